package dev.postscale.answer;

import dev.postscale.advice.Binding;
import dev.postscale.advice.Explanation;
import dev.postscale.advice.Reason;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import dev.postscale.strategy.Says;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells of one strategy why it stands where it stands in an advice, what binds it, and what would change that. */
public final class WhyAnswer {
    private static final Set<Says> AGAINST = EnumSet.of(Says.FORBID, Says.DISCOURAGE, Says.WARN);

    private final Explanation explanation;
    private final StrategyFact strategy;
    private final KnowledgeBase knowledge;
    private final Labels labels;
    private final CitedSources cited;
    private final InputUnits inputs;
    private final List<Note> notes = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private WhyAnswer(Explanation explanation, KnowledgeBase knowledge) {
        this.explanation = explanation;
        this.knowledge = knowledge;
        strategy = knowledge.strategy(explanation.strategy()).orElseThrow();
        labels = new Labels(knowledge);
        cited = new CitedSources(knowledge);
        inputs = new InputUnits(labels);
    }

    public static Answer of(Explanation explanation, Scenario scenario, KnowledgeBase knowledge) {
        return new WhyAnswer(explanation, knowledge).answer(scenario);
    }

    private Answer answer(Scenario scenario) {
        List<Text> said = new ArrayList<>();
        said.add(standing());
        if (explanation.binding().kind() != Binding.Kind.ADMITTED) {
            said.add(explanation.binding().text());
        }
        said.addAll(change());
        Text headline = Labels.joined(said, " ", "");
        Text definition = new Text(strategy.definitionEn(), strategy.definitionZh());
        body();
        return new Answer(
                ScenarioReading.of(scenario, labels::sentence),
                definition.isEmpty() ? headline : Labels.joined(List.of(headline, definition), "\n", "\n"),
                figures,
                Table.none(),
                notes,
                cited.all(),
                List.of());
    }

    private Text standing() {
        if (Double.isNaN(explanation.rank())) {
            boolean out =
                    switch (explanation.binding().kind()) {
                        case EXCLUDED, PREREQUISITE, FORBIDDEN -> true;
                        case ADMITTED, NOT_A_CHOICE, UNREACHABLE, DISCOURAGED, DOES_NOT_FIT, OUTDONE, ADDS_LITTLE ->
                            false;
                    };
            return told(out ? "explain-forbidden" : "explain-unranked");
        }
        return told(explanation.inBestPlan() ? "explain-ranked-in-plan" : "explain-ranked")
                .with("rank", place(explanation.rank()))
                .with("verdict", labels.verdict(explanation.verdict()))
                .with("strength", explanation.strength().name());
    }

    private static Text place(double rank) {
        return Numbered.text(rank, Unit.COUNT);
    }

    /** What would turn it about, and how it would stand then. */
    private List<Text> change() {
        boolean in = explanation.binding().kind() == Binding.Kind.ADMITTED;
        if (explanation.wouldChange().isAbsent()) {
            return in ? List.of() : List.of(labels.sentence("explain-no-change"));
        }
        Text changes = inputs.changes(explanation.wouldChange(), explanation.also());
        Text told = labels.sentence(in ? "explain-put-out" : "explain-let-in").with("changes", changes);
        Explanation.After then = explanation.then();
        if (Double.isNaN(then.rank())) {
            return List.of(told);
        }
        Text after = labels.sentence(then.inBestPlan() ? "explain-then-in-plan" : "explain-then")
                .with("rank", place(then.rank()))
                .with("verdict", labels.verdict(then.verdict()));
        return List.of(told, after);
    }

    private void body() {
        if (explanation.reasons().isEmpty() && !Double.isNaN(explanation.rank())) {
            notes.addAll(new Grounds(knowledge, labels, cited).of(explanation.score(), strategy));
        }
        reasons(explanation.reasons());
        explanation
                .cautions()
                .forEach(
                        caution -> notes.add(new Note(Kind.CAUTION, caution.text(), cited.numbers(caution.sources()))));
        add("decades", explanation.adds().decades(), Unit.NUMBER);
        add("usd_total", explanation.adds().usdTotal(), Unit.USD);
        if (!Double.isNaN(explanation.adds().estimateShare())) {
            add("estimate_share", Estimate.pointOf(explanation.adds().estimateShare()), Unit.SHARE);
        }
        explanation
                .needs()
                .forEach(need -> notes.add(
                        Note.of(Kind.CAUTION, labels.sentence("explain-needs").with("fact", labels.path(need)))));
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

    private Text told(String sentence) {
        return labels.sentence(sentence).with("strategy", labels.strategy(strategy.id()));
    }
}
