package dev.postscale.asking;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.costing.CostAnswer;
import dev.postscale.costing.ServiceCost;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers about what thinking and routing do to a bill. */
final class BillReplies {
    private static final double[] SHARES = {0, 0.1, 0.2, 0.3, 0.5, 0.75, 1};

    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    BillReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    /** What hidden tokens do to a bill: output is billed and decoded whether it is seen or not. */
    List<Answer> thinking() {
        double hidden = turn.number("hidden_tokens", "ask-hidden-tokens");
        double visible = turn.number("output_tokens", "assumed-output-tokens");
        Answer bill = Phrases.answer(
                phrases.sentence("ask-thinking")
                        .with("hidden", Phrases.number(hidden, Unit.TOKEN))
                        .with("visible", Phrases.number(visible, Unit.TOKEN))
                        .with("times", Phrases.number((visible + hidden) / visible, Unit.TIMES)),
                List.of(
                        phrases.figure("visible", visible, Unit.TOKEN),
                        phrases.figure("hidden", hidden, Unit.TOKEN),
                        phrases.figure("multiplier", (visible + hidden) / visible, Unit.TIMES)),
                Table.none(),
                List.of(Note.of(Kind.CAUTION, phrases.sentence("ask-thinking-memory"))),
                List.of());
        return List.of(bill, new AdviceReplies(turn).side(List.of("long-reasoning")));
    }

    // ---- routing -----------------------------------------------------------------------------------------------

    /** Strong, weak and a mixture: what each share sent to the strong model costs a month. */
    List<Answer> routing() {
        List<String> models = pair();
        String strong = models.get(0);
        String weak = models.get(1);
        MoneyReplies money = new MoneyReplies(turn);
        CostAnswer strongCost = money.service("serve", strong);
        CostAnswer weakCost = money.service("serve", weak);
        List<Answer> parts = new ArrayList<>();
        if (strongCost instanceof ServiceCost one && weakCost instanceof ServiceCost other) {
            parts.add(mixture(one, other));
        }
        parts.add(money.told(strongCost));
        parts.add(money.told(weakCost));
        parts.add(new AdviceReplies(turn).side(List.of("model-routing-cascade")));
        return parts;
    }

    /** The larger model first: those named, then usual ones of the sizes named, then assumed sizes. */
    private List<String> pair() {
        List<String> models = new ArrayList<>(frame.models());
        frame.sizes().stream().map(turn::usual).forEach(models::add);
        if (models.isEmpty()) {
            models.add(turn.usual(turn.assume("params", "ask-strong-params")));
        }
        if (models.size() == 1) {
            boolean large =
                    params(models.get(0)) > turn.constant("ask-weak-params").value() * 2;
            models.add(turn.usual(turn.assume("params", large ? "ask-weak-params" : "ask-strong-params")));
        }
        return params(models.get(0)) >= params(models.get(1))
                ? models.subList(0, 2)
                : List.of(models.get(1), models.get(0));
    }

    private double params(String model) {
        return turn.base().model(model).map(fact -> fact.paramsTotal()).orElse(Double.NaN);
    }

    private Answer mixture(ServiceCost strong, ServiceCost weak) {
        Estimate dear = cheapest(strong);
        Estimate cheap = cheapest(weak);
        List<List<Cell>> rows = new ArrayList<>();
        for (double p : SHARES) {
            rows.add(List.of(
                    Cell.of(Turn.share(p)),
                    Cell.of(p * dear.value() + (1 - p) * cheap.value()),
                    Cell.of(p * dear.value() + cheap.value())));
        }
        double even = 1 - cheap.value() / dear.value();
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(
                Kind.REASON,
                even > 0
                        ? phrases.sentence("ask-routing-even").with("share", Turn.share(even))
                        : phrases.sentence("ask-routing-never")));
        notes.add(Note.of(Kind.REASON, phrases.sentence("ask-routing-gate")));
        notes.add(Note.of(Kind.CAUTION, phrases.sentence("ask-routing-latency")));
        notes.add(Note.of(Kind.CAUTION, phrases.sentence("ask-routing-not")));
        List<Column> columns = List.of(
                Column.words("share", phrases.sentence("ask-column-strong-share")),
                Column.numbers("router", phrases.sentence("ask-column-router"), Unit.USD),
                Column.numbers("cascade", phrases.sentence("ask-column-cascade"), Unit.USD));
        return Phrases.answer(
                phrases.sentence("ask-routing")
                        .with("strong", phrases.model(strong.model()))
                        .with("weak", phrases.model(weak.model())),
                List.of(
                        phrases.figure("tokens_per_day", strong.volume().tokensPerDay(), Unit.TOKEN_PER_DAY),
                        phrases.figure("strong_usd", dear, Unit.USD_PER_MONTH),
                        phrases.figure("weak_usd", cheap, Unit.USD_PER_MONTH)),
                new Table(columns, rows),
                notes,
                List.of());
    }

    /** The least that the volume costs a month, by machines or an interface; people look after both models at once. */
    private static Estimate cheapest(ServiceCost cost) {
        return cost.ways().stream()
                .filter(way -> way.kind() != ServiceCost.Kind.OWNED)
                .map(way -> way.kind() == ServiceCost.Kind.API ? way.usdPerMonth() : way.machinesUsdPerMonth())
                .filter(Estimate::isKnown)
                .min(Comparator.comparingDouble(Estimate::value))
                .orElse(Estimate.unknown());
    }
}
