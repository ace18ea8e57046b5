package dev.postscale.costing;

import dev.postscale.exchange.Request;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Numbers;
import dev.postscale.run.TrainingAnswer;
import dev.postscale.run.TrainingOperation;
import dev.postscale.sampling.Propagation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a training run costs. */
final class RunCosting {
    private static final long SEED = 1;

    private final CostInputs in;

    RunCosting(CostInputs in) {
        this.in = in;
    }

    RunCost answer() {
        Request request = in.request();
        Map<String, String> run = new LinkedHashMap<>();
        String model = request.text("name");
        put(run, "model_id", model);
        put(run, "params_total", in.given("params", Kind.PARAMETERS, true));
        put(run, "tokens", tokens());
        put(run, "accelerator", request.required("accelerator"));
        put(run, "n", in.given("count", Kind.ACCELERATORS, true));
        put(run, "precision", request.text("precision"));
        put(run, "mfu", in.share("mfu", true));
        put(run, "gpu_hour_usd", in.usd("hour_price", Kind.PRICE_PER_ACCELERATOR_HOUR));
        put(run, "purchase_usd", in.usd("purchase_price", Kind.MONEY));
        put(run, "electricity_usd_per_kwh", in.usd("electricity", Kind.MONEY));
        put(run, "pue", in.given("pue", Kind.RATIO, true));
        run.put("source_date", in.date());
        TrainingAnswer answer = TrainingOperation.of(in.knowledge()).estimate(Request.of(run));
        answer.assumptions().forEach(in::tell);
        return new RunCost(
                Form.TRAIN,
                model.isEmpty() ? request.text("params") : model,
                in.accelerator(request.text("accelerator")).id(),
                in.date(),
                answer.gpuHours(),
                answer.days(),
                answer.usdByTenure(),
                people(answer.days()),
                answer.energyMwh(),
                answer.co2Tonnes(),
                answer.fits(),
                in.currency(),
                in.assumptions());
    }

    private double tokens() {
        double tokens = in.given("tokens", Kind.TOKENS, true);
        if (Double.isNaN(tokens)) {
            throw new IllegalArgumentException("tokens: the length of the run must be given.\nMaybe write 1T.");
        }
        return tokens;
    }

    /** Those who are paid while the run lasts. */
    private Estimate people(Estimate days) {
        double engineers = in.given("engineers", Kind.COUNT, false);
        if (Double.isNaN(engineers)) {
            return Estimate.unknown();
        }
        Estimate salary = in.salary();
        double month = in.knowledge().constants().value("month-days");
        return Propagation.of(SEED)
                .estimate(draw -> engineers * draw.of("salary", salary) * draw.of("days", days) / month);
    }

    private static void put(Map<String, String> run, String name, String text) {
        if (!text.isEmpty()) {
            run.put(name, text);
        }
    }

    private static void put(Map<String, String> run, String name, double number) {
        if (!Double.isNaN(number)) {
            run.put(name, Numbers.write(number));
        }
    }
}
