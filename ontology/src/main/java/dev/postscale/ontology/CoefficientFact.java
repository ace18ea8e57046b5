package dev.postscale.ontology;

/**
 * One coefficient of a scaling law as a source states it.
 *
 * @param setting the case of the law it belongs to, empty if to all
 * @param lower of the stated interval, NaN if none is
 * @param level the probability of the interval, NaN for 0.8
 * @param variesAlone true if it may be drawn within its bounds while the others stay, else empty
 * @param evidence kind of evidence, such as paper or memory
 */
public record CoefficientFact(
        String id,
        String law,
        String setting,
        String symbol,
        double value,
        double lower,
        double upper,
        double level,
        double standardError,
        String variesAlone,
        String evidence,
        String status,
        String source,
        String locator) {
    /** The symbol as {@link dev.postscale.law.Coefficients} has it. */
    public String key() {
        return setting.isEmpty() ? symbol : setting + "/" + symbol;
    }
}
