package dev.postscale.ontology.inquiry;

/**
 * A thing and what it is called.
 *
 * @param id shortened, such as mod:deepseek-v3
 * @param en label in English; empty if it has none
 * @param zh label in Chinese; empty if it has none
 */
public record Named(String id, String en, String zh) {
    /** The label of a language, or the id. */
    public String label(boolean chinese) {
        String label = chinese ? zh : en;
        return label.isEmpty() ? id : label;
    }
}
