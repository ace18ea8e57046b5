package dev.postscale.exchange;

import java.io.Serial;
import java.util.Locale;

/** A request that cannot be answered. */
public final class RequestException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String problem;
    private final String hint;

    /**
     * An error of the contract.
     *
     * @param problem one sentence: what, which value, which limit
     * @param hint one sentence that begins with "Maybe"
     */
    public RequestException(Code code, String problem, String hint) {
        super(problem + "\n" + hint);
        this.code = code;
        this.problem = problem;
        this.hint = hint;
    }

    public Code code() {
        return code;
    }

    public String problem() {
        return problem;
    }

    public String hint() {
        return hint;
    }

    /** The kinds of error a program may tell apart. */
    public enum Code {
        BAD_JSON,
        UNKNOWN_OP,
        BAD_ARGUMENT,
        UNKNOWN_LAW,
        UNKNOWN_MODEL,
        UNKNOWN_ACCELERATOR,
        UNKNOWN_STRATEGY,
        NOT_IDENTIFIABLE,
        TIME_LIMIT,
        LIMIT,
        /** A fault of ours. */
        INTERNAL;

        /** Such as bad-json. */
        public String notation() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Code of(String notation) {
            return valueOf(notation.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
