package dev.postscale.asking;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Answers about models: one in detail, or several in a list. */
final class ModelReplies {
    private static final int MODELS = 12;

    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    ModelReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    /** Newest first. */
    Answer list() {
        return models(false);
    }

    /** Best known score first. */
    Answer rank() {
        return models(true);
    }

    /** Sizes, memory and origin of a model. */
    Answer card(String id) {
        ModelFact model = turn.base().model(id).orElseThrow();
        List<Figure> figures = new ArrayList<>();
        figures.add(phrases.figure("params_total", model.paramsTotal(), Unit.PARAMETER));
        figures.add(phrases.figure("params_active", model.paramsActive(), Unit.PARAMETER));
        weights(figures, "bf16", model, 2);
        weights(figures, "fp8", model, 1);
        weights(figures, "int4", model, turn.knowledge().constants().value("bytes-at-4bit"));
        figures.add(phrases.figure("kv_token", model.kvBytesPerToken() / 1e3, Unit.NUMBER));
        figures.add(phrases.figure("context", model.contextLength(), Unit.TOKEN));
        figures.add(phrases.figure("train_tokens", model.trainTokens(), Unit.TOKEN));
        figures.removeIf(figure -> !figure.value().isKnown());
        List<Note> notes =
                model.moe() == 1 ? List.of(Note.of(Kind.REASON, phrases.sentence("ask-moe-memory"))) : List.of();
        Text text = phrases.sentence("ask-card")
                .with("model", model.label())
                .with("maker", model.organization())
                .with("date", model.released());
        return Phrases.answer(text, figures, Table.none(), notes, phrases.sources(model.source(), id));
    }

    private void weights(List<Figure> figures, String format, ModelFact model, double bytes) {
        figures.add(phrases.figure("weights_" + format, model.paramsTotal() * bytes / 1e9, Unit.GB));
    }

    private boolean sized(ModelFact model) {
        if (!frame.has("params")) {
            return true;
        }
        double slack = turn.constant("ask-size-slack").value();
        return frame.cues().contains("at-least")
                ? model.paramsTotal() >= frame.number("params") / slack
                : model.paramsTotal() <= frame.number("params") * slack;
    }

    /** Models that fit what was said, best known score or newest first. */
    private Answer models(boolean best) {
        List<ModelFact> all = turn.base().models().stream()
                .filter(model -> frame.models().isEmpty() || frame.models().contains(model.id()) || best)
                .filter(model ->
                        !frame.cues().contains("open") || model.weights().equals("open"))
                .filter(model -> !frame.has("family")
                        || model.family()
                                .toLowerCase(Locale.ROOT)
                                .contains(frame.text("family").toLowerCase(Locale.ROOT)))
                .filter(this::sized)
                .filter(model -> !frame.has("maker")
                        || model.organization()
                                .toLowerCase(Locale.ROOT)
                                .contains(frame.text("maker").toLowerCase(Locale.ROOT)))
                .filter(model -> !best || !Double.isNaN(model.capabilityIndex()))
                .sorted(
                        best
                                ? Comparator.comparingDouble((ModelFact model) -> -model.capabilityIndex())
                                        .thenComparing(ModelFact::id)
                                : Comparator.comparing(ModelFact::released)
                                        .reversed()
                                        .thenComparing(ModelFact::id))
                .toList();
        List<List<Cell>> rows = all.stream()
                .limit(MODELS)
                .map(model -> List.of(
                        Cell.of(model.label()),
                        Cell.of(model.released()),
                        Cell.of(Phrases.number(model.paramsTotal(), Unit.PARAMETER)),
                        Cell.of(Phrases.number(model.paramsActive(), Unit.PARAMETER)),
                        Cell.of(model.capabilityIndex()),
                        Cell.of(model.weights())))
                .toList();
        var columns = List.of(
                Column.words("model", phrases.sentence("slot-ask-model")),
                Column.words("released", phrases.sentence("ask-column-released")),
                Column.words("params", phrases.sentence("ask-figure-params-total")),
                Column.words("active", phrases.sentence("ask-figure-params-active")),
                Column.numbers("capability", phrases.sentence("ask-column-capability"), Unit.NUMBER),
                Column.words("weights", phrases.sentence("ask-column-weights")));
        Text text = phrases.sentence(best ? "ask-ranked-models" : "ask-listed-models")
                .with("count", Phrases.number(all.size(), Unit.COUNT));
        return Phrases.answer(text, List.of(), new Table(columns, rows, all.size()), List.of(), List.of());
    }
}
