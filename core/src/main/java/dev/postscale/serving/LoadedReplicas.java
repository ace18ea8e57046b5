package dev.postscale.serving;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Replicas at a load: how many, and how they run when the busiest hours come.
 *
 * <p>A replica that decodes b sequences together spends {@code T(b) = prefill + output * step(b) / b} seconds of its
 * time on each request. With continuous batching it settles at the batch with {@code rate * T(b) = 1}, which is
 * Little's law: sequences in flight = arrivals * time in flight. The time per output token is then {@code step(b) / (1 -
 * rate * prefill)}, since every prompt that is read holds up the others. Waiting before the prefill is left out.
 *
 * @param replicas whole number, at least 1
 * @param batch sequences decoded together, mean, at least 1
 * @param ttft time to first token, seconds
 * @param tpot time per output token, seconds
 * @param utilization share of the capacity that the busiest hours fill
 * @param bound what keeps the batch from growing
 */
public record LoadedReplicas(double replicas, double batch, double ttft, double tpot, double utilization, Bound bound) {
    // Far finer than the twelve digits that are ever written.
    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final int MAX_EVALUATIONS = 200;

    /**
     * The fewest replicas that serve a workload.
     *
     * @param maxBatch most sequences, by memory or by the engine
     * @param maxTpot longest time per output token, seconds, infinite without a limit. Where even a batch of 1 is
     *     slower, the service runs with a batch of 1 and says how slow it is
     * @param maxUtilization share of the capacity that the busiest hours may fill, above 0 and at most 1
     */
    public static LoadedReplicas of(
            Roofline roofline, Workload workload, double maxBatch, double maxTpot, double maxUtilization) {
        if (!(maxBatch >= 1) || Double.isInfinite(maxBatch)) {
            throw new IllegalArgumentException("The largest batch (" + maxBatch + ") must be at least 1 and finite.");
        }
        if (!(maxUtilization > 0 && maxUtilization <= 1)) {
            throw new IllegalArgumentException(
                    "The utilization (" + maxUtilization + ") must lie above 0 and not above 1.");
        }
        Server server = Server.of(roofline, workload);
        double largest = server.largestBatch(maxBatch, maxTpot);
        double arrivals = workload.peakRequestsPerSecond();
        double replicas = StrictMath.max(1, StrictMath.ceil(arrivals * server.seconds(largest) / maxUtilization));
        double rate = arrivals / replicas;
        double batch = server.batchAt(rate, largest);
        Bound limit = largest < maxBatch ? Bound.LATENCY : Bound.MEMORY;
        return new LoadedReplicas(
                replicas,
                batch,
                server.prefill(),
                server.tpot(batch, rate),
                rate * server.seconds(largest),
                batch < largest ? Bound.LOAD : limit);
    }

    /** One replica under one workload. */
    private record Server(Roofline roofline, double prefill, double output, double context) {
        static Server of(Roofline roofline, Workload workload) {
            double input = workload.prefilledTokens();
            double prefill = input > 0 ? roofline.prefill(input).seconds() : 0;
            // Over the time an answer takes, half of it has been written.
            double context = workload.inputTokens() + workload.outputTokens() / 2;
            return new Server(roofline, prefill, workload.outputTokens(), context);
        }

        double step(double batch) {
            return roofline.decode(batch, context).seconds();
        }

        /** T(b): falls as the batch grows. */
        double seconds(double batch) {
            return output > 0 ? prefill + output * step(batch) / batch : prefill;
        }

        double tpot(double batch, double rate) {
            return output > 0 ? step(batch) / (1 - rate * prefill) : 0;
        }

        /** Time per output token when there is always another request: rises with the batch. */
        double saturatedTpot(double batch) {
            return step(batch) + batch * prefill / output;
        }

        double largestBatch(double maxBatch, double maxTpot) {
            if (output == 0 || saturatedTpot(maxBatch) <= maxTpot) {
                return maxBatch;
            }
            return saturatedTpot(1) >= maxTpot ? 1 : root(batch -> saturatedTpot(batch) - maxTpot, maxBatch);
        }

        double batchAt(double rate, double largest) {
            if (output == 0 || rate * seconds(1) <= 1) {
                return 1;
            }
            // Times the batch, which makes it nearly linear: few evaluations are needed.
            UnivariateFunction excess = batch -> batch - rate * batch * seconds(batch);
            return excess.value(largest) <= 0 ? largest : root(excess, largest);
        }

        private static double root(UnivariateFunction function, double largest) {
            return new BrentSolver(RELATIVE_ACCURACY, RELATIVE_ACCURACY).solve(MAX_EVALUATIONS, function, 1, largest);
        }
    }
}
