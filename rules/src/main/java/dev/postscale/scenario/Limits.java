package dev.postscale.scenario;

import dev.postscale.quantity.Numbers;

/** The ranges of the scenario's numbers and texts; NaN is unknown and passes everywhere. */
final class Limits {
    private static final int TEXT = 2000;

    private Limits() {}

    static void amount(String path, double value) {
        if (!Double.isNaN(value) && !(value >= 0 && Double.isFinite(value))) {
            throw wrong(path, value, "must be zero or more and finite", "the sign or a digit too many is the slip");
        }
    }

    /** GiB of one accelerator. */
    static void memory(String path, double value) {
        above(path, value, 0, 65_536, "it counts GiB: write 80");
    }

    /** Number of machines. */
    static void count(String path, double value) {
        if (!Double.isNaN(value) && !(value >= 1 && value <= 10_000_000 && Math.rint(value) == value)) {
            throw wrong(
                    path,
                    value,
                    "must be a whole number from 1 to 10000000",
                    "it counts accelerators, not their memory");
        }
    }

    static void share(String path, double value) {
        between(path, value, 0, 1, "a percentage was meant: write 0.4 for 40 %");
    }

    static void between(String path, double value, double low, double high, String maybe) {
        if (!Double.isNaN(value) && !(value >= low && value <= high)) {
            throw wrong(path, value, "must lie between " + Numbers.exact(low) + " and " + Numbers.exact(high), maybe);
        }
    }

    /** As between, the lower bound not included. */
    static void above(String path, double value, double low, double high, String maybe) {
        if (!Double.isNaN(value) && !(value > low && value <= high)) {
            throw wrong(
                    path, value, "must be above " + Numbers.exact(low) + " and at most " + Numbers.exact(high), maybe);
        }
    }

    static void text(String path, String value) {
        text(path, value, TEXT);
    }

    static void text(String path, String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            int length = value.codePointCount(0, value.length());
            throw new ScenarioException(
                    path,
                    "The text (" + length + " characters) must have at most " + longest + " characters.",
                    "Maybe only its main sentence is needed.");
        }
    }

    private static ScenarioException wrong(String path, double value, String limit, String maybe) {
        String shown = Double.isFinite(value) ? Numbers.exact(value).toString() : "infinite";
        return new ScenarioException(path, "The value (" + shown + ") " + limit + ".", "Maybe " + maybe + ".");
    }
}
