package dev.postscale.asking;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Discouraged;
import dev.postscale.advice.Forbidden;
import dev.postscale.advice.Ranked;
import dev.postscale.advice.Reason;
import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Strategies beside each other in one advice, with the first reasons of each. */
final class SideBySide {
    /** As many strategies as an advice can rank. */
    static final int ALL = 100;

    private final Turn turn;
    private final Phrases phrases;

    SideBySide(Turn turn) {
        this.turn = turn;
        this.phrases = turn.phrases();
    }

    /** Strategies side by side in the situation at hand, with the first reason of each. */
    Answer of(List<String> asked, Advice advice) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Ranked> ranked = advice.ranked();
        for (String id : asked) {
            var strategy = turn.base().strategy(id);
            if (strategy.isEmpty()) {
                continue;
            }
            Text label = new Text(strategy.get().labelEn(), strategy.get().labelZh());
            Optional<Ranked> entry =
                    ranked.stream().filter(row -> row.strategy().equals(id)).findFirst();
            Text verdict = entry.map(row ->
                            phrases.sentence("verdict-" + row.verdict().name().toLowerCase(Locale.ROOT)))
                    .orElseGet(() -> phrases.sentence(verdict(id, advice)));
            rows.add(List.of(
                    Cell.of(label),
                    Cell.of(verdict),
                    entry.map(row -> Cell.of(row.adds().decades())).orElse(Cell.of(Double.NaN)),
                    entry.map(row -> Cell.of(row.adds().usdTotal())).orElse(Cell.of(Double.NaN)),
                    Cell.of(effect(id, "one_off_usd")),
                    Cell.of(effect(id, "quality_risk"))));
            reasons(id, advice).limit(2).forEach(reason -> {
                List<Integer> cited = reason.sources().stream()
                        .map(citation -> Phrases.place(
                                sources,
                                new Source(
                                        citation.id(),
                                        citation.title(),
                                        citation.locator(),
                                        citation.claim(),
                                        phrases.issued(citation.id()))))
                        .distinct()
                        .toList();
                notes.add(new Note(
                        Kind.REASON,
                        new Text(
                                label.en() + ": " + reason.text().en(),
                                label.zh() + "：" + reason.text().zh()),
                        cited));
            });
            notes.add(Note.of(
                    Kind.ASSUMPTION,
                    new Text(
                            label.en() + ": " + strategy.get().definitionEn(),
                            label.zh() + "：" + strategy.get().definitionZh())));
        }
        var columns = List.of(
                Column.words("strategy", phrases.sentence("slot-ask-term")),
                Column.words("verdict", phrases.sentence("ask-column-verdict")),
                Column.numbers("decades", phrases.sentence("ask-column-decades"), Unit.NUMBER),
                Column.numbers("usd_total", phrases.sentence("ask-column-usd"), Unit.USD),
                Column.numbers("one_off_usd", phrases.sentence("ask-column-one-off"), Unit.USD),
                Column.numbers("risk", phrases.sentence("ask-column-risk"), Unit.NUMBER));
        Text first = ranked.stream()
                .filter(row -> asked.contains(row.strategy()))
                .findFirst()
                .flatMap(row -> turn.base().strategy(row.strategy()))
                .map(strategy -> phrases.sentence("ask-first")
                        .with("strategy", new Text(strategy.labelEn(), strategy.labelZh())))
                .orElseGet(() -> phrases.sentence("ask-none-first"));
        return Phrases.answer(first, List.of(), new Table(columns, rows), notes, sources);
    }

    private Estimate effect(String strategy, String lever) {
        return turn.base().effects().stream()
                .filter(row -> row.strategy().equals(strategy) && row.lever().equals(lever))
                .min(Comparator.comparing(row -> row.condition() + row.profile() + row.id()))
                .map(row -> Estimate.of(row.mid(), row.low(), row.high()))
                .orElse(Estimate.unknown());
    }

    private static String verdict(String id, Advice advice) {
        if (advice.forbidden().stream().anyMatch(row -> row.strategy().equals(id))) {
            return "verdict-forbid";
        }
        return advice.discouraged().stream().anyMatch(row -> row.strategy().equals(id))
                ? "verdict-discourage"
                : "verdict-consider";
    }

    private static Stream<Reason> reasons(String id, Advice advice) {
        return Stream.concat(
                advice.ranked().stream()
                        .filter(row -> row.strategy().equals(id))
                        .flatMap(row -> row.reasons().stream()),
                Stream.concat(
                        advice.discouraged().stream()
                                .filter(row -> row.strategy().equals(id))
                                .map(Discouraged::reasons)
                                .flatMap(List::stream),
                        advice.forbidden().stream()
                                .filter(row -> row.strategy().equals(id))
                                .map(Forbidden::reasons)
                                .flatMap(List::stream)));
    }
}
