package dev.postscale.allocation;

import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Quantile;
import dev.postscale.sampling.Spread;
import java.util.Arrays;

/**
 * The text that people have written and that can be trained on, and how far budgets are from using it up. The stock and
 * the law are drawn together.
 *
 * @param tokens of the stock
 */
public record DataStock(Spread tokens) {
    private static final Draws DRAWS = Draws.of(1, "data-stock");

    /** Share of the stock that the optimal run of a budget takes; above 1 it does not suffice once. */
    public Estimate shareTaken(double flops, LawDraws<JointLaw> law) {
        double value = law.point().optimalTokens(flops) / tokens.mid();
        return spread(value, shares(flops, law));
    }

    /** The probability that the optimal run of a budget wants more than the stock passed so many times. */
    public double probabilityOfWant(double flops, LawDraws<JointLaw> law, double passes) {
        double[] shares = shares(flops, law);
        if (shares.length == 0) {
            return law.point().optimalTokens(flops) / tokens.mid() > passes ? 1 : 0;
        }
        long wanting = Arrays.stream(shares).filter(share -> share > passes).count();
        return wanting / (double) shares.length;
    }

    /** The wall: compute whose optimal run takes the whole stock. */
    public Estimate wall(LawDraws<JointLaw> law) {
        double[] walls = new double[law.count()];
        for (int i = 0; i < walls.length; i++) {
            walls[i] = Frontier.flopsForTokens(law.law(i), tokens.draw(DRAWS, i));
        }
        return spread(Frontier.flopsForTokens(law.point(), tokens.mid()), walls);
    }

    private double[] shares(double flops, LawDraws<JointLaw> law) {
        double[] shares = new double[law.count()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = law.law(i).optimalTokens(flops) / tokens.draw(DRAWS, i);
        }
        return shares;
    }

    private static Estimate spread(double value, double[] sample) {
        if (sample.length == 0) {
            return Estimate.pointOf(value);
        }
        double[] ends = Quantile.of(sample, Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }
}
