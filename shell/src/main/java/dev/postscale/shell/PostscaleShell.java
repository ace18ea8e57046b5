package dev.postscale.shell;

/** The postscale terminal. */
public final class PostscaleShell {
    private PostscaleShell() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
