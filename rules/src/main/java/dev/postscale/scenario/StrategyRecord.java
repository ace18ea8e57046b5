package dev.postscale.scenario;

/**
 * A strategy of the catalogue as rules see it, in one scenario.
 *
 * @param notation the strategy's id
 * @param eligible whether its prerequisites hold before any plan: 1, 0, NaN for unknown
 * @param suited whether this is the kind of case it usually pays in: 1, 0, NaN for unknown
 * @param needsTraining whether its prerequisites fail wherever nothing can be trained
 */
public record StrategyRecord(
        String notation,
        String slot,
        String stage,
        String family,
        String kind,
        String weightsOrigin,
        double eligible,
        double suited,
        boolean needsTraining) {
    /** A strategy that plans are ranked by, unlike a baseline, a companion or an anti-pattern. */
    public boolean ranked() {
        return kind.equals("strategy");
    }

    /** Kept in the catalogue to be refused. */
    public boolean antiPattern() {
        return kind.equals("anti-pattern");
    }

    /** Whether it cannot be followed without training a model from random weights. */
    public boolean trainsFromScratch() {
        return weightsOrigin.startsWith("train-") && !weightsOrigin.contains("|");
    }
}
