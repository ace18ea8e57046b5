package dev.postscale.answer;

import dev.postscale.advice.Citation;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.EffectFact;
import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the numbers of a strategy rest on: said where no rule speaks for or against it. */
final class Grounds {
    private static final List<String> TOLD = List.of(
            "effective_compute",
            "decode_speed",
            "throughput_at_load",
            "one_off_usd",
            "time_to_deploy_weeks",
            "quality_risk");

    private static final Map<String, Unit> UNITS =
            Map.of("x", Unit.TIMES, "USD", Unit.USD, "week", Unit.WEEK, "0-1", Unit.SHARE);

    private final KnowledgeBase knowledge;
    private final Labels labels;
    private final CitedSources cited;

    Grounds(KnowledgeBase knowledge, Labels labels, CitedSources cited) {
        this.knowledge = knowledge;
        this.labels = labels;
        this.cited = cited;
    }

    List<Note> of(double score, StrategyFact strategy) {
        var notes = new ArrayList<Note>();
        notes.add(Note.of(
                Kind.REASON, labels.sentence("explain-no-rule").with("worth", Numbered.text(score, Unit.NUMBER))));
        for (String lever : TOLD) {
            knowledge.effects().stream()
                    .filter(row ->
                            row.strategy().equals(strategy.id()) && row.lever().equals(lever))
                    .min(Comparator.comparing(
                                    (EffectFact row) -> !row.condition().isEmpty())
                            .thenComparing(row -> !row.profile().equals("*"))
                            .thenComparing(EffectFact::id))
                    .map(this::row)
                    .ifPresent(notes::add);
        }
        notes.add(Note.of(Kind.REASON, prerequisites(strategy)));
        return notes;
    }

    private Note row(EffectFact row) {
        Text value = Numbered.text(
                Estimate.of(row.mid(), row.low(), row.high()), UNITS.getOrDefault(row.unit(), Unit.NUMBER));
        Text text = labels.sentence("effect-" + row.lever())
                .with("value", value)
                .with("basis", labels.sentence("basis-" + row.method()));
        List<Text> parts =
                row.condition().isEmpty() ? List.of(text) : List.of(text, labels.sentence("effect-conditional"));
        return new Note(Kind.REASON, Labels.joined(parts, " ", ""), cited.numbers(citations(row)));
    }

    private List<Citation> citations(EffectFact row) {
        return Arrays.stream(row.source().split(" ", -1))
                .flatMap(id -> knowledge.source(id).stream())
                .map(source -> new Citation(source.id(), source.title(), "", row.id()))
                .toList();
    }

    private Text prerequisites(StrategyFact strategy) {
        var facts = new TreeSet<Integer>();
        Conditions.of(
                        knowledge.conditions(),
                        knowledge.facts(),
                        knowledge.strategies().stream().map(StrategyFact::id).toList())
                .condition(strategy.prerequisite())
                .visitFacts(facts::add);
        List<Text> named = facts.stream()
                .map(fact -> knowledge.facts().get(fact))
                .map(FactDefinition::name)
                .map(labels::path)
                .toList();
        return named.isEmpty()
                ? labels.sentence("explain-no-prerequisites")
                : labels.sentence("explain-prerequisites").with("facts", labels.list(named));
    }
}
