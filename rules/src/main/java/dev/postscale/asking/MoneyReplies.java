package dev.postscale.asking;

import dev.postscale.answer.Answer;
import dev.postscale.answer.CostTables;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table;
import dev.postscale.costing.CostAnswer;
import dev.postscale.costing.Costing;
import dev.postscale.exchange.Request;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers about bills and prices. */
final class MoneyReplies {
    private final Turn turn;
    private final Frame frame;

    MoneyReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
    }

    List<Answer> serve() {
        return List.of(told(service("serve", turn.weights())));
    }

    List<Answer> apiOrOwn() {
        Answer bill = told(service("api-or-own", turn.weights()));
        return frame.has("utilization") ? List.of(bill, idle()) : List.of(bill);
    }

    /** What an idle machine does to the price of a token. */
    private Answer idle() {
        double share = frame.number("utilization");
        return Phrases.answer(
                turn.phrases()
                        .sentence("ask-idle")
                        .with("share", Turn.share(share))
                        .with("times", Phrases.number(1 / share, Unit.TIMES)),
                List.of(turn.phrases().figure("idle_factor", 1 / share, Unit.TIMES)),
                Table.none(),
                List.of(Note.of(Kind.STEP, turn.phrases().sentence("ask-scale-to-zero"))),
                List.of());
    }

    List<Answer> rentOrBuy() {
        return List.of(told(answer(fields("rent-or-buy", turn.machine()))));
    }

    List<Answer> price() {
        String thing = !frame.models().isEmpty() ? frame.models().get(0) : turn.machine();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("what", "price");
        fields.put("name", thing);
        common(fields);
        return List.of(told(answer(fields)));
    }

    Answer told(CostAnswer cost) {
        return CostTables.of(cost, turn.base());
    }

    /** A service of a model: one request a day more or less is told by the volume said, else an assumed one. */
    CostAnswer service(String what, String model) {
        Map<String, String> fields = fields(what, model);
        fields.put("accelerator", turn.machine());
        double requests = turn.requestsPerDay();
        boolean busy = frame.has("utilization") || frame.has("count");
        if (Double.isNaN(requests) && !(what.equals("api-or-own") && busy)) {
            requests = turn.assume("requests_per_day", "ask-requests-per-day");
        }
        if (!Double.isNaN(requests)) {
            fields.put("requests_per_day", Numbers.write(requests));
        }
        turn.field(fields, "input_tokens", "input_tokens");
        turn.field(fields, "output_tokens", "output_tokens");
        if (frame.has("precision")) {
            fields.put("precision", frame.text("precision"));
        }
        if (what.equals("api-or-own")) {
            turn.field(fields, "cached_share", "hit_share");
        }
        return answer(fields);
    }

    private Map<String, String> fields(String what, String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("what", what);
        fields.put("name", name);
        turn.field(fields, "count", "count");
        turn.field(fields, "utilization", "utilization");
        turn.field(fields, "months", "horizon_months");
        turn.field(fields, "hour_price", "hour_price");
        common(fields);
        return fields;
    }

    private void common(Map<String, String> fields) {
        if (frame.has("date")) {
            fields.put("on", frame.text("date"));
        }
        if (frame.cues().contains("in-yuan")) {
            fields.put("currency", "CNY");
        }
    }

    private CostAnswer answer(Map<String, String> fields) {
        return Costing.of(turn.knowledge()).answer(Request.of(fields));
    }
}
