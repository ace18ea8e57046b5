package dev.postscale.ontology.build;

/** A condition that cannot be read, with the place and a hint. */
public final class ConditionFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    ConditionFault(String condition, int position, String fault, String maybe) {
        super("The condition (" + condition + ") " + fault + " at position " + position + ".\nMaybe " + maybe);
        this.position = position;
    }

    /** Where, counted from 1. */
    public int position() {
        return position;
    }
}
