package dev.postscale.asking;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Discouraged;
import dev.postscale.advice.Forbidden;
import dev.postscale.advice.Ranked;
import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Reading;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.CheckedClaimFact;
import dev.postscale.ontology.ContradictionFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.ontology.TermFact;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that stand in the knowledge base: definitions, checked claims, disagreements, models and strategies side by side. */
final class Explanations {
    private static final int SHOWN = 5;
    private static final int MODELS = 12;
    /** Bytes per weight by format; a 16-bit scale for 32 weights beside four bits. */
    private static final Map<String, Double> BYTES = bytes();

    private final KnowledgeBase base;

    Explanations(KnowledgeBase base) {
        this.base = base;
    }

    private static Map<String, Double> bytes() {
        Map<String, Double> bytes = new LinkedHashMap<>();
        bytes.put("bf16", 2.0);
        bytes.put("fp8", 1.0);
        bytes.put("int4", 4.5 / 8);
        return bytes;
    }

    Text sentence(String id) {
        SentenceFact sentence = base.sentence(id);
        return new Text(sentence.textEn(), sentence.textZh());
    }

    private static Text number(double value, Unit unit) {
        return new Text(
                CompactNumbers.in(Language.EN).of(value, unit),
                CompactNumbers.in(Language.ZH).of(value, unit));
    }

    private Figure figure(String id, double value, Unit unit) {
        return new Figure(
                id,
                sentence("ask-figure-" + id.replace('_', '-')),
                Double.isNaN(value) ? Estimate.unknown() : Estimate.exact(value),
                unit,
                List.of());
    }

    private static Answer answer(Text text, List<Figure> figures, Table table, List<Note> notes, List<Source> sources) {
        return new Answer(Reading.nothing(), text, figures, table, notes, sources, List.of());
    }

    /** The answer under a heading of its own. */
    Answer titled(String method, Answer answer) {
        Text title = sentence("ask-method-" + method);
        return new Answer(
                answer.reading(),
                new Text(
                        title.en() + " " + answer.text().en(),
                        title.zh() + answer.text().zh()),
                answer.figures(),
                answer.table(),
                answer.notes(),
                answer.sources(),
                answer.next(),
                answer.chart());
    }

    // ---- models ------------------------------------------------------------------------------------------------

