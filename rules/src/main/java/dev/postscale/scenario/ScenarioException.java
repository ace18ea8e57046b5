package dev.postscale.scenario;

import java.io.Serial;

/** A scenario that cannot be read or makes no sense: where, which value, which limit, and what may have been meant. */
public final class ScenarioException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String path;
    private final String fault;
    private final String hint;

    /**
     * An error at a place of the scenario.
     *
     * @param path such as {@code deployment.tier}; empty when the document as a whole is at fault
     * @param fault one sentence that begins with "The": what, which value, which limit
     * @param hint one sentence that begins with "Maybe"
     */
    public ScenarioException(String path, String fault, String hint) {
        super(placed(path, fault) + "\n" + hint);
        this.path = path;
        this.fault = fault;
        this.hint = hint;
    }

    public String path() {
        return path;
    }

    /** The first line of the message: the path and the fault. */
    public String problem() {
        return placed(path, fault);
    }

    /** The second line of the message. */
    public String hint() {
        return hint;
    }

    /** The same error of a part, seen from the whole. */
    public ScenarioException within(String parent) {
        return new ScenarioException(path.isEmpty() ? parent : parent + "." + path, fault, hint);
    }

    private static String placed(String path, String fault) {
        return path.isEmpty() ? fault : path + ": " + (fault.startsWith("The ") ? "the " + fault.substring(4) : fault);
    }
}
