package dev.postscale.allocation;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A decoder of width d with switched experts, as the law of experts was fitted to: {@code n = d/64} layers, attention
 * of 4 n d², a gated feed-forward part of width 3 d in every expert, one of them active, and embeddings untied.
 *
 * <pre>N_total = 2 d V + (4 + 9 E) n d²,   N_active = 2 d V + 13 n d².</pre>
 *
 * @param width d, which need not be whole: it only tells how the counts grow together
 * @param experts E, 1 for a dense model
 * @param vocabulary V
 * @param widthPerLayer d/n
 * @see <a href="https://arxiv.org/abs/2502.05172">arXiv 2502.05172, appendix on parameter counts</a>
 */
public record ExpertsShape(double width, double experts, double vocabulary, double widthPerLayer) {
    private static final double ATTENTION = 4;
    private static final double FEED_FORWARD = 9;
    private static final double KEY_AND_VALUE = 2;
    private static final double NARROWEST = 1e-6;
    private static final double WIDEST = 1e12;
    private static final double ACCURACY = 1e-12;
    private static final int MAX_EVALUATIONS = 500;

    public double totalParams() {
        return embedding() + (ATTENTION + FEED_FORWARD * experts) * layers() * width * width;
    }

    public double activeParams() {
        return embedding() + (ATTENTION + FEED_FORWARD) * layers() * width * width;
    }

    /** Numbers in the cache of one token. */
    public double cacheValues() {
        return KEY_AND_VALUE * layers() * width;
    }

    /** This shape with another width. */
    ExpertsShape withWidth(double other) {
        return new ExpertsShape(other, experts, vocabulary, widthPerLayer);
    }

    /** This shape at the width of so many active parameters. */
    ExpertsShape withActiveParams(double params) {
        return withWidth(root(d -> withWidth(d).activeParams() - params));
    }

    /** This shape at the width that fills a memory. */
    ExpertsShape filling(double bytes, Memory memory) {
        return withWidth(root(d -> memory.bytes(withWidth(d)) - bytes));
    }

    private double embedding() {
        return 2 * width * vocabulary;
    }

    private double layers() {
        return width / widthPerLayer;
    }

    private static double root(UnivariateFunction growing) {
        // A budget of a few FLOP has an optimum below one parameter; nothing narrower is told apart.
        return growing.value(NARROWEST) > 0
                ? NARROWEST
                : new BrentSolver(ACCURACY, ACCURACY).solve(MAX_EVALUATIONS, growing, NARROWEST, WIDEST);
    }

    /**
     * What has to be held when the model serves one sequence.
     *
     * @param bytesPerNumber of weights and cache
     * @param contextLength tokens in the cache
     */
    public record Memory(double bytesPerNumber, double contextLength) {
        public double bytes(ExpertsShape shape) {
            return bytesPerNumber * (shape.totalParams() + contextLength * shape.cacheValues());
        }
    }
}
