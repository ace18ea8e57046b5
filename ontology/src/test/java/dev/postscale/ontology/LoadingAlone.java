package dev.postscale.ontology;

/** Loads the knowledge base and ends; run in a JVM of its own that reports the classes it loads. */
final class LoadingAlone {
    private LoadingAlone() {}

    public static void main(String[] arguments) {
        if (KnowledgeBase.load().models().isEmpty()) {
            throw new AssertionError("no models");
        }
    }
}
