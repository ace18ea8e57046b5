package dev.postscale.ontology.intake;

/** A table that is not taken in, no row of it, since something in it is wrong: one line that names file and place. */
public final class IntakeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    IntakeException(String file, String place, String problem, String maybe) {
        super("Nothing is imported. " + file + (place.isEmpty() ? "" : ", " + place) + ": " + problem + "\nMaybe "
                + maybe);
    }
}
