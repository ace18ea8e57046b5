package dev.postscale.serving;

/** How requests arrive. */
public sealed interface Load {
    /** What a replica makes of it. */
    Speed on(Station station);

    /**
     * Streams that decode side by side, their prompts read before: {@code batch / step(batch)}.
     *
     * @param sequences 1 of a single user
     */
    record Streams(double sequences) implements Load {
        public static final Streams SINGLE = new Streams(1);

        @Override
        public Speed on(Station station) {
            Roofline.Pass step = station.step(sequences);
            return new Speed(
                    sequences / step.seconds(),
                    station.prompts(sequences),
                    Double.NaN,
                    step.seconds(),
                    sequences,
                    step.bound());
        }
    }

    /**
     * Requests that start together and end together: {@code batch * output / (prompts + output * step(batch))}. So does a
     * fixed number of clients that each send their next request when they have their answer.
     */
    record Together(double sequences) implements Load {
        @Override
        public Speed on(Station station) {
            Roofline.Pass step = station.step(sequences);
            double prompts = station.prompts(sequences);
            double seconds = prompts + station.outputTokens() * step.seconds();
            return new Speed(
                    sequences * station.outputTokens() / seconds,
                    prompts,
                    Double.NaN,
                    step.seconds(),
                    sequences,
                    step.bound());
        }
    }

    /**
     * Always another request, the batch as large as memory allows: {@code output / (prompt + output * step(batch) /
     * batch)}.
     *
     * @param maxTpot longest time per output token, seconds, infinite without a limit
     * @param tuned whether the operator has tuned away the losses of scheduling, as submitters of benchmarks do
     */
    record Saturating(double maxTpot, boolean tuned) implements Load {
        /** No limit on latency. */
        public static final Saturating UNLIMITED = new Saturating(Double.POSITIVE_INFINITY, false);

        @Override
        public Speed on(Station station) {
            double batch = station.batchWithin(station::busyTpot, maxTpot);
            double share = tuned ? 1 : station.engine().scheduling();
            Bound bound = batch < station.largestBatch() ? Bound.LATENCY : station.bound(batch);
            return new Speed(
                    share * station.outputTokens() / station.request(batch),
                    station.prompts(1) + station.step(batch).seconds(),
                    Double.NaN,
                    station.busyTpot(batch) / share,
                    batch,
                    bound);
        }
    }

    /**
     * Requests that arrive at a rate. Sequences in flight follow from Little's law, {@code rate * request(batch) = 1}; the
     * time per token is {@code step / (1 - rate * prompt)}, since prompts hold up answers, and a prompt waits for others
     * and for the pass that is running.
     *
     * @param requestsPerSecond offered
     * @param requests of the whole run, after which it ends with the last answer; infinite for a service
     */
    record Arriving(double requestsPerSecond, double requests) implements Load {
        @Override
        public Speed on(Station station) {
            double capacity = station.capacity();
            double rate = StrictMath.min(requestsPerSecond, capacity);
            // A request takes less of the replica the larger the batch, so this rises.
            double batch = station.batchWithin(sequences -> -rate * station.request(sequences), -1);
            double free = 1 - rate * station.prompt();
            double step = station.step(batch).seconds();
            double tpot = step / free;
            double lasting = rate * station.outputTokens() * tpot / requests;
            double ttft = station.prompts(1) / free + step;
            return new Speed(
                    rate / (1 + lasting) * station.outputTokens(),
                    ttft,
                    StrictMath.max(ttft, station.prompts(1) + step + station.longWait(rate)),
                    tpot,
                    batch,
                    rate < capacity ? Bound.LOAD : station.bound(station.largestBatch()));
        }
    }
}
