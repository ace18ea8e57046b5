package dev.postscale.allocation;

import dev.postscale.law.Extrapolation;
import dev.postscale.law.FitRange;
import dev.postscale.law.LawDraws;
import dev.postscale.law.RepeatedDataLaw;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * The least loss for a budget when only so many tokens are unique: passes over them repeat, and each counts less than
 * the one before. As the data run out, the budget goes into passes first and into parameters later.
 *
 * @see <a href="https://arxiv.org/abs/2305.16264">arXiv 2305.16264, section 6</a>
 */
public final class RepeatedOptimal {
    /** How far from the fresh optimum the best run is looked for, as a factor of N. */
    private static final double REACH = 1e4;

    private final LawDraws<RepeatedDataLaw> law;
    private final FitRange range;
    private final double uniqueTokens;

    private RepeatedOptimal(LawDraws<RepeatedDataLaw> law, FitRange range, double uniqueTokens) {
        this.law = law;
        this.range = range;
        this.uniqueTokens = uniqueTokens;
    }

    public static RepeatedOptimal under(LawDraws<RepeatedDataLaw> law, FitRange range, double uniqueTokens) {
        if (!(uniqueTokens > 0)) {
            throw new IllegalArgumentException("The unique tokens (" + uniqueTokens + ") must be positive.");
        }
        return new RepeatedOptimal(law, range, uniqueTokens);
    }

    /**
     * A run over repeated data.
     *
     * @param tokens seen, repeats counted
     * @param epochs passes over the unique tokens, at least 1
     * @param effectiveTokens fresh tokens that would be worth as much
     * @param lossIfFresh of the best run if fresh tokens never ran out
     */
    public record Run(
            Estimate params,
            Estimate tokens,
            Estimate tokensPerParam,
            Estimate loss,
            Estimate epochs,
            Estimate effectiveTokens,
            Estimate lossIfFresh,
            List<Extrapolation> extrapolations) {
        public Run {
            extrapolations = List.copyOf(extrapolations);
        }
    }

    public Run allocate(double flops) {
        Isoflop budget = new Isoflop(flops);
        double params = params(law.point(), budget);
        double tokens = budget.tokens(params);
        double[] drawn = law.sample(draw -> params(draw, budget));
        Spreading<RepeatedDataLaw> spreading = new Spreading<>(law, params, drawn);
        return new Run(
                spreading.of((draw, n) -> n),
                spreading.of((draw, n) -> budget.tokens(n)),
                spreading.of((draw, n) -> budget.tokens(n) / n),
                spreading.of((draw, n) -> draw.loss(params, tokens, uniqueTokens)),
                spreading.of((draw, n) -> epochs(budget.tokens(n))),
                spreading.of((draw, n) -> effective(draw, budget.tokens(n))),
                law.estimate(draw -> draw.fresh().optimalLoss(flops)),
                range.beyond(params, tokens));
    }

    private double params(RepeatedDataLaw draw, Isoflop budget) {
        double fresh = draw.fresh().optimalParams(budget.flops());
        return budget.tokens(fresh) <= uniqueTokens
                ? fresh
                : budget.bestParams((n, d) -> draw.loss(n, d, uniqueTokens), fresh / REACH, fresh * REACH);
    }

    private double epochs(double tokens) {
        return StrictMath.max(1, tokens / uniqueTokens);
    }

    private double effective(RepeatedDataLaw draw, double tokens) {
        return draw.effectiveTokens(StrictMath.min(uniqueTokens, tokens), epochs(tokens));
    }
}
