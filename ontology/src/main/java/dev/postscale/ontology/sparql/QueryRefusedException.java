package dev.postscale.ontology.sparql;

/** A query that is not run, or not run to its end. The message says why; the second line says what may help. */
public final class QueryRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    QueryRefusedException(String reason, String hint) {
        super(reason + "\nMaybe " + hint);
        this.hint = hint;
    }

    /** What may help, as a clause. */
    public String hint() {
        return hint;
    }
}
