package dev.postscale.asking;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Advisor;
import dev.postscale.advice.Text;
import dev.postscale.answer.AdviceAnswer;
import dev.postscale.answer.Answer;
import dev.postscale.answer.CostTables;
import dev.postscale.answer.GenerationsAnswer;
import dev.postscale.answer.MarginalAnswer;
import dev.postscale.answer.OptimumAnswer;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.Reading.Slot;
import dev.postscale.answer.ServingTables;
import dev.postscale.answer.StrategyAnswer;
import dev.postscale.answer.TrainingTables;
import dev.postscale.assessment.Knowledge;
import dev.postscale.costing.Costing;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Numbers;
import dev.postscale.run.TrainingOperation;
import dev.postscale.scaling.Lineage;
import dev.postscale.scaling.MarginalQuestion;
import dev.postscale.scaling.Marginals;
import dev.postscale.scaling.Optima;
import dev.postscale.scaling.OptimumQuestion;
import dev.postscale.scenario.Scenario;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.Sizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers each intent by the operations there are. */
final class Answers {
    /** Whose card is meant where none is named. */
    private static final String USUAL_CARD = "nvidia-h100-sxm-80";

    private final Advisor advisor;
    private final Knowledge knowledge;
    private final KnowledgeBase base;
    private final Sizes sizes;
    private final Explanations explanations;

    Answers(Advisor advisor, KnowledgeBase base) {
        this.advisor = advisor;
        this.knowledge = advisor.knowledge();
        this.base = base;
        this.sizes = new Sizes(base);
        this.explanations = new Explanations(base);
    }

    /** The parts of an answer, what was assumed for it and the scenario behind it. */
    record Found(List<Answer> parts, List<Slot> assumed, Scenario scenario, boolean feasible) {}

    Found answer(String intent, Frame frame, Scenario known) {
        return new Case(frame, known).answer(intent);
    }

    private final class Case {
        private final Frame frame;
        private final List<Slot> assumed = new ArrayList<>();
        private Scenario scenario;
        private boolean feasible = true;

        Case(Frame frame, Scenario known) {
            this.frame = frame;
            this.scenario = known;
        }

        Found answer(String intent) {
            List<Answer> parts =
                    switch (intent) {
                        case "size-for-budget" -> withCards(optimum());
                        case "enough-data" -> List.of(enoughData());
                        case "predict-loss" -> withCards(marginal());
                        case "cost-train" -> costTrain();
                        case "tuning-memory" -> List.of(tuning("lora"), tuning("qlora"));
                        case "cost-serve" -> List.of(cost("serve", weights()));
                        case "fits" -> fits();
                        case "speed" -> List.of(speed());
                        case "api-or-own" -> List.of(cost("api-or-own", weights()));
                        case "rent-or-buy" -> List.of(cost("rent-or-buy", machine()));
                        case "price" -> List.of(cost("price", priced()));
                        case "generations" -> List.of(generations());
                        case "compare" -> compared();
                        case "formats" -> formats();
                        case "routing" -> routing();
                        case "thinking-bill" ->
                            List.of(explanations.thinking(frame), strategies(List.of("long-reasoning")));
                        case "prefix" -> List.of(explanations.prefix(frame), strategies(List.of("prefix-caching")));
                        case "why", "why-not" -> why();
                        case "evidence" -> List.of(explanations.evidence(frame));
                        case "define" -> defined();
                        case "list", "rank" -> List.of(explanations.models(intent.equals("rank"), frame));
                        case "contested" -> List.of(explanations.contested(frame, false));
                        case "gaps" -> List.of(explanations.contested(frame, true));
                        case "help" -> List.of(explanations.help());
                        default -> recommended(intent);
                    };
            return new Found(parts, assumed, scenario, feasible);
        }

        // ---- scaling ---------------------------------------------------------------------------------------