    /** Sizes, memory and origin of a model. */
    Answer card(String id) {
        ModelFact model = base.model(id).orElseThrow();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("params_total", model.paramsTotal(), Unit.PARAMETER));
        figures.add(figure("params_active", model.paramsActive(), Unit.PARAMETER));
        BYTES.forEach((format, bytes) ->
                figures.add(figure("weights_" + format, model.paramsTotal() * bytes / 1e9, Unit.GB)));
        figures.add(figure("kv_token", model.kvBytesPerToken() / 1e3, Unit.NUMBER));
        figures.add(figure("context", model.contextLength(), Unit.TOKEN));
        figures.add(figure("train_tokens", model.trainTokens(), Unit.TOKEN));
        figures.removeIf(figure -> !figure.value().isKnown());
        List<Note> notes = model.moe() == 1 ? List.of(Note.of(Kind.REASON, sentence("ask-moe-memory"))) : List.of();
        Text text = sentence("ask-card")
                .with("model", model.label())
                .with("maker", model.organization())
                .with("date", model.released());
        return answer(text, figures, Table.none(), notes, sources(model.source(), id));
    }

    /** Models that fit what was said, best known score or newest first. */
    Answer models(boolean best, Frame frame) {
        List<ModelFact> all = base.models().stream()
                .filter(model -> frame.models().isEmpty() || frame.models().contains(model.id()) || best)
                .filter(model ->
                        !frame.cues().contains("open") || model.weights().equals("open"))
                .filter(model -> !frame.has("family")
                        || model.family()
                                .toLowerCase(Locale.ROOT)
                                .contains(frame.text("family").toLowerCase(Locale.ROOT)))
                .filter(model -> !frame.has("params") || model.paramsTotal() <= frame.number("params") * 1.1)
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
                        Cell.of(number(model.paramsTotal(), Unit.PARAMETER)),
                        Cell.of(number(model.paramsActive(), Unit.PARAMETER)),
                        Cell.of(model.capabilityIndex()),
                        Cell.of(model.weights())))
                .toList();
        var columns = List.of(
                Column.words("model", sentence("slot-ask-model")),
                Column.words("released", sentence("ask-column-released")),
                Column.words("params", sentence("ask-figure-params-total")),
                Column.words("active", sentence("ask-figure-params-active")),
                Column.numbers("capability", sentence("ask-column-capability"), Unit.NUMBER),
                Column.words("weights", sentence("ask-column-weights")));
        Text text = sentence(best ? "ask-ranked-models" : "ask-listed-models")
                .with("count", number(all.size(), Unit.COUNT));
        return answer(text, List.of(), new Table(columns, rows, all.size()), List.of(), List.of());
    }

    // ---- strategies --------------------------------------------------------------------------------------------

    /** Strategies side by side in the situation at hand, with the first reason of each. */
    Answer side(List<String> asked, Advice advice) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Ranked> ranked = advice.ranked();
        for (String id : asked) {
            var strategy = base.strategy(id);
            if (strategy.isEmpty()) {
                continue;
            }
            Text label = new Text(strategy.get().labelEn(), strategy.get().labelZh());
            Optional<Ranked> entry =
                    ranked.stream().filter(row -> row.strategy().equals(id)).findFirst();
            Text verdict = entry.map(
                            row -> sentence("verdict-" + row.verdict().name().toLowerCase(Locale.ROOT)))
                    .orElseGet(() -> sentence(verdict(id, advice)));
            rows.add(List.of(
                    Cell.of(label),
                    Cell.of(verdict),
                    entry.map(row -> Cell.of(row.adds().decades())).orElse(Cell.of(Double.NaN)),
                    entry.map(row -> Cell.of(row.adds().usdTotal())).orElse(Cell.of(Double.NaN)),
                    Cell.of(effect(id, "one_off_usd")),
                    Cell.of(effect(id, "quality_risk"))));
            reasons(id, advice).limit(2).forEach(reason -> {
                List<Integer> cited = reason.sources().stream()
                        .map(citation -> place(
                                sources,
                                new Source(
                                        citation.id(),
                                        citation.title(),
                                        citation.locator(),
                                        citation.claim(),
                                        issued(citation.id()))))
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
                Column.words("strategy", sentence("slot-ask-term")),
                Column.words("verdict", sentence("ask-column-verdict")),
                Column.numbers("decades", sentence("ask-column-decades"), Unit.NUMBER),
                Column.numbers("usd_total", sentence("ask-column-usd"), Unit.USD),
                Column.numbers("one_off_usd", sentence("ask-column-one-off"), Unit.USD),
                Column.numbers("risk", sentence("ask-column-risk"), Unit.NUMBER));
        Text first = ranked.stream()
                .filter(row -> asked.contains(row.strategy()))
                .findFirst()
                .flatMap(row -> base.strategy(row.strategy()))
                .map(strategy ->
                        sentence("ask-first").with("strategy", new Text(strategy.labelEn(), strategy.labelZh())))
                .orElseGet(() -> sentence("ask-none-first"));
        return answer(first, List.of(), new Table(columns, rows), notes, sources);
    }

    private Estimate effect(String strategy, String lever) {
        return base.effects().stream()
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

    private static Stream<dev.postscale.advice.Reason> reasons(String id, Advice advice) {
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

    // ---- words and claims --------------------------------------------------------------------------------------

    /** What terms mean. */
    Answer defined(Frame frame) {
        List<TermFact> terms = frame.terms().stream()
                .flatMap(id -> base.terms().stream().filter(term -> term.id().equals(id)))
                .toList();
        if (terms.isEmpty()) {
            return help();
        }
        TermFact term = terms.get(0);
        Text text = new Text(term.labelEn() + ": " + term.definitionEn(), term.labelZh() + "：" + term.definitionZh());
        List<Note> notes = terms.stream()
                .skip(1)
                .map(other -> Note.of(
                        Kind.ASSUMPTION,
                        new Text(
                                other.labelEn() + ": " + other.definitionEn(),
                                other.labelZh() + "：" + other.definitionZh())))
                .toList();
        return answer(text, List.of(), Table.none(), notes, List.of());
    }

    /** Claims in circulation about what is named, with their verdicts. */
    Answer evidence(Frame frame) {
        Set<String> about = new TreeSet<>();
        about.addAll(frame.models());
        about.addAll(frame.strategies());
        frame.terms().forEach(id -> about.add(id.substring(id.indexOf(':') + 1)));
        Set<String> words = words(frame.question());
        List<CheckedClaimFact> claims = base.checkedClaims().stream()
                .filter(claim -> score(claim, about, words) > 0)
                .sorted(Comparator.comparingDouble((CheckedClaimFact claim) -> -score(claim, about, words))
                        .thenComparing(CheckedClaimFact::id))
                .limit(SHOWN)
                .toList();
        if (claims.isEmpty()) {
            return Answer.of(sentence("ask-no-claims"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (CheckedClaimFact claim : claims) {
            rows.add(List.of(
                    Cell.of(new Text(claim.statementEn(), claim.statementZh())),
                    Cell.of(sentence("ask-verdict-" + claim.verdict()))));
            List<Integer> cited = sources(claim.source(), claim.id()).stream()
                    .map(source -> place(sources, source))
                    .toList();
            notes.add(new Note(Kind.REASON, new Text(claim.correctionEn(), claim.correctionZh()), cited));
        }
        var columns = List.of(
                Column.words("claim", sentence("ask-column-claim")),
                Column.words("verdict", sentence("ask-column-verdict")));
        return answer(sentence("ask-claims"), List.of(), new Table(columns, rows), notes, sources);
    }

    private static double score(CheckedClaimFact claim, Set<String> about, Set<String> words) {
        double entities = Stream.of(claim.about().split(" ", -1))
                .filter(id -> about.contains(id.substring(id.indexOf(':') + 1)))
                .count();
        Set<String> said = words(claim.statementEn() + " " + claim.statementZh());
        double shared = words.stream().filter(said::contains).count();
        return entities == 0 && shared < 3 ? 0 : entities * 3 + shared;
    }

    /** Words of three letters or more and pairs of Han characters. */
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+", -1)) {
            boolean han = word.codePoints().anyMatch(Character::isIdeographic);
            if (han) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }

    /** Where sources disagree; those that are settled, or those that are open. */
    Answer contested(Frame frame, boolean open) {
        Set<String> keys = Stream.of(frame.models(), frame.strategies(), frame.machines())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ContradictionFact> all = base.contradictions().stream()
                .filter(row -> !open || row.kept().isEmpty())
                .toList();
        List<ContradictionFact> about = all.stream()
                .filter(row -> keys.stream()
                        .anyMatch(key -> row.id().contains(key) || row.claims().contains(key)))
                .toList();
        List<ContradictionFact> told = about.isEmpty() ? all : about;
        List<List<Cell>> rows = told.stream()
                .limit(MODELS)
                .map(row -> List.of(
                        Cell.of(new Text(row.labelEn(), row.labelZh())),
                        Cell.of(new Text(row.reasonEn(), row.reasonZh()))))
                .toList();
        var columns = List.of(
                Column.words("matter", sentence("ask-column-matter")),
                Column.words("reason", sentence("ask-column-reason")));
        return answer(
                sentence(open ? "ask-open" : "ask-contested").with("count", number(told.size(), Unit.COUNT)),
                List.of(),
                new Table(columns, rows, told.size()),
                List.of(),
                List.of());
    }

    /** What can be asked. */
    Answer help() {
        return Answer.of(sentence("ask-help"))
                .withNext(List.of(
                        sentence("ask-example-1"),
                        sentence("ask-example-2"),
                        sentence("ask-example-3"),
                        sentence("ask-example-4"),
                        sentence("ask-example-5")));
    }

    // ---- small arithmetic of bills -----------------------------------------------------------------------------

    /** What hidden tokens do to a bill: output is billed and decoded whether it is seen or not. */
    Answer thinking(Frame frame) {
        double hidden = Double.isNaN(frame.number("hidden_tokens")) ? 2000 : frame.number("hidden_tokens");
        double visible = Double.isNaN(frame.number("output_tokens")) ? 200 : frame.number("output_tokens");
        return answer(
                sentence("ask-thinking")
                        .with("hidden", number(hidden, Unit.TOKEN))
                        .with("visible", number(visible, Unit.TOKEN))
                        .with("times", number((visible + hidden) / visible, Unit.TIMES)),
                List.of(
                        figure("visible", visible, Unit.TOKEN),
                        figure("hidden", hidden, Unit.TOKEN),
                        figure("multiplier", (visible + hidden) / visible, Unit.TIMES)),
                Table.none(),
                List.of(Note.of(Kind.CAUTION, sentence("ask-thinking-memory"))),
                List.of());
    }

    /** What a shared prefix costs with and without a cache, and when training it away pays. */
    Answer prefix(Frame frame) {
        double prefix = Double.isNaN(frame.number("prefix_tokens")) ? 6000 : frame.number("prefix_tokens");
        return answer(
                sentence("ask-prefix").with("prefix", number(prefix, Unit.TOKEN)),
                List.of(figure("prefix", prefix, Unit.TOKEN)),
                Table.none(),
                List.of(
                        Note.of(Kind.REASON, sentence("ask-prefix-hit")),
                        Note.of(Kind.REASON, sentence("ask-prefix-even"))),
                List.of());
    }

    /** The cost of sending only the hard part to the strong model. */
    Answer routing() {
        return answer(
                sentence("ask-routing"),
                List.of(),
                Table.none(),
                List.of(
                        Note.of(Kind.REASON, sentence("ask-routing-gate")),
                        Note.of(Kind.CAUTION, sentence("ask-routing-not"))),
                List.of());
    }

    // ---- sources -----------------------------------------------------------------------------------------------

    private List<Source> sources(String ids, String claim) {
        return Stream.of(ids.split(" ", -1))
                .flatMap(id -> base.source(id).stream())
                .map(source -> new Source(source.id(), source.title(), "", claim, source.issued()))
                .toList();
    }

    private String issued(String id) {
        return base.source(id).map(source -> source.issued()).orElse("");
    }

    private static int place(List<Source> sources, Source source) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).id().equals(source.id())
                    && sources.get(i).locator().equals(source.locator())) {
                return i + 1;
            }
        }
        sources.add(source);
        return sources.size();
    }
}
