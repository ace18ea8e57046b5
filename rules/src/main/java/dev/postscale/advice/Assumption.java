package dev.postscale.advice;

/**
 * A value nobody stated, and why it was used.
 *
 * @param path of the scenario, or name of a fact
 */
public record Assumption(String path, Value value, Origin origin, Text text) {
    /** Where an assumed value comes from. */
    public enum Origin {
        /** The table of defaults. */
        DEFAULT,
        /** The scenario's own words or other fields. */
        INFERRED,
        /** An earlier turn of the conversation. */
        REMEMBERED,
        /** A later price carried back. */
        BACK_CAST,
        /** Knowledge younger than the scenario's date. */
        HINDSIGHT
    }
}
