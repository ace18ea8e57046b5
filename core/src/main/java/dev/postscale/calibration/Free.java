package dev.postscale.calibration;

/** A constant of a formula that is fitted: where the search starts and between which bounds it stays. */
public record Free(String name, double start, double lower, double upper) {
    public Free {
        if (!(lower < start && start < upper)) {
            throw new IllegalArgumentException("The start (" + start + ") of the constant " + name
                    + " must lie between its bounds (" + lower + ", " + upper + ").");
        }
    }

    /** The value at a place on the whole line, by the logistic curve: a search without bounds then keeps them. */
    double value(double place) {
        return lower + (upper - lower) / (1 + StrictMath.exp(-place));
    }

    /** Where on the line a value lies that is strictly between the bounds. */
    double place(double value) {
        return StrictMath.log((value - lower) / (upper - value));
    }
}
