package dev.postscale.asking;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.exchange.Request;
import dev.postscale.ontology.ModelFact;
import dev.postscale.pricing.DatedPrices;
import dev.postscale.pricing.Priced;
import dev.postscale.pricing.TokenTiers;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import dev.postscale.run.TrainingOperation;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.ServingQuestion.Fleet;
import dev.postscale.sizing.ServingQuestion.Traffic;
import dev.postscale.sizing.ServingQuestion.Weights;
import dev.postscale.sizing.Sizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer about a prefix that all prompts share: read each time, cached, or trained into the weights. */
final class PrefixReplies {
    private static final double MILLION = 1e6;

    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    PrefixReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    List<Answer> answer() {
        double prefix = turn.number("prefix_tokens", "ask-prefix-tokens");
        double hits = turn.number("hit_share", "ask-hit-share");
        List<Answer> parts = new ArrayList<>();
        parts.add(offering().map(found -> costs(prefix, hits, found)).orElseGet(() -> words(prefix)));
        parts.add(new AdviceReplies(turn).side(List.of("prefix-caching", "sft")));
        return parts;
    }

    private record Offered(String model, TokenTiers.Tier tier) {}

    /** Prices of the model named; else of the strongest that charges less for cached input. */
    private Optional<Offered> offering() {
        DatedPrices prices = DatedPrices.on(
                frame.has("date") ? frame.text("date") : turn.base().date().toString(), turn.knowledge());
        Comparator<ModelFact> strongest = Comparator.<ModelFact>comparingDouble(
                        model -> Double.isNaN(model.capabilityIndex()) ? 0 : -model.capabilityIndex())
                .thenComparing(ModelFact::id);
        return turn.base().models().stream()
                .filter(model -> frame.models().isEmpty() || frame.models().contains(model.id()))
                .sorted(strongest)
                .flatMap(model ->
                        prices.tokens(model.id()).map(tiers -> new Offered(model.id(), tiers.usual())).stream())
                .filter(offered -> offered.tier().cachedInput().isKnown())
                .findFirst();
    }

    private Answer costs(double prefix, double hits, Offered offered) {
        Priced input = offered.tier().input();
        Priced cached = offered.tier().cachedInput();
        double plain = prefix * input.amount().value() / MILLION;
        double caching = prefix
                * (hits * cached.amount().value() + (1 - hits) * input.amount().value())
                / MILLION;
        Estimate training = training(prefix);
        double even = training.value() / caching;
        List<List<Cell>> rows = List.of(
                List.of(Cell.of(phrases.sentence("ask-prefix-plain")), Cell.of(plain * 1000), Cell.of(0.0)),
                List.of(Cell.of(phrases.sentence("ask-prefix-cached")), Cell.of(caching * 1000), Cell.of(0.0)),
                List.of(Cell.of(phrases.sentence("ask-prefix-tuned")), Cell.of(0.0), Cell.of(training)));
        List<Column> columns = List.of(
                Column.words("way", phrases.sentence("ask-column-way")),
                Column.numbers("usd_per_thousand", phrases.sentence("ask-column-per-thousand"), Unit.USD),
                Column.numbers("one_off_usd", phrases.sentence("ask-column-one-off"), Unit.USD));
        List<Figure> figures = new ArrayList<>(List.of(
                phrases.figure("prefix", prefix, Unit.TOKEN),
                phrases.figure("hit_share", hits, Unit.SHARE),
                phrases.figure(
                        "cached_discount",
                        1 - cached.amount().value() / input.amount().value(),
                        Unit.SHARE),
                phrases.figure("break_even_calls", even, Unit.REQUEST)));
        saved(prefix).ifPresent(figures::add);
        machine(caching).ifPresent(figures::add);
        List<Source> sources = phrases.sources(input.source(), input.item().en());
        return Phrases.answer(
                phrases.sentence("ask-prefix")
                        .with("prefix", Phrases.number(prefix, Unit.TOKEN))
                        .with("model", phrases.model(offered.model()))
                        .with("input", Phrases.number(input.amount().value(), Unit.USD_PER_MILLION_TOKENS))
                        .with("cached", Phrases.number(cached.amount().value(), Unit.USD_PER_MILLION_TOKENS))
                        .with("date", input.observed())
                        .with("calls", Phrases.number(even, Unit.REQUEST)),
                figures,
                new Table(columns, rows),
                List.of(
                        Note.of(Kind.REASON, phrases.sentence("ask-prefix-hit")),
                        Note.of(Kind.REASON, phrases.sentence("ask-prefix-even")),
                        Note.of(Kind.REASON, phrases.sentence("ask-prefix-ttft"))),
                sources);
    }

    /** Calls a month from which a machine of its own for the tuned model costs less than the cached prefix. */
    private Optional<Figure> machine(double caching) {
        return turn.base()
                .accelerator(turn.machine())
                .map(chip -> DatedPrices.on(turn.base().date().toString(), turn.knowledge())
                        .rental(chip))
                .filter(Priced::isKnown)
                .map(rent -> phrases.figure(
                        "break_even_serving",
                        rent.amount().value() * turn.knowledge().constants().value("month-hours") / caching,
                        Unit.REQUEST));
    }

    private Answer words(double prefix) {
        return Phrases.answer(
                phrases.sentence("ask-prefix-unpriced").with("prefix", Phrases.number(prefix, Unit.TOKEN)),
                List.of(phrases.figure("prefix", prefix, Unit.TOKEN)),
                Table.none(),
                List.of(
                        Note.of(Kind.REASON, phrases.sentence("ask-prefix-hit")),
                        Note.of(Kind.REASON, phrases.sentence("ask-prefix-even")),
                        Note.of(Kind.REASON, phrases.sentence("ask-prefix-ttft"))),
                List.of());
    }

    /** An adapter run over examples of the usual number that hold what the prefix says. */
    private Estimate training(double prefix) {
        double examples = turn.assume("sft_examples", "ask-prefix-examples");
        double passes = turn.constant("ask-tuning-passes").value();
        Map<String, String> run = new LinkedHashMap<>();
        run.put("accelerator", turn.machine());
        run.put("method", "lora");
        run.put("params_total", Numbers.write(turn.assume("params", "assumed-base-params")));
        double each = turn.constant("assumed-input-tokens").value() + prefix;
        run.put("tokens", Numbers.write(examples * passes * each));
        return TrainingOperation.of(turn.knowledge()).estimate(Request.of(run)).usd();
    }

    /** How much sooner the first token comes on one's own machine when the prefix is not read again. */
    private Optional<Figure> saved(double prefix) {
        String model = turn.sizes().usual(turn.constant("assumed-base-params").value());
        double rest = turn.constant("assumed-input-tokens").value();
        double output = turn.constant("assumed-output-tokens").value();
        Sizer sizer = Sizer.of(turn.knowledge());
        Estimate with = first(sizer, model, rest + prefix, output);
        Estimate without = first(sizer, model, rest, output);
        return with.isKnown() && without.isKnown()
                ? Optional.of(phrases.figure("ttft_saved", with.value() - without.value(), Unit.MILLISECOND))
                : Optional.empty();
    }

    private Estimate first(Sizer sizer, String model, double input, double output) {
        return sizer.answer(ServingQuestion.of(
                                Weights.of(model, "bf16"),
                                Fleet.of(turn.machine(), Double.NaN),
                                Traffic.saturating(input, output))
                        .under("single_stream"))
                .ttftMs();
    }
}
