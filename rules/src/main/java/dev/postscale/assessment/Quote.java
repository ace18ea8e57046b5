package dev.postscale.assessment;

/**
 * A price on a date.
 *
 * @param usd in the unit of the price
 * @param backCast whether the only row is younger than the date
 * @param source id of what it was taken from
 * @param claim id, empty when the user stated it
 */
public record Quote(double usd, double low, double high, boolean backCast, String source, String claim) {
    static Quote stated(double usd) {
        return new Quote(usd, usd, usd, false, "", "");
    }
}
