package dev.postscale.exchange;

import java.util.List;

/**
 * A result and what is to be said beside it.
 *
 * @param result a record, a list, a map with names in order, or a number, text or boolean
 * @param warnings one sentence each
 */
public record Reply(Object result, List<String> warnings) {
    public Reply {
        warnings = List.copyOf(warnings);
    }

    public static Reply of(Object result) {
        return new Reply(result, List.of());
    }

    /** A result that is JSON already, on one line or several. */
    public static Reply ofJson(String json) {
        return of(Trees.json(json));
    }
}
