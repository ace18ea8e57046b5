package dev.postscale.ontology.inquiry;

/** A name that nothing in the base bears. */
public final class UnknownThingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String hint;

    private UnknownThingException(String problem, String hint) {
        super(problem + "\n" + hint);
        this.problem = problem;
        this.hint = hint;
    }

    /**
     * Says that nothing bears the name.
     *
     * @param near a name that is almost the same; empty if there is none
     */
    static UnknownThingException of(String name, String near) {
        return new UnknownThingException(
                "The name (" + name + ") is that of nothing in the base.",
                near.isEmpty()
                        ? "Maybe kb query cq-24 --param name=... finds it within longer names."
                        : "Maybe " + near + ".");
    }

    /** What is wrong, in one sentence. */
    public String problem() {
        return problem;
    }

    /** What may help, in one sentence. */
    public String hint() {
        return hint;
    }
}
