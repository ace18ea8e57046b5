package dev.postscale.shell.command;

import dev.postscale.advice.Text;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.io.PrintWriter;

/**
 * One line on standard error that says how far long work has come: only where a person watches a terminal, not before two
 * seconds have passed, and gone when the work is done.
 */
final class Progress implements AutoCloseable {
    private static final long PATIENCE = 2_000_000_000L;
    private static final long PAUSE = 200_000_000L;
    private static final String BACK_TO_START = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean watched;
    private final Text sentence;
    private final Language language;
    private long nextAt = System.nanoTime() + PATIENCE;
    private boolean shown;

    private Progress(PrintWriter err, boolean watched, Text sentence, Language language) {
        this.err = err;
        this.watched = watched;
        this.sentence = sentence;
        this.language = language;
    }

    /**
     * For work on a desk.
     *
     * @param sentence id of a sentence with the slot share
     */
    static Progress on(Desk desk, String sentence, Language language) {
        Screen screen = desk.screen();
        return new Progress(screen.err(), screen.watched(), desk.sentences().of(sentence), language);
    }

    /** Told from any thread. */
    synchronized void at(double share) {
        long now = System.nanoTime();
        if (watched && now - nextAt >= 0) {
            nextAt = now + PAUSE;
            shown = true;
            String percent = CompactNumbers.in(language).of(Math.floor(share * 100) / 100, Unit.SHARE);
            err.print(BACK_TO_START + sentence.with("share", percent).in(language));
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(BACK_TO_START);
            err.flush();
        }
    }
}
