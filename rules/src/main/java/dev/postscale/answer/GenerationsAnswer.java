package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Unit;
import dev.postscale.scaling.Generations;
import dev.postscale.scaling.Generations.Generation;
import dev.postscale.scaling.Generations.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what generations of a family of models cost and brought. */
public final class GenerationsAnswer {
    private static final int NAMED = 5;

    private final Generations generations;
    private final ScalingWords words;

    private GenerationsAnswer(Generations generations, KnowledgeBase knowledge) {
        this.generations = generations;
        this.words = new ScalingWords(knowledge);
    }

    public static Answer of(Generations generations, KnowledgeBase knowledge) {
        return new GenerationsAnswer(generations, knowledge).answer();
    }

    private Answer answer() {
        unknown();
        words.note(Kind.CAUTION, words.sentence("generations-mixed"));
        words.cited().numbers(generations.sources());
        return new Answer(
                Reading.nothing(),
                headline(),
                List.of(),
                table(),
                words.notes(),
                words.cited().all(),
                List.of());
    }

    private Text headline() {
        boolean told = generations.logitsPerDecade().isKnown();
        return words.sentence(told ? "generations-told" : "generations-untold")
                .with("family", generations.family())
                .with("count", Integer.toString(generations.generations().size()))
                .with("decades", Numbered.text(generations.decades(), Unit.NUMBER))
                .with("test", generations.test())
                .with("logits", Numbered.text(generations.logitsPerDecade().value(), Unit.NUMBER));
    }

    private Table table() {
        List<Column> columns = List.of(
                Column.words("model", words.sentence("column-model")),
                Column.words("released", words.sentence("column-released")),
                Column.numbers("flops", words.sentence("column-flops"), Unit.FLOP),
                Column.numbers("decades", words.sentence("column-decades-spent"), Unit.NUMBER),
                Column.numbers("score", Text.same(generations.test()), Unit.NUMBER),
                Column.numbers("points_per_decade", words.sentence("column-points-per-decade"), Unit.NUMBER),
                Column.numbers("logits_per_decade", words.sentence("column-logits-per-decade"), Unit.NUMBER),
                Column.numbers("params", words.sentence("column-params"), Unit.PARAMETER),
                Column.numbers("tokens", words.sentence("column-tokens"), Unit.TOKEN),
                Column.numbers("output_usd", words.sentence("column-output-usd"), Unit.USD_PER_MILLION_TOKENS));
        List<List<Cell>> rows = new ArrayList<>();
        for (Generation one : generations.generations()) {
            Optional<Step> step = generations.steps().stream()
                    .filter(candidate -> candidate.to().equals(one.model()))
                    .findFirst();
            rows.add(List.of(
                    Cell.of(one.label()),
                    Cell.of(one.released()),
                    cell(one.flops()),
                    cell(step.map(Step::decades).orElse(Double.NaN)),
                    cell(one.score()),
                    cell(step.map(Step::pointsPerDecade).orElse(Double.NaN)),
                    cell(step.map(Step::logitsPerDecade).orElse(Double.NaN)),
                    cell(one.params()),
                    cell(one.tokens()),
                    cell(one.outputUsd())));
        }
        return new Table(columns, rows);
    }

    private static Cell cell(double value) {
        return Double.isNaN(value) ? Cell.of("") : Cell.of(value);
    }

    private void unknown() {
        Map<String, List<String>> models = new TreeMap<>();
        for (Generation one : generations.generations()) {
            one.unknown().forEach(what -> models.computeIfAbsent(what, w -> new ArrayList<>())
                    .add(one.label()));
        }
        models.forEach((what, labels) -> words.note(
                Kind.CAUTION,
                words.sentence("generations-unknown")
                        .with("what", words.sentence("generations-unknown-" + what))
                        .with("models", words.labels().list(first(labels)))));
    }

    private List<Text> first(List<String> labels) {
        List<Text> first =
                new ArrayList<>(labels.stream().limit(NAMED).map(Text::same).toList());
        if (labels.size() > NAMED) {
            first.add(words.sentence("list-more").with("count", Integer.toString(labels.size() - NAMED)));
        }
        return first;
    }
}
