package dev.postscale.shell.command;

/** How a command ended, as its exit status says. */
public enum Status {
    ANSWERED(0),
    FAILED(1),
    WRONG_USAGE(2),
    /** A law, model, accelerator, strategy or file that is not there. */
    NOT_KNOWN(3),
    NOTHING_FEASIBLE(4);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
