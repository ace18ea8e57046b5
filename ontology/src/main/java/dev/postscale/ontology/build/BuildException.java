package dev.postscale.ontology.build;

/** A source of the knowledge base is wrong: the message says which file or subject and what to do. */
public final class BuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: the reader is the author of the source, and the message says all. */
    BuildException(String message) {
        super(message, null, false, false);
    }

    BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
