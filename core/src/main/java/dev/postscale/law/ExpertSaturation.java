package dev.postscale.law;

/**
 * How many experts count, {@code 1/E' = 1/(E - 1 + 1/(1/E_s - 1/E_m)) + 1/E_m}: E_s for a dense model, never above E_m.
 *
 * @param least E_s
 * @param most E_m
 * @see <a href="https://arxiv.org/abs/2202.01169">arXiv 2202.01169, section 4</a>
 */
public record ExpertSaturation(double least, double most) {
    static ExpertSaturation of(Coefficients coefficients) {
        return new ExpertSaturation(coefficients.of("E_s"), coefficients.of("E_m"));
    }

    /** E' of so many experts, at least 1. */
    public double effective(double experts) {
        return 1 / (1 / (experts - 1 + 1 / (1 / least - 1 / most)) + 1 / most);
    }
}
