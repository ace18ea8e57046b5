package dev.postscale.ontology.text;

import java.time.LocalDate;

/**
 * What else was said that decides what an ambiguous name means.
 *
 * @param memoryGib GiB of one accelerator, NaN when not said
 * @param asOf the day for which advice is wanted; what came out later is not meant
 */
public record Hints(double memoryGib, LocalDate asOf) {
    /** Nothing else was said. */
    public static final Hints NONE = new Hints(Double.NaN, LocalDate.MAX);

    public Hints withMemory(double gib) {
        return new Hints(gib, asOf);
    }

    /** Whether something with this release date, whole or only its month or year, was out by then. */
    boolean released(String date) {
        String day = asOf.equals(LocalDate.MAX) ? "9999" : asOf.toString();
        return date.compareTo(day) <= 0;
    }
}
