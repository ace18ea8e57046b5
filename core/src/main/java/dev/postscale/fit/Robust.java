package dev.postscale.fit;

/**
 * The price of a residual: Huber's, quadratic up to delta and linear beyond, so that a few bad runs do not bend the law.
 *
 * @param delta where the price turns linear, on the scale of the residuals
 * @param above factor on residuals of predictions above the run; 1 is Hoffmann's objective, more makes the law follow the
 *     best runs, their lower envelope
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, section D.2</a>
 */
record Robust(double delta, double above) {
    double price(double residual) {
        double size = StrictMath.abs(residual);
        double price = size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
        return factor(residual) * price;
    }

    /** First derivative of the price. */
    double slope(double residual) {
        return factor(residual) * StrictMath.max(-delta, StrictMath.min(delta, residual));
    }

    /** Second derivative of the price. */
    double bend(double residual) {
        return StrictMath.abs(residual) <= delta ? factor(residual) : 0;
    }

    private double factor(double residual) {
        return residual > 0 ? above : 1;
    }
}
