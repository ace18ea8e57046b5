package dev.postscale.scaling;

import dev.postscale.advice.Assumption;
import dev.postscale.advice.Citation;
import dev.postscale.law.Extrapolation;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * The best runs of a budget, one per aim or limit, and what else the laws say about it.
 *
 * @param law that was asked
 * @param flops of the budget
 * @param usd what they cost
 * @param options the compute-optimal run first
 * @param beside how other laws split the same compute
 * @param band the least and most that any of them says
 * @param outlook what lies past the budget
 * @param curve the least loss by compute around the budget, for a plot
 */
public record Optimum(
        String law,
        Estimate flops,
        Estimate usd,
        List<Option> options,
        List<Beside> beside,
        Band band,
        Outlook outlook,
        List<Point> curve,
        List<Assumption> assumptions) {
    public Optimum {
        options = List.copyOf(options);
        beside = List.copyOf(beside);
        curve = List.copyOf(curve);
        assumptions = List.copyOf(assumptions);
    }

    /** What a run is the best for. */
    public enum Aim {
        /** Least loss for the compute of training. */
        COMPUTE,
        /** Least compute of training and serving for the same loss. */
        LIFETIME,
        /** Least money of training and serving for the same loss. */
        LIFETIME_COST,
        /** Least loss of a dense model that fits the memory. */
        MEMORY,
        /** Least loss when every token is seen once. */
        FRESH_DATA,
        /** Least loss when tokens may be repeated. */
        REPEATED_DATA,
        /** Least loss in the bits of the question. */
        BITS,
        /** Least loss in the bits that are best. */
        BEST_BITS,
        /** Least loss of a mixture of experts that fits the memory. */
        EXPERTS,
        /** Least expected loss over the uncertainty of the law. */
        EXPECTED,
        /** Least loss that is exceeded with a probability of one in five. */
        CAUTIOUS
    }

    /**
     * A run.
     *
     * @param params N; of a mixture of experts those of one token
     * @param paramsTotal all that memory has to hold
     * @param loss on the scale of the law named; unknown where the law has no comparable one
     * @param bits of training
     * @param experts of which one is active
     * @param epochs passes over the unique tokens
     * @param effectiveTokens fresh tokens worth as much
     * @param saving share of the lifetime's compute or money that the compute-optimal run of the same loss wastes
     * @param limited true if a limit keeps the run from a better one
     * @param extrapolates how far the run lies outside the fit
     */
    public record Option(
            Aim aim,
            String law,
            Estimate params,
            Estimate paramsTotal,
            Estimate tokens,
            Estimate tokensPerParam,
            Estimate loss,
            double bits,
            double experts,
            Estimate epochs,
            Estimate effectiveTokens,
            Estimate saving,
            boolean limited,
            List<Extrapolation> extrapolates,
            List<Citation> sources) {
        public Option {
            extrapolates = List.copyOf(extrapolates);
            sources = List.copyOf(sources);
        }
    }

    /** How another law splits the compute. */
    public record Beside(
            String law,
            Estimate params,
            Estimate tokens,
            Estimate tokensPerParam,
            List<Extrapolation> extrapolates,
            List<Citation> sources) {
        public Beside {
            extrapolates = List.copyOf(extrapolates);
            sources = List.copyOf(sources);
        }
    }

    /** The least and most over all laws, and the tokens per parameter of the middle half of them. */
    public record Band(
            double paramsLow,
            double paramsHigh,
            double tokensLow,
            double tokensHigh,
            double tokensPerParamLow,
            double tokensPerParamLowerQuartile,
            double tokensPerParamUpperQuartile,
            double tokensPerParamHigh) {}

    /**
     * What lies past the budget.
     *
     * @param irreducible loss that no scale removes
     * @param reducible what is left above it at the budget
     * @param nextDecadeNats what ten times the compute takes off
     * @param kneeFlops past which a decade takes less than {@code kneeShare} off the loss
     * @param kneeShare the definition of the knee
     * @param stockTokens human text that can be trained on
     * @param stockShare of it that the run takes; above 1 it does not suffice once
     * @param wallFlops compute whose optimal run takes all of it
     * @param usefulEpochs passes that count nearly as much as fresh text
     * @param probabilityOfWant of needing more than so many passes over the stock
     */
    public record Outlook(
            Estimate irreducible,
            Estimate reducible,
            Estimate nextDecadeNats,
            Estimate kneeFlops,
            double kneeShare,
            Estimate stockTokens,
            Estimate stockShare,
            Estimate wallFlops,
            double usefulEpochs,
            double probabilityOfWant,
            List<Citation> sources) {
        public Outlook {
            sources = List.copyOf(sources);
        }
    }

    /** The least loss of a compute. */
    public record Point(double flops, Estimate loss) {}
}
