package dev.postscale.answer;

import dev.postscale.advice.Assumption;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.law.Extrapolation;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scaling.Optimum.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the answers about laws say alike. */
final class ScalingWords {
    private final Labels labels;
    private final CitedSources cited;
    private final List<Note> notes = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    ScalingWords(KnowledgeBase knowledge) {
        labels = new Labels(knowledge);
        cited = new CitedSources(knowledge);
    }

    Labels labels() {
        return labels;
    }

    CitedSources cited() {
        return cited;
    }

    List<Note> notes() {
        return notes;
    }

    List<Figure> figures() {
        return figures;
    }

    Text sentence(String id) {
        return labels.sentence(id);
    }

    void figure(String id, Estimate value, Unit unit, List<Integer> citations) {
        if (value.isKnown()) {
            figures.add(new Figure(id, sentence("figure-" + id), value, unit, citations));
        }
    }

    void figure(String id, Estimate value, Unit unit) {
        figure(id, value, unit, List.of());
    }

    void note(Kind kind, Text text, List<Integer> citations) {
        notes.add(new Note(kind, text, citations));
    }

    void note(Kind kind, Text text) {
        note(kind, text, List.of());
    }

    /** Says once how far a law is taken past the runs it was fitted to. */
    void extrapolation(String law, List<Extrapolation> outside) {
        if (outside.isEmpty() || !taken.add(law)) {
            return;
        }
        List<Text> parts = outside.stream()
                .map(one -> sentence("scaling-decades")
                        .with("input", one.input())
                        .with("decades", Numbered.text(StrictMath.rint(one.decades() * 10) / 10, Unit.NUMBER)))
                .toList();
        note(Kind.CAUTION, sentence("scaling-extrapolates").with("law", law).with("inputs", labels.list(parts)));
    }

    void assumptions(List<Assumption> assumptions) {
        assumptions.forEach(assumption -> note(Kind.ASSUMPTION, assumption.text()));
    }

    /** The least loss by compute, with a mark where the question stands. */
    Chart chart(List<Point> curve, Chart.Mark mark) {
        return new Chart(
                sentence("chart-loss"),
                sentence("chart-loss-x"),
                Unit.FLOP,
                sentence("chart-loss-y"),
                curve.stream()
                        .map(point -> new Chart.Point(point.flops(), point.loss()))
                        .toList(),
                List.of(mark));
    }
}