        /** The answer and what is known of the models it is about, to be compared with. */
        private List<Answer> withCards(Answer answer) {
            List<Answer> parts = new ArrayList<>(List.of(answer));
            frame.models().stream().limit(2).map(explanations::card).forEach(parts::add);
            return parts;
        }

        private Answer optimum() {
            double flops = frame.number("flops");
            double usd = Double.isNaN(flops) ? frame.number("budget_usd") : Double.NaN;
            double params = Double.isNaN(flops) && Double.isNaN(usd) ? size() : Double.NaN;
            return optimum(flops, usd, params, frame.number("tokens"), frame.number("memory_gib"));
        }

        private Answer optimum(double flops, double usd, double params, double unique, double memory) {
            var question = new OptimumQuestion(
                    "", flops, usd, params, unique, memory, Double.NaN, Double.NaN, frame.text("accelerator"));
            return OptimumAnswer.of(Optima.of(knowledge).answer(question), base);
        }

        private Answer enoughData() {
            double tokens = frame.number("tokens");
            if (Double.isNaN(tokens)) {
                assume("tokens", 1e12);
                tokens = 1e12;
            }
            return optimum(Double.NaN, Double.NaN, size(), tokens, Double.NaN);
        }

        private Answer marginal() {
            double params = size();
            double tokens = frame.number("tokens");
            if (Double.isNaN(tokens)) {
                tokens = frame.models().stream()
                        .flatMap(id -> base.model(id).stream())
                        .mapToDouble(ModelFact::trainTokens)
                        .findFirst()
                        .orElse(Double.NaN);
            }
            return MarginalAnswer.of(
                    Marginals.of(knowledge)
                            .answer(new MarginalQuestion("", params, tokens, Double.NaN, Double.NaN, "")),
                    base);
        }

        private Answer generations() {
            String family = frame.has("family")
                    ? frame.text("family")
                    : frame.models().stream()
                            .flatMap(id -> base.model(id).stream())
                            .map(ModelFact::family)
                            .findFirst()
                            .orElse("GPT");
            return GenerationsAnswer.of(Lineage.of(knowledge).answer(family, frame.text("benchmark")), base);
        }

        /** Parameters that were said, of the model named, or of the size assumed. */
        private double size() {
            if (frame.has("params")) {
                return frame.number("params");
            }
            return frame.models().stream()
                    .flatMap(id -> base.model(id).stream())
                    .mapToDouble(ModelFact::paramsTotal)
                    .findFirst()
                    .orElseGet(() -> {
                        assume("params", 8e9);
                        return 8e9;
                    });
        }

        // ---- machines --------------------------------------------------------------------------------------

        private String weights() {
            if (!frame.models().isEmpty()) {
                return frame.models().get(0);
            }
            String model = sizes.usual(size());
            assume("model", model);
            return model;
        }

        private String machine() {
            if (!frame.machines().isEmpty()) {
                return frame.machines().get(0);
            }
            String chip = frame.has("memory_gib") ? sizes.card(frame.number("memory_gib"), USUAL_CARD) : USUAL_CARD;
            assume("accelerator", chip);
            return chip;
        }

        private ServingQuestion serving() {
            return ServingQuestion.of(
                    weights(),
                    machine(),
                    frame.number("count"),
                    frame.has("precision") ? frame.text("precision") : "bf16",
                    frame.number("input_tokens"),
                    frame.number("output_tokens"));
        }

        private List<Answer> fits() {
            ServingQuestion question = serving();
            ServingTables tables = ServingTables.of(Sizer.of(knowledge), base);
            feasible = tables.fits(question) || (frame.machines().isEmpty() && !frame.has("memory_gib"));
            return List.of(tables.memory(question), explanations.card(question.model()));
        }

        private Answer speed() {
            ServingQuestion question = serving();
            ServingTables tables = ServingTables.of(Sizer.of(knowledge), base);
            feasible = tables.fits(question);
            return tables.speed(question);
        }

