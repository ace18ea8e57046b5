package dev.postscale.calibration;

/**
 * A measurement and what it is of.
 *
 * @param setting what the formula predicts from
 * @param value measured, positive
 * @param kind rows are told apart by in reports, such as throughput or full run
 * @param group measurements that share a cause: a source in one version, a family of models, a generation of chips
 * @param generation of accelerators, held out whole to see how the formula travels to new ones
 */
public record Measured<S>(S setting, double value, String kind, String group, String generation) {
    public Measured {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("The measurement (" + value + ") must be positive.");
        }
    }
}
