package dev.postscale.scenario;

/** A yes or no that may not have been said. */
public enum Known {
    YES,
    NO,
    UNKNOWN;

    public static Known of(boolean value) {
        return value ? YES : NO;
    }

    /** 1, 0 or NaN, as the fact vector wants it. */
    public double number() {
        return switch (this) {
            case YES -> 1;
            case NO -> 0;
            case UNKNOWN -> Double.NaN;
        };
    }
}
