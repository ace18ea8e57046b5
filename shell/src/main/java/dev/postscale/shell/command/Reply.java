package dev.postscale.shell.command;

import java.util.List;

/**
 * What a command returns.
 *
 * @param text for standard output, with its last line feed
 * @param warnings one line each, for standard error
 */
public record Reply(Status status, String text, List<String> warnings) {
    public Reply {
        warnings = List.copyOf(warnings);
    }

    static Reply answered(String text) {
        return new Reply(Status.ANSWERED, text, List.of());
    }
}
