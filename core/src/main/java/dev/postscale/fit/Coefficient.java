package dev.postscale.fit;

/**
 * A coefficient of a form of law.
 *
 * @param symbol as papers write it, such as A
 * @param fitted what is fitted: its logarithm, such as a = ln A, or itself
 * @param logarithmic whether the logarithm is fitted, which keeps it positive
 */
public record Coefficient(String symbol, String fitted, boolean logarithmic) {
    static Coefficient plain(String symbol) {
        return new Coefficient(symbol, symbol, false);
    }

    static Coefficient logarithm(String symbol, String fitted) {
        return new Coefficient(symbol, fitted, true);
    }

    /** The coefficient of what is fitted. */
    public double value(double fitted) {
        return logarithmic ? StrictMath.exp(fitted) : fitted;
    }

    /** What is fitted of the coefficient. */
    double fittedOf(double value) {
        if (logarithmic && !(value > 0)) {
            throw new IllegalArgumentException("The coefficient " + symbol + " (" + value + ") must be positive.");
        }
        return logarithmic ? StrictMath.log(value) : value;
    }
}
