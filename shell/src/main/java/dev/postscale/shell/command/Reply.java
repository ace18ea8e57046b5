package dev.postscale.shell.command;

/**
 * What a command returns.
 *
 * @param text for standard output, with its last line feed
 */
public record Reply(Status status, String text) {
    static Reply answered(String text) {
        return new Reply(Status.ANSWERED, text);
    }
}
