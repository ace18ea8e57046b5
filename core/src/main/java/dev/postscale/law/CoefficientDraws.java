package dev.postscale.law;

import dev.postscale.sampling.Draws;
import dev.postscale.sampling.JointNormal;
import dev.postscale.sampling.Spread;
import java.util.List;
import java.util.Locale;

/**
 * How the coefficients of a law vary together. A and alpha correlate at 0.999 in every fit of a joint law, B and beta
 * likewise, so drawing them one by one from their standard errors gives bands that mean nothing: there is a draw from a
 * covariance, and one of a single coefficient, and none of several without one.
 */
public interface CoefficientDraws {
    /** The coefficients of draw {@code index} around a point. */
    Coefficients draw(Coefficients point, long index);

    /**
     * Normal around the point with a covariance. A symbol that is no coefficient, such as {@code a}, stands for the
     * logarithm of the one in upper case, such as A. No draw changes the sign of a coefficient.
     *
     * @param covariance of the symbols, symmetric
     * @param draws stream of the law: the same seed and law id give the same draws
     */
    static CoefficientDraws joint(List<String> symbols, double[][] covariance, Draws draws) {
        JointNormal normal = JointNormal.of(covariance);
        if (normal.size() != symbols.size()) {
            throw new IllegalArgumentException("The covariance (" + covariance.length
                    + " rows) must have one row for each of " + String.join(", ", symbols) + ".");
        }
        return new Joint(List.copyOf(symbols), normal, draws);
    }

    /** One coefficient with bounds of its own; the others stay. */
    static CoefficientDraws single(String symbol, Spread spread, Draws draws) {
        return (point, index) -> point.with(symbol, spread.draw(draws, index));
    }

    /** Several that have nothing to do with each other, one after the other. */
    static CoefficientDraws together(List<CoefficientDraws> parts) {
        List<CoefficientDraws> all = List.copyOf(parts);
        return (point, index) -> {
            Coefficients drawn = point;
            for (CoefficientDraws part : all) {
                drawn = part.draw(drawn, index);
            }
            return drawn;
        };
    }

    /** Draws from a covariance. */
    record Joint(List<String> symbols, JointNormal normal, Draws draws) implements CoefficientDraws {
        // Keeps exponents positive where a wide covariance would draw them below zero.
        private static final double SMALLEST_SHARE = 0.01;

        @Override
        public Coefficients draw(Coefficients point, long index) {
            double[] shifts = normal.draw(draws, index);
            Coefficients drawn = point;
            for (int i = 0; i < shifts.length; i++) {
                drawn = shifted(drawn, symbols.get(i), shifts[i]);
            }
            return drawn;
        }

        private static Coefficients shifted(Coefficients point, String symbol, double shift) {
            if (!point.has(symbol)) {
                String logarithm = symbol.toUpperCase(Locale.ROOT);
                return point.with(logarithm, point.of(logarithm) * StrictMath.exp(shift));
            }
            double value = point.of(symbol);
            double moved = value + shift;
            return point.with(symbol, moved / value > SMALLEST_SHARE ? moved : SMALLEST_SHARE * value);
        }
    }
}
