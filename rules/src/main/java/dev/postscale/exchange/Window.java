package dev.postscale.exchange;

import dev.postscale.scenario.ScenarioException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The requests under way. One thread submits, several answer, one writes in the order of submission; when the window is
 * full the submitting thread waits.
 */
final class Window implements AutoCloseable {
    private static final int LINES_PER_THREAD = 8;
    private static final CompletableFuture<String> END = CompletableFuture.completedFuture("");

    private final Responder responder;
    private final BlockingQueue<CompletableFuture<String>> queue;
    private final ExecutorService workers;
    private final ScheduledExecutorService clock;
    private final Thread writer;
    private final AtomicReference<@Nullable IOException> broken = new AtomicReference<>();

    Window(Responder responder, int threads, OutputStream out) {
        this.responder = responder;
        this.queue = new ArrayBlockingQueue<>(LINES_PER_THREAD * threads);
        this.workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "batch-worker"));
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "batch-clock"));
        this.writer = daemon(() -> write(new BufferedOutputStream(out, 1 << 16)), "batch-writer");
        writer.start();
    }

    /** False once nobody reads the answers any more. */
    boolean isOpen() {
        return broken.get() == null;
    }

    void submit(Lines.Line line) {
        var response = new CompletableFuture<String>();
        put(response);
        workers.execute(() -> response.complete(answer(line, response)));
    }

    /** Waits until everything is written. */
    void finish() throws IOException {
        put(END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The batch was interrupted.", e);
        }
        IOException fault = broken.get();
        if (fault != null) {
            throw fault;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        clock.shutdownNow();
        writer.interrupt();
    }

    private String answer(Lines.Line line, CompletableFuture<String> response) {
        if (line.tooLong()) {
            return Responder.tooLong();
        }
        JsonNode request;
        try {
            request = Trees.json(BoundedText.of(line.bytes(), "request", "line"));
        } catch (ScenarioException e) {
            return Responder.badJson(e.problem(), e.hint());
        }
        try {
            long limit = Responder.timeLimit(request);
            return limit == 0 ? responder.respond(request) : inTime(request, limit, response);
        } catch (ScenarioException e) {
            return Responder.refused(request, e);
        } catch (RequestException e) {
            return Responder.refused(request, e);
        }
    }

    /** At the limit the error goes out and the thread is interrupted; a later answer is dropped. */
    private String inTime(JsonNode request, long limit, CompletableFuture<String> response) {
        Thread worker = Thread.currentThread();
        Object lock = new Object();
        boolean[] done = {false};
        Future<?> alarm = clock.schedule(
                () -> {
                    response.complete(Responder.timedOut(request, limit));
                    synchronized (lock) {
                        if (!done[0]) {
                            worker.interrupt();
                        }
                    }
                },
                limit,
                TimeUnit.MILLISECONDS);
        try {
            return responder.respond(request);
        } finally {
            alarm.cancel(false);
            synchronized (lock) {
                done[0] = true;
            }
            // The interruption was meant for this request only.
            Thread.interrupted();
        }
    }

    private void write(OutputStream out) {
        try {
            for (var response = take(out); response != END; response = take(out)) {
                out.write(response.join().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            broken.set(e);
            drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<String> take(OutputStream out) throws IOException, InterruptedException {
        CompletableFuture<String> head = queue.peek();
        if (head == null || !head.isDone()) {
            out.flush();
        }
        return queue.take();
    }

    /** Nobody reads any more: make room until the submitting thread has noticed. */
    private void drain() {
        try {
            CompletableFuture<String> unread = queue.take();
            while (unread != END) {
                unread = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(CompletableFuture<String> response) {
        try {
            queue.put(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The batch was interrupted.", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
