package dev.postscale.sizing;

import dev.postscale.advice.Absent;
import dev.postscale.advice.Value;
import dev.postscale.compute.Assumed;
import dev.postscale.pricing.ByTenure;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * How a model is served.
 *
 * @param tokensPerS output tokens per second of all accelerators; unknown where the model does not fit
 * @param ttftP95Ms time to first token that one request in twenty exceeds, of requests that arrive at a rate
 * @param batch sequences that one replica decodes together, mean
 * @param bound bandwidth, compute, interconnect, memory, load or latency; empty where the model does not fit
 * @param usdPerMillionOutputTokens on rented accelerators that are always this busy
 * @param whyNot absent where it fits
 */
public record ServingAnswer(
        Estimate tokensPerS,
        Estimate ttftMs,
        Estimate ttftP95Ms,
        Estimate tpotMs,
        double batch,
        String bound,
        Memory memory,
        Estimate usdPerMillionOutputTokens,
        Costs costs,
        boolean fits,
        WhyNot whyNot,
        List<Assumed> assumptions) {
    public ServingAnswer {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * What a million output tokens cost and take on accelerators that are always this busy.
     *
     * @param kwhPerMillionOutputTokens at the meter of the building
     * @param co2GPerMillionOutputTokens grams
     */
    public record Costs(
            ByTenure hourUsd,
            ByTenure usdPerMillionOutputTokens,
            Estimate kwhPerMillionOutputTokens,
            Estimate co2GPerMillionOutputTokens)
            implements Absent {
        @Override
        public boolean isAbsent() {
            return !kwhPerMillionOutputTokens.isKnown()
                    && !usdPerMillionOutputTokens.rent().isKnown();
        }
    }

    /**
     * Memory of one replica.
     *
     * @param weightsGib of one copy of the model
     * @param kvGibPerSequence cache of one request, input and output
     * @param maxSequences requests whose cache fits beside the weights
     * @param accelerators that hold one copy
     */
    public record Memory(double weightsGib, double kvGibPerSequence, double maxSequences, double accelerators) {}

    /**
     * The limit that is missed by least, and the nearest changes with each of which it is kept.
     *
     * @param by how much is missing, in the unit of the limit
     */
    public record WhyNot(String limit, double by, List<Change> nearest) implements Absent {
        static final WhyNot NOTHING = new WhyNot("", Double.NaN, List.of());

        public WhyNot {
            nearest = List.copyOf(nearest);
        }

        @Override
        public boolean isAbsent() {
            return limit.isEmpty();
        }
    }

    /** A field of the question and the value with which the model fits. */
    public record Change(String field, Value to) {}
}
