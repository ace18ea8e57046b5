package dev.postscale.assessment;

import java.util.List;

/** A name that the knowledge base does not hold. */
public final class UnknownNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String problem;
    private final String hint;

    private UnknownNameException(String code, String problem, String hint) {
        super(problem + "\n" + hint);
        this.code = code;
        this.problem = problem;
        this.hint = hint;
    }

    public static UnknownNameException accelerator(String path, String name, List<String> nearest) {
        return of("unknown-accelerator", "accelerator", path, name, nearest);
    }

    public static UnknownNameException model(String path, String name, List<String> nearest) {
        return of("unknown-model", "model", path, name, nearest);
    }

    public static UnknownNameException strategy(String name, List<String> nearest) {
        return of("unknown-strategy", "strategy", "strategy", name, nearest);
    }

    public static UnknownNameException law(String name, List<String> nearest) {
        return of("unknown-law", "law", "law", name, nearest);
    }

    public static UnknownNameException family(String name, List<String> nearest) {
        return of("unknown-model", "family", "models", name, nearest);
    }

    private static UnknownNameException of(String code, String thing, String path, String name, List<String> nearest) {
        String hint =
                nearest.isEmpty() ? "Maybe the name is misspelt." : "Maybe " + String.join(", or ", nearest) + ".";
        String place = path.equals(thing) ? "" : " of " + path;
        return new UnknownNameException(
                code, "The " + thing + " (" + name + ")" + place + " is not in the knowledge base.", hint);
    }

    /** What is wrong, in one line. */
    public String problem() {
        return problem;
    }

    /** What may have been meant, one line that begins with "Maybe". */
    public String hint() {
        return hint;
    }

    /** Of the machine interface: unknown-accelerator, unknown-law, unknown-model or unknown-strategy. */
    public String code() {
        return code;
    }
}
