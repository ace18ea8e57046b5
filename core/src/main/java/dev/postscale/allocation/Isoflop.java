package dev.postscale.allocation;

import dev.postscale.training.TrainingFlops;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The runs that one budget buys, {@code 6 N D = C}, from few parameters on many tokens to the reverse. Its best run is
 * searched where the optimum has no closed form.
 */
record Isoflop(double flops) {
    // A loss is flat at its least: half the digits of a double are all that N can be told to.
    private static final double ACCURACY = 1e-9;
    private static final int MAX_EVALUATIONS = 200;
    private static final int STEPS = 32;

    double tokens(double params) {
        return TrainingFlops.tokens(flops, params);
    }

    /**
     * Parameters of the least loss between two ends. A coarse walk first finds the valley, since a loss may be flat
     * or kinked away from it.
     *
     * @param loss of parameters and tokens
     */
    double bestParams(DoubleBinaryOperator loss, double fewest, double most) {
        double low = StrictMath.log(fewest);
        double step = (StrictMath.log(most) - low) / STEPS;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            double here = at(loss, low + i * step);
            if (here < least) {
                least = here;
                best = i;
            }
        }
        double from = low + StrictMath.max(0, best - 1) * step;
        double to = low + StrictMath.min(STEPS, best + 1) * step;
        return StrictMath.exp(new BrentOptimizer(ACCURACY, ACCURACY)
                .optimize(
                        new MaxEval(MAX_EVALUATIONS),
                        new UnivariateObjectiveFunction(logParams -> at(loss, logParams)),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to))
                .getPoint());
    }

    private double at(DoubleBinaryOperator loss, double logParams) {
        double params = StrictMath.exp(logParams);
        return loss.applyAsDouble(params, tokens(params));
    }
}
