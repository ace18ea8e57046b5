package dev.postscale.ontology.sparql;

import java.time.Duration;

/**
 * How far a query may go.
 *
 * @param rows rows, or statements of a graph, after which the answer is cut
 */
public record SparqlLimits(int rows, Duration time) {
    /** The most rows that can be asked for. */
    public static final int MOST_ROWS = 100_000;

    private static final Duration MOST_TIME = Duration.ofMinutes(5);

    /** Ten thousand rows and ten seconds. */
    public static final SparqlLimits DEFAULT = new SparqlLimits(10_000, Duration.ofSeconds(10));

    public SparqlLimits {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("The row limit (" + rows + ") must be between 1 and " + MOST_ROWS + ".");
        }
        if (time.isNegative() || time.isZero() || time.compareTo(MOST_TIME) > 0) {
            throw new IllegalArgumentException("The time limit (" + time.toMillis() + " ms) must be between 1 and "
                    + MOST_TIME.toMillis() + " ms.");
        }
    }
}
