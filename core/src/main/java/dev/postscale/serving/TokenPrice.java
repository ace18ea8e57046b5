package dev.postscale.serving;

/**
 * List price of an interface, USD per million tokens.
 *
 * @param inputUsd input
 * @param cachedInputUsd input found in the provider's cache; the input price where there is no discount
 * @param outputUsd output, thinking included
 */
public record TokenPrice(double inputUsd, double cachedInputUsd, double outputUsd) {
    private static final double TOKENS_PER_UNIT = 1e6;

    public TokenPrice {
        if (!(inputUsd >= 0 && cachedInputUsd >= 0 && outputUsd >= 0)) {
            throw new IllegalArgumentException("The prices per million tokens (" + inputUsd + ", " + cachedInputUsd
                    + ", " + outputUsd + " USD) must be known and not negative.");
        }
    }

    /** A price without a discount for cached input. */
    public static TokenPrice flat(double inputUsd, double outputUsd) {
        return new TokenPrice(inputUsd, inputUsd, outputUsd);
    }

    /** How many times another's input price this one's is. */
    public double inputRatio(TokenPrice other) {
        return inputUsd / other.inputUsd;
    }

    /** USD for the input of one request. */
    public double inputPerRequest(Workload workload) {
        double perToken = inputUsd + (cachedInputUsd - inputUsd) * workload.cachedShare();
        return workload.inputTokens() * perToken / TOKENS_PER_UNIT;
    }

    /** USD for one request. */
    public double perRequest(Workload workload) {
        return inputPerRequest(workload) + workload.outputTokens() * outputUsd / TOKENS_PER_UNIT;
    }

    /** USD for a month. */
    public double perMonth(Workload workload, Month month) {
        return month.requests(workload) * perRequest(workload);
    }
}
