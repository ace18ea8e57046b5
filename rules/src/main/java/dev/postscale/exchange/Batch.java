package dev.postscale.exchange;

import dev.postscale.scenario.ScenarioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests in, responses out: one line of JSON each, in the same order, answered on several threads. Memory does not grow
 * with the number of lines: a few lines per thread are under way at a time.
 */
public final class Batch {
    private final Responder responder;
    private final int threads;

    private Batch(Responder responder, int threads) {
        this.responder = responder;
        this.threads = threads;
    }

    /** A batch that knows these operations, by the value of {@code op}, and uses every processor. */
    public static Batch of(Map<String, Operation> operations) {
        return new Batch(
                new Responder(new TreeMap<>(operations)), Runtime.getRuntime().availableProcessors());
    }

    public Batch withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of threads (" + count + ") must be positive.");
        }
        return new Batch(responder, count);
    }

    /**
     * Answers until the input ends. A bad line gets an error line and the rest go on. What is answered is flushed as soon
     * as nothing else is ready, so that a program may wait for each answer.
     *
     * @throws IOException if the input cannot be read or the output not written
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        try (var window = new Window(responder, threads, out)) {
            Lines lines = new Lines(in);
            for (var line = lines.next(); line != null && window.isOpen(); line = lines.next()) {
                window.submit(line);
            }
            window.finish();
        }
    }

    /** The response to one line, on the caller's thread and without a time limit. */
    public String answer(String line) {
        try {
            return responder.respond(Trees.json(BoundedText.checked(line, "request", "line")));
        } catch (ScenarioException e) {
            return Responder.badJson(e.problem(), e.hint());
        }
    }
}
