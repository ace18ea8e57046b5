package dev.postscale.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/** Whether runs differ enough in what a law is to be a function of. */
final class RunSpread {
    // A power and a constant below it take three sizes.
    private static final int FEWEST_SIZES = 3;
    private static final double SAME = StrictMath.log(1.02);

    // Deviation of ln D around the line through ln N: below it one exponent can stand in for the other.
    private static final double LEAST_DEVIATION = 0.1;

    private RunSpread() {}

    /** N and D must differ, and not only together. */
    static Optional<Shortage> ofParamsAndTokens(Runs runs) {
        double[] logParams = runs.logs(Column.PARAMS);
        double[] logTokens = runs.logs(Column.TOKENS);
        return sizes("params", logParams, "Maybe train models of other sizes, a decade apart at the ends.")
                .or(() ->
                        sizes("tokens", logTokens, "Maybe train on other amounts of data, a decade apart at the ends."))
                .or(() -> oneLine(logParams, logTokens));
    }

    private static Optional<Shortage> oneLine(double[] logParams, double[] logTokens) {
        LineFit line = LineFit.of(logParams, logTokens);
        if (line.residualDeviation() > LEAST_DEVIATION) {
            return Optional.empty();
        }
        double[] ratios = new double[logParams.length];
        Arrays.setAll(ratios, i -> StrictMath.exp(logTokens[i] - logParams[i]));
        return Optional.of(new Shortage(
                "The runs cannot tell parameters from tokens: the tokens grow with the parameters to the power "
                        + digits(line.slope()) + " and nothing else ("
                        + digits(Arrays.stream(ratios).min().orElse(0))
                        + " to " + digits(Arrays.stream(ratios).max().orElse(0)) + " tokens per parameter).",
                "Maybe train some of these models on 4 times more and 4 times fewer tokens."));
    }

    /** At least so many different values. */
    static Optional<Shortage> sizes(String name, double[] logs, String remedy) {
        int sizes = distinct(logs);
        return sizes >= FEWEST_SIZES
                ? Optional.empty()
                : Optional.of(new Shortage(
                        "The runs have too few different " + name + " (" + sizes + "); at least " + FEWEST_SIZES
                                + " are needed.",
                        remedy));
    }

    /** Values that differ by more than two per cent, by their logarithms. */
    static int distinct(double[] logs) {
        double[] sorted = logs.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (double value : sorted) {
            if (value - last > SAME) {
                distinct++;
                last = value;
            }
        }
        return distinct;
    }

    static String digits(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
