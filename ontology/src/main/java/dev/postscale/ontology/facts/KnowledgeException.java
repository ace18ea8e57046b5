package dev.postscale.ontology.facts;

/** The knowledge base is damaged, incomplete or contradicts itself: our fault, never the caller's. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message) {
        super(message);
    }

    public KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
