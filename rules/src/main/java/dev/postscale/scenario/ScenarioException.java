package dev.postscale.scenario;

import java.io.Serial;

/** A scenario that cannot be read or makes no sense; says where, which value, which limit and what may have been meant. */
public final class ScenarioException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String path;
    private final String problem;
    private final String hint;

    /**
     * @param path such as {@code deployment.tier}; empty when the document as a whole is at fault
     * @param problem one sentence: what, which value, which limit
     * @param hint one sentence that begins with "Maybe"
     */
    public ScenarioException(String path, String problem, String hint) {
        super(problem + "\n" + hint);
        this.path = path;
        this.problem = problem;
        this.hint = hint;
    }

    public String path() {
        return path;
    }

    public String problem() {
        return problem;
    }

    public String hint() {
        return hint;
    }
}
