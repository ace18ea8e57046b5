package dev.postscale.law;

import dev.postscale.serving.InferenceFlops;
import dev.postscale.training.TrainingFlops;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The least compute over training and serving, {@code 6 N D + 2 N D_served}. Serving favours a smaller model trained
 * longer. At the optimum
 *
 * <pre>(alpha A N^-alpha) / (beta B D^-beta) = 1 + D_served / (3 D),</pre>
 *
 * which has no closed form, so one unknown is found by bracketing. Without serving it is the compute-optimal run.
 *
 * <p>Fits at usual ratios of tokens to parameters overstate what more tokens bring at extreme ones, so results beyond
 * some hundred tokens per parameter lean to models that are too small.
 *
 * @see <a href="https://arxiv.org/abs/2401.00448">arXiv 2401.00448, section 2</a>
 */
public final class LifetimeOptimal {
    // The optimum is flat: twelve digits of N are far more than the loss can tell.
    private static final double ACCURACY = 1e-13;
    private static final int MAX_EVALUATIONS = 500;

    private final JointLaw law;
    private final double servedTokens;

    private LifetimeOptimal(JointLaw law, double servedTokens) {
        this.law = law;
        this.servedTokens = servedTokens;
    }

    /**
     * Under a law, for a lifetime of serving.
     *
     * @param servedTokens prompt and output, 0 or more
     */
    public static LifetimeOptimal under(JointLaw law, double servedTokens) {
        if (!(servedTokens >= 0) || Double.isInfinite(servedTokens)) {
            throw new IllegalArgumentException(
                    "The served tokens (" + servedTokens + ") must be known and not negative.");
        }
        return new LifetimeOptimal(law, servedTokens);
    }

    /** The model that is compute-optimal for training alone at the given parameters, serving the same tokens. */
    public LifetimeAllocation trainingOptimal(double params) {
        double tokens = law.balancedTokens(params);
        return allocation(params, tokens);
    }

    /** The least lifetime compute that reaches a loss above the irreducible one. */
    public LifetimeAllocation atLoss(double loss) {
        double reducible = loss - law.irreducible();
        if (!(reducible > 0) || Double.isInfinite(reducible)) {
            throw new IllegalArgumentException("The loss (" + loss + ") must lie above the irreducible loss ("
                    + law.irreducible() + ").\nMaybe it is of another law, whose losses are on another scale.");
        }
        // Unknown: the log-odds of the parameters' share of the reducible loss. The condition, in logarithms, rises
        // with them. At the training optimum it is minus the serving term, which only shrinks from there: one more at
        // either end brackets the root strictly.
        double trained = StrictMath.log(law.beta() / law.alpha());
        UnivariateFunction condition = odds -> odds - trained - servingPressure(tokensAt(odds, reducible));
        double odds = root(condition, trained - 1, trained + servingPressure(tokensAt(trained, reducible)) + 1);
        return allocation(law.paramsOfTerm(reducible * logistic(odds)), tokensAt(odds, reducible));
    }

    /** The least lifetime compute for the quality that {@code trainingFlops} reaches when spent on training alone. */
    public LifetimeAllocation atQualityOf(double trainingFlops) {
        return atLoss(law.optimalLoss(trainingFlops));
    }

    /**
     * The least loss when training and serving together must not take more than {@code flops}. For an interval, ask this
     * or {@link #atQualityOf} of every draw of a law; {@link #atLoss} means another quality under each.
     */
    public LifetimeAllocation within(double flops) {
        if (!(flops > 0) || Double.isInfinite(flops)) {
            throw new IllegalArgumentException("The FLOP (" + flops + ") of a lifetime must be positive and finite.");
        }
        // Unknown: ln N, below what serving alone would take. The condition falls with N and is not above 0 at the
        // training optimum; one more brackets the root strictly.
        double highest = StrictMath.log(StrictMath.min(
                StrictMath.E * law.optimalParams(flops), flops / InferenceFlops.of(1, servedTokens) * (1 - ACCURACY)));
        UnivariateFunction condition = logParams -> {
            double params = StrictMath.exp(logParams);
            double tokens = tokensWithin(flops, params);
            double balance = law.alpha() * law.paramsTerm(params) / (law.beta() * law.tokensTerm(tokens));
            return StrictMath.log(balance) - servingPressure(tokens);
        };
        double lowest = highest - 1;
        while (condition.value(lowest) < 0) {
            lowest -= 1;
        }
        double params = StrictMath.exp(root(condition, lowest, highest));
        return allocation(params, tokensWithin(flops, params));
    }

    private double tokensWithin(double flops, double params) {
        return TrainingFlops.tokens(flops - InferenceFlops.of(params, servedTokens), params);
    }

    private double tokensAt(double logOdds, double reducible) {
        return law.tokensOfTerm(reducible * logistic(-logOdds));
    }

    /** ln(1 + D_served/(3 D)): how much more a parameter costs than its training. */
    private double servingPressure(double tokens) {
        return StrictMath.log1p(servingShare(servedTokens, tokens));
    }

    /** D_served/(3 D): the compute of serving over that of training, whatever the parameters. */
    static double servingShare(double servedTokens, double tokens) {
        return InferenceFlops.of(1, servedTokens) / TrainingFlops.of(1, tokens);
    }

    private LifetimeAllocation allocation(double params, double tokens) {
        return new LifetimeAllocation(params, tokens, servedTokens, law.loss(params, tokens));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static double root(UnivariateFunction function, double low, double high) {
        return new BrentSolver(ACCURACY, ACCURACY).solve(MAX_EVALUATIONS, function, low, high);
    }
}