        private List<Answer> formats() {
            ServingTables tables = ServingTables.of(Sizer.of(knowledge), base);
            ServingQuestion question = serving();
            return List.of(
                    tables.memory(question),
                    tables.speed(question.in("fp8")),
                    strategies(List.of("quantization-8bit", "quantization-4bit", "kv-cache-compression")));
        }

        // ---- money -----------------------------------------------------------------------------------------

        private List<Answer> costTrain() {
            Map<String, String> run = new LinkedHashMap<>();
            run.put("accelerator", machine());
            if (frame.models().isEmpty()) {
                run.put("params_total", Numbers.write(size()));
            } else {
                run.put("model_id", frame.models().get(0));
            }
            number(run, "n", "count");
            double tokens = frame.number("tokens");
            if (Double.isNaN(tokens)) {
                tokens = frame.models().stream()
                        .flatMap(id -> base.model(id).stream())
                        .mapToDouble(ModelFact::trainTokens)
                        .findFirst()
                        .orElse(Double.NaN);
                if (Double.isNaN(tokens)) {
                    tokens = 20 * size();
                }
                assume("tokens", tokens);
            }
            run.put("tokens", Numbers.write(tokens));
            return List.of(TrainingTables.of(TrainingOperation.of(knowledge).estimate(Request.of(run)), base));
        }

        private Answer tuning(String method) {
            Map<String, String> run = new LinkedHashMap<>();
            run.put("accelerator", machine());
            run.put("method", method);
            if (frame.models().isEmpty()) {
                run.put("params_total", Numbers.write(size()));
            } else {
                run.put("model_id", frame.models().get(0));
            }
            Answer answer = TrainingTables.of(TrainingOperation.of(knowledge).estimate(Request.of(run)), base);
            return explanations.titled(method, answer);
        }

        private String priced() {
            return !frame.models().isEmpty() ? frame.models().get(0) : machine();
        }

        private Answer cost(String what, String name) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("what", what);
            fields.put("name", name);
            boolean serving = what.equals("serve") || what.equals("api-or-own");
            if (serving) {
                fields.put("accelerator", machine());
                number(fields, "requests_per_day", "requests_per_day");
                number(fields, "input_tokens", "input_tokens");
                number(fields, "output_tokens", "output_tokens");
                if (!frame.has("requests_per_day") && what.equals("serve")) {
                    assume("requests_per_day", 10_000);
                    fields.put("requests_per_day", "10000");
                }
            }
            if (!what.equals("price")) {
                number(fields, "count", "count");
                number(fields, "utilization", "utilization");
                number(fields, "months", "horizon_months");
            }
            if (frame.has("date")) {
                fields.put("on", frame.text("date"));
            }
            return CostTables.of(Costing.of(knowledge).answer(Request.of(fields)), base);
        }

        private List<Answer> routing() {
            List<Answer> parts = new ArrayList<>();
            parts.add(explanations.routing());
            for (double size : frame.sizes()) {
                String model = sizes.usual(size);
                assume("model", model);
                parts.add(cost("serve", model));
            }
            parts.add(strategies(List.of("model-routing-cascade")));
            return parts;
        }

        private void number(Map<String, String> fields, String field, String slot) {
            if (frame.has(slot)) {
                fields.put(field, Numbers.write(frame.number(slot)));
            }
        }

        // ---- advice ----------------------------------------------------------------------------------------

        private List<Answer> recommended(String intent) {
            if (intent.equals("small-team") && !frame.has("team_size")) {
                assume("team_size", 3);
            }
            Scenario asked = scenario(intent);
            Advice advice = advisor.advise(AdviceRequest.of(asked).withEverything());
            feasible = advice.infeasible().isAbsent();
            List<Answer> parts = new ArrayList<>(List.of(AdviceAnswer.of(advice, asked, base)));
            if (frame.has("sft_examples")) {
                parts.add(
                        explanations.side(List.of("prompt-engineering", "peft-lora", "sft", "synthetic-data"), advice));
            }
            for (String strategy : frame.strategies().stream().limit(2).toList()) {
                parts.add(explained(strategy, asked));
            }
            return parts;
        }

