package dev.postscale.answer;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Change;
import dev.postscale.advice.Discouraged;
import dev.postscale.advice.Forbidden;
import dev.postscale.advice.Ranked;
import dev.postscale.advice.Reason;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import dev.postscale.strategy.Says;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells of one strategy why it stands where it stands in an advice, and what would change that. */
public final class StrategyAnswer {
    private static final Set<Says> AGAINST = EnumSet.of(Says.FORBID, Says.DISCOURAGE, Says.WARN);

    private final Advice advice;
    private final StrategyFact strategy;
    private final KnowledgeBase knowledge;
    private final Labels labels;
    private final CitedSources cited;
    private final List<Note> notes = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private StrategyAnswer(Advice advice, StrategyFact strategy, KnowledgeBase knowledge) {
        this.advice = advice;
        this.strategy = strategy;
        this.knowledge = knowledge;
        this.labels = new Labels(knowledge);
        this.cited = new CitedSources(knowledge);
    }

    public static Answer of(Advice advice, StrategyFact strategy, Scenario scenario, KnowledgeBase knowledge) {
        return new StrategyAnswer(advice, strategy, knowledge).answer(scenario);
    }

    /**
     * The strategy of this id or label, whatever its case.
     *
     * @throws UnknownNameException if there is none
     */
    public static StrategyFact named(String name, KnowledgeBase knowledge) {
        String said = name.strip().toLowerCase(Locale.ROOT);
        return knowledge.strategies().stream()
                .filter(strategy -> Stream.of(strategy.id(), strategy.labelEn(), strategy.labelZh())
                        .anyMatch(label -> label.toLowerCase(Locale.ROOT).equals(said)))
                .findFirst()
                .orElseThrow(() -> UnknownNameException.strategy(
                        name,
                        NearestNames.of(
                                said,
                                knowledge.strategies().stream()
                                        .map(StrategyFact::id)
                                        .toList(),
                                3)));
    }

    private Answer answer(Scenario scenario) {
        Text said = verdict();
        Text definition = new Text(strategy.definitionEn(), strategy.definitionZh());
        return new Answer(
                ScenarioReading.of(scenario, labels::sentence),
                definition.isEmpty() ? said : Labels.joined(List.of(said, definition), "\n", "\n"),
                figures,
                Table.none(),
                notes,
                cited.all(),
                List.of());
    }

    private Text verdict() {
        for (Forbidden out : advice.forbidden()) {
            if (out.strategy().equals(strategy.id())) {
                reasons(out.reasons());
                return out.wouldChange().isAbsent() ? told("explain-forbidden") : changed(out.wouldChange());
            }
        }
        for (Discouraged not : advice.discouraged()) {
            if (not.strategy().equals(strategy.id())) {
                reasons(not.reasons());
                return told("explain-discouraged");
            }
        }
        return IntStream.range(0, advice.ranked().size())
                .filter(i -> advice.ranked().get(i).strategy().equals(strategy.id()))
                .mapToObj(i -> ranked(i + 1, advice.ranked().get(i)))
                .findFirst()
                .orElseGet(() -> told("explain-unranked"));
    }

    private Text ranked(int rank, Ranked ranked) {
        if (ranked.reasons().isEmpty()) {
            notes.addAll(new Grounds(knowledge, labels, cited).of(ranked, strategy));
        }
        reasons(ranked.reasons());
        ranked.cautions()
                .forEach(
                        caution -> notes.add(new Note(Kind.CAUTION, caution.text(), cited.numbers(caution.sources()))));
        add("decades", ranked.adds().decades(), Unit.NUMBER);
        add("usd_total", ranked.adds().usdTotal(), Unit.USD);
        if (!Double.isNaN(ranked.adds().estimateShare())) {
            add("estimate_share", Estimate.pointOf(ranked.adds().estimateShare()), Unit.SHARE);
        }
        ranked.needs()
                .forEach(need -> notes.add(
                        Note.of(Kind.CAUTION, labels.sentence("explain-needs").with("fact", labels.path(need)))));
        return told("explain-ranked")
                .with("rank", Integer.toString(rank))
                .with("verdict", labels.verdict(ranked.verdict()))
                .with("strength", ranked.strength().name());
    }

    private void add(String id, Estimate value, Unit unit) {
        if (value.isKnown()) {
            figures.add(new Figure(id, labels.sentence("figure-adds-" + id), value, unit, List.of()));
        }
    }

    private void reasons(List<Reason> reasons) {
        for (Kind kind : List.of(Kind.REASON, Kind.OBJECTION)) {
            List<Reason> ofKind = reasons.stream()
                    .filter(reason -> AGAINST.contains(reason.says()) == (kind == Kind.OBJECTION))
                    .toList();
            notes.addAll(labels.reasons(kind, strategy.id(), ofKind, cited));
        }
    }

    private Text changed(Change change) {
        return told("explain-forbidden-until")
                .with("input", labels.path(change.input()))
                .with("from", Numbered.text(change.from()))
                .with("to", Numbered.text(change.to()));
    }

    private Text told(String sentence) {
        return labels.sentence(sentence).with("strategy", labels.strategy(strategy.id()));
    }
}
