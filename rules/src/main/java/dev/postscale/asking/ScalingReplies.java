package dev.postscale.asking;

import dev.postscale.answer.Answer;
import dev.postscale.answer.GenerationsAnswer;
import dev.postscale.answer.MarginalAnswer;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.OptimumAnswer;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Unit;
import dev.postscale.scaling.Lineage;
import dev.postscale.scaling.MarginalQuestion;
import dev.postscale.scaling.Marginals;
import dev.postscale.scaling.Optima;
import dev.postscale.scaling.Optimum;
import dev.postscale.scaling.Optimum.Aim;
import dev.postscale.scaling.OptimumQuestion;
import java.util.ArrayList;
import java.util.List;

/** Answers about how compute, size and data go together. */
final class ScalingReplies {
    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    ScalingReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    /** The best split of a budget, and the models named to compare it with. */
    List<Answer> optimum() {
        double flops = frame.number("flops");
        double usd = Double.isNaN(flops) ? turn.budget() : Double.NaN;
        double params = Double.isNaN(flops) && Double.isNaN(usd) ? turn.size() : Double.NaN;
        return withCards(OptimumAnswer.of(
                optimum(flops, usd, params, frame.number("tokens"), frame.number("memory_gib")), turn.base()));
    }

    private Optimum optimum(double flops, double usd, double params, double unique, double memory) {
        return Optima.of(turn.knowledge())
                .answer(new OptimumQuestion(
                        "", flops, usd, params, unique, memory, Double.NaN, Double.NaN, frame.text("accelerator")));
    }

    /** The answer and what is known of the models it is about. */
    private List<Answer> withCards(Answer answer) {
        List<Answer> parts = new ArrayList<>(List.of(answer));
        frame.models().stream().limit(2).map(new ModelReplies(turn)::card).forEach(parts::add);
        return parts;
    }

    /** Whether so many unique tokens are enough for a size. */
    List<Answer> enoughData() {
        double params = turn.size();
        double unique = turn.number("tokens", "ask-unique-tokens");
        ThresholdFact ratio = turn.constant("ask-tokens-per-param");
        double needed = ratio.value() * params;
        Optimum optimum = optimum(Double.NaN, Double.NaN, params, unique, Double.NaN);
        double passes = needed / unique;
        var repeated = optimum.options().stream()
                .filter(option -> option.aim() == Aim.REPEATED_DATA)
                .findFirst();
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Kind.REASON, phrases.sentence("ask-enough-repeat")));
        if (passes > 1) {
            notes.add(Note.of(
                    Kind.STEP,
                    phrases.sentence("ask-enough-smaller")
                            .with("params", Phrases.number(unique / ratio.value(), Unit.PARAMETER))));
            notes.add(Note.of(Kind.STEP, phrases.sentence("ask-enough-more")));
        }
        List<dev.postscale.answer.Figure> figures = new ArrayList<>(List.of(
                phrases.figure("tokens_needed", needed, Unit.TOKEN),
                phrases.figure("unique_tokens", unique, Unit.TOKEN),
                phrases.figure("passes", StrictMath.max(1, passes), Unit.TIMES)));
        repeated.ifPresent(run -> figures.add(phrases.figure("effective_tokens", run.effectiveTokens(), Unit.TOKEN)));
        List<Source> sources = phrases.sources(ratio.source(), ratio.id());
        Answer verdict = Phrases.answer(
                phrases.sentence(passes <= 1 ? "ask-enough-yes" : passes <= 4 ? "ask-enough-repeated" : "ask-enough-no")
                        .with("params", Phrases.number(params, Unit.PARAMETER))
                        .with("ratio", Phrases.number(ratio.value(), Unit.NUMBER))
                        .with("needed", Phrases.number(needed, Unit.TOKEN))
                        .with("unique", Phrases.number(unique, Unit.TOKEN))
                        .with("passes", Phrases.number(passes, Unit.NUMBER)),
                figures,
                Table.none(),
                notes,
                sources);
        return List.of(verdict, OptimumAnswer.of(optimum, turn.base()));
    }

    /** How well a run spends its compute, and when its size is right all the same. */
    List<Answer> marginal() {
        double params = turn.size();
        double tokens = turn.trainTokens();
        if (Double.isNaN(tokens)) {
            tokens = params * turn.constant("ask-tokens-per-param").value();
            turn.assume("tokens", tokens);
        }
        Answer run = MarginalAnswer.of(
                Marginals.of(turn.knowledge())
                        .answer(new MarginalQuestion("", params, tokens, Double.NaN, Double.NaN, "")),
                turn.base());
        List<Note> notes = new ArrayList<>(List.of(Note.of(
                Kind.REASON,
                phrases.sentence("ask-overtrained-serving")
                        .with("ratio", Phrases.number(tokens / params, Unit.TOKEN_PER_PARAMETER))
                        .with(
                                "usual",
                                Phrases.number(
                                        turn.constant("ask-tokens-per-param").value(), Unit.NUMBER)))));
        notes.addAll(run.notes());
        return withCards(new Answer(
                run.reading(), run.text(), run.figures(), run.table(), notes, run.sources(), run.next(), run.chart()));
    }

    List<Answer> generations() {
        String family = frame.has("family")
                ? frame.text("family")
                : frame.models().stream()
                        .flatMap(id -> turn.base().model(id).stream())
                        .map(ModelFact::family)
                        .findFirst()
                        .orElse("GPT");
        return List.of(GenerationsAnswer.of(
                Lineage.of(turn.knowledge()).answer(family, frame.text("benchmark")), turn.base()));
    }
}
