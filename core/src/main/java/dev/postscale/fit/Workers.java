package dev.postscale.fit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Independent pieces of work on all processors. What comes out depends on the number of a piece alone, never on the thread;
 * an interruption of the caller ends all of them.
 */
final class Workers {
    private static final int PIECES_AT_A_TIME = 16;

    private Workers() {}

    /** One piece of work. */
    @FunctionalInterface
    interface Piece<W> {
        void work(W space, int piece);
    }

    /** Told how many pieces are done, from any thread. */
    @FunctionalInterface
    interface Done {
        void done(int pieces);
    }

    /**
     * Works through all pieces.
     *
     * @param space what a thread works in
     * @throws CancellationException if the caller is interrupted
     */
    static <W> void each(int pieces, Supplier<W> space, Piece<W> work, Done progress) {
        Thread caller = Thread.currentThread();
        var done = new AtomicInteger();
        IntStream.range(0, (pieces + PIECES_AT_A_TIME - 1) / PIECES_AT_A_TIME)
                .parallel()
                .forEach(group -> {
                    W own = space.get();
                    int last = StrictMath.min(pieces, (group + 1) * PIECES_AT_A_TIME);
                    for (int piece = group * PIECES_AT_A_TIME; piece < last; piece++) {
                        if (caller.isInterrupted()) {
                            throw new CancellationException("The fit was stopped.");
                        }
                        work.work(own, piece);
                    }
                    progress.done(done.addAndGet(last - group * PIECES_AT_A_TIME));
                });
    }
}