        private List<Answer> why() {
            if (frame.strategies().isEmpty()) {
                return recommended("recommend");
            }
            Scenario asked = scenario("recommend");
            return frame.strategies().stream()
                    .limit(2)
                    .map(strategy -> explained(strategy, asked))
                    .toList();
        }

        /** The one place that asks why a strategy is advised or not. */
        private Answer explained(String strategy, Scenario asked) {
            var request = new AdviceRequest(asked, 100, 1000, 1, Set.of(), true, List.of());
            return StrategyAnswer.of(
                    advisor.advise(request), base.strategy(strategy).orElseThrow(), asked, base);
        }

        private List<Answer> compared() {
            List<String> asked = frame.strategies();
            if (asked.isEmpty()) {
                return List.of(explanations.models(false, frame));
            }
            return List.of(strategies(asked), explanations.evidence(frame));
        }

        private Answer strategies(List<String> asked) {
            Scenario situation = scenario("recommend");
            var request = new AdviceRequest(situation, 100, 1000, 1, Set.of(), true, List.of());
            return explanations.side(asked, advisor.advise(request));
        }

        private List<Answer> defined() {
            if (!frame.models().isEmpty()) {
                return List.of(explanations.card(frame.models().get(0)));
            }
            return List.of(explanations.defined(frame));
        }

        private Scenario scenario(String intent) {
            Map<String, Object> changes = new LinkedHashMap<>();
            changes.put("need", frame.question());
            change(changes, "budget_usd", "budget_usd");
            change(changes, "flops", "flops");
            change(changes, "gpu_hours", "gpu_hours");
            change(changes, "horizon_months", "horizon_months");
            change(changes, "workload.requests_per_day", "requests_per_day");
            change(changes, "workload.input_tokens", "input_tokens");
            change(changes, "workload.output_tokens", "output_tokens");
            change(changes, "workload.shared_prefix_tokens", "prefix_tokens");
            change(changes, "workload.latency_ms_p95", "latency_ms");
            change(changes, "data.sft_examples", "sft_examples");
            change(changes, "data.private_documents", "private_documents");
            change(changes, "constraints.team_size", "team_size");
            change(changes, "deployment.count", "count");
            change(changes, "deployment.memory_gib", "memory_gib");
            if (intent.equals("small-team") && !frame.has("team_size")) {
                changes.put("constraints.team_size", 3.0);
            }
            if (frame.has("monthly_usd")) {
                changes.put("budget_usd", frame.number("monthly_usd") * 12);
            }
            if (!frame.machines().isEmpty()) {
                changes.put("deployment.accelerator", frame.machines().get(0));
            }
            if (!frame.models().isEmpty()) {
                changes.put("assets.base_model", frame.models().get(0));
            } else if (frame.cues().contains("quality") && !frame.sizes().isEmpty()) {
                changes.put("target.reference_model", sizes.usual(frame.sizes().get(0)));
            }
            if (frame.language() == Language.ZH) {
                changes.put("lang", "zh");
            }
            scenario = ScenarioReader.with(scenario, changes).scenario();
            return scenario;
        }

        private void change(Map<String, Object> changes, String path, String slot) {
            if (frame.has(slot)) {
                changes.put(path, frame.number(slot));
            }
        }

        private void assume(String slot, double value) {
            assumed(slot, Text.same(Numbers.write(value)));
        }

        private void assume(String slot, String id) {
            assumed(
                    slot,
                    Text.same(base.model(id)
                            .map(ModelFact::label)
                            .or(() -> base.accelerator(id).map(chip -> chip.label()))
                            .orElse(id)));
        }

        private void assumed(String slot, Text value) {
            Slot made = new Slot(slot, explanations.sentence("slot-ask-" + slot), value, Origin.ASSUMED);
            if (!assumed.contains(made)) {
                assumed.add(made);
            }
        }
    }
}
