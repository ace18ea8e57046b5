package dev.postscale.ontology.inquiry;

import java.util.List;

/**
 * How much the base holds and how good it is.
 *
 * @param version of the base
 * @param date on which its facts were retrieved
 * @param statements of all graphs
 * @param classes things by kind
 * @param graphs statements by graph
 * @param measures shares that tell its quality
 */
public record Statistics(
        String version, String date, long statements, List<Count> classes, List<Count> graphs, List<Measure> measures) {
    public Statistics {
        classes = List.copyOf(classes);
        graphs = List.copyOf(graphs);
        measures = List.copyOf(measures);
    }

    /** So many of a kind. */
    public record Count(Named kind, long count) {}

    /** So many of so many; the sentence {@code measure-} and the id says what. */
    public record Measure(String id, long count, long of) {}
}
