package dev.postscale.serving;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A replica that answers requests of one length: the times from which every load is computed.
 *
 * @param inputTokens of a request
 * @param readTokens of them, which no cache of an earlier request holds
 * @param outputTokens of a request, at least 1
 * @param largestBatch sequences that memory and engine allow, at least 1
 * @param speculation how many tokens a pass yields
 */
public record Station(
        Roofline roofline,
        Engine engine,
        double inputTokens,
        double readTokens,
        double outputTokens,
        double largestBatch,
        Speculation speculation) {
    // Far finer than the twelve digits that are ever written.
    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final int MAX_EVALUATIONS = 200;
    /** One in twenty: the 95th percentile. */
    private static final double SELDOM = 0.05;

    public Station {
        if (!(inputTokens >= 0 && outputTokens >= 1 && largestBatch >= 1) || Double.isInfinite(largestBatch)) {
            throw new IllegalArgumentException("The input (" + inputTokens + " tokens) must not be negative, output ("
                    + outputTokens + " tokens) and batch (" + largestBatch + ") must be at least 1.");
        }
        if (!(readTokens >= 0 && readTokens <= inputTokens)) {
            throw new IllegalArgumentException("The tokens that are read (" + readTokens
                    + ") must not be negative and not more than the input (" + inputTokens + ").");
        }
    }

    /** One token a pass, all of the input read. */
    public Station(Roofline roofline, Engine engine, double inputTokens, double outputTokens, double largestBatch) {
        this(roofline, engine, inputTokens, inputTokens, outputTokens, largestBatch, Speculation.NONE);
    }

    /** Over the time an answer takes, half of it has been written. */
    double context() {
        return inputTokens + outputTokens / 2;
    }

    Roofline.Pass step(double batch) {
        return speculation.step(roofline, batch, context());
    }

    /** Seconds to read {@code prompts} prompts that came together; all of them wait for the last. */
    double prompts(double prompts) {
        if (readTokens == 0) {
            return 0;
        }
        double together = StrictMath.max(1, engine.passTokens() / readTokens);
        return prompts <= together
                ? roofline.prefill(prompts, readTokens).seconds()
                : prompts * roofline.prefill(together, readTokens).seconds() / together;
    }

    /** Seconds of a busy replica that one prompt takes, sharing passes with others. */
    double prompt() {
        double together = StrictMath.max(1, engine.passTokens() / StrictMath.max(1, readTokens));
        return prompts(together) / together;
    }

    /** Seconds of a busy replica that one request takes when {@code batch} are decoded together. */
    double request(double batch) {
        return prompt() + outputTokens * step(batch).seconds() / batch;
    }

    /** Seconds to the first token of a request that finds the replica idle. */
    public double ttft() {
        return prompts(1) + step(1).seconds();
    }

    /** The same with no larger batch than keeps the time per token of a saturated replica within a limit, seconds. */
    public Station within(double maxTpot) {
        return maxTpot == Double.POSITIVE_INFINITY
                ? this
                : new Station(
                        roofline,
                        engine,
                        inputTokens,
                        readTokens,
                        outputTokens,
                        batchWithin(this::busyTpot, maxTpot),
                        speculation);
    }

    /** Requests per second that a replica can answer at most, its batch full. */
    public double capacity() {
        return engine.scheduling() / request(largestBatch);
    }

    /**
     * Seconds that all but one of twenty prompts wait at most for others that came before, at a rate at which prompts arrive
     * at random: the tail of a queue, {@code P(wait > t) = u exp(-(1 - u) t / s)}, with s the time of a prompt and u the
     * share of the time that prompts take.
     *
     * @param rate requests per second
     */
    double longWait(double rate) {
        double busy = rate * prompt();
        return busy <= SELDOM ? 0 : prompt() / (1 - busy) * StrictMath.log(busy / SELDOM);
    }

    /** Time per output token when there is always another request: every prompt that is read holds up the others. */
    double busyTpot(double batch) {
        return step(batch).seconds() + batch * prompt() / outputTokens;
    }

    /** The largest batch up to {@link #largestBatch} of which a rising quantity stays within a limit, at least 1. */
    double batchWithin(DoubleUnaryOperator rising, double limit) {
        if (rising.applyAsDouble(largestBatch) <= limit) {
            return largestBatch;
        }
        if (!(rising.applyAsDouble(1) <= limit)) {
            return 1;
        }
        return new BrentSolver(RELATIVE_ACCURACY, RELATIVE_ACCURACY)
                .solve(MAX_EVALUATIONS, batch -> rising.applyAsDouble(batch) - limit, 1, largestBatch);
    }

    /** What limits a batch: the memory when the engine would take more, else the longest part of its pass. */
    Bound bound(double batch) {
        boolean full = batch >= largestBatch && largestBatch < engine.sequences();
        return full ? Bound.MEMORY : step(batch).bound();
    }
}
