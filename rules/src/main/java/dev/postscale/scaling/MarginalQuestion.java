package dev.postscale.scaling;

/**
 * Which run is to be weighed; what was not said is NaN or empty.
 *
 * @param law a joint law, empty for the usual one
 * @param params N, those a token passes
 * @param tokens D
 * @param factor so many times as much, NaN for ten
 * @param nats the gain to be priced, NaN for a hundredth
 * @param accelerator that is rented, empty for the one that computes most for the money
 */
public record MarginalQuestion(
        String law, double params, double tokens, double factor, double nats, String accelerator) {
    public MarginalQuestion {
        required("parameters", params, "8B");
        required("tokens", tokens, "15T");
    }

    private static void required(String what, double value, String example) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "The " + what + " of the run must be given and positive.\nMaybe " + example + ".");
        }
    }
}
