package dev.postscale.exchange;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Cost;
import dev.postscale.advice.Differences;
import dev.postscale.advice.Gist;
import dev.postscale.advice.Replay;
import dev.postscale.advice.Replay.ThenAndNow;
import dev.postscale.quantity.Estimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives saved advice again: the same question to today's advisor, and what differs. */
public final class Replays {
    private static final String ASKED = "asked";

    private final Function<AdviceRequest, Advice> advisor;

    /**
     * Replays by an advisor.
     *
     * @param advisor answers requests, the numbers they want included
     */
    public Replays(Function<AdviceRequest, Advice> advisor) {
        this.advisor = advisor;
    }

    /**
     * The advice of a file, as {@code advise} prints it in JSON or as a response of {@code batch}.
     *
     * @throws RequestException if the file holds no advice with its question
     * @throws java.io.UncheckedIOException if there is no such file or it cannot be read
     */
    public Replay file(Path file) {
        return text(BoundedText.of(file));
    }

    /** The operation {@code replay}: an advice in, what came of it again out. */
    Reply operation(Request request) {
        return Reply.of(tree(node(request.tree("advice"), "")));
    }

    /** The operation by its name. */
    public Map<String, Operation> operations() {
        return Map.of("replay", this::operation);
    }

    private Replay text(String text) {
        return node(Trees.json(text), text.strip());
    }

    private Replay node(JsonNode saved, String text) {
        JsonNode advice = saved.get("result") instanceof ObjectNode result ? result : saved;
        Advice again = advisor.apply(question(advice));
        String now = AdviceJson.write(again);
        boolean same = text.equals(now) || advice.equals(Trees.json(now));
        List<String> fields = same ? List.of() : differing(advice, Trees.json(now));
        return new Replay(
                same,
                new ThenAndNow(word(advice, "knowledge_base"), again.knowledgeBase()),
                new ThenAndNow(word(advice, "rules_version"), again.rulesVersion()),
                fields,
                Differences.between(gist(advice), Gist.of(again)));
    }

    private static AdviceRequest question(JsonNode advice) {
        if (!(advice.get(ASKED) instanceof ObjectNode asked)) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    "The text holds no advice with the question it answers (" + ASKED + ").",
                    "Maybe save it anew: advise --format json.");
        }
        ObjectNode question = asked.deepCopy();
        question.set("seed", advice.get("seed"));
        return Operations.adviceRequest(Request.of(question));
    }

    private static List<String> differing(JsonNode then, JsonNode now) {
        TreeSet<String> names = new TreeSet<>();
        then.properties().forEach(field -> names.add(field.getKey()));
        now.properties().forEach(field -> names.add(field.getKey()));
        names.removeIf(name -> then.has(name) && then.get(name).equals(now.get(name)));
        return List.copyOf(names);
    }

    // ---- what is compared of a saved advice ------------------------------------------------------------------

    private static Gist gist(JsonNode advice) {
        List<String> ranked = new ArrayList<>();
        advice.path("ranked").forEach(entry -> ranked.add(word(entry, "strategy")));
        JsonNode plan = advice.path("plans").path(0);
        if (plan.isMissingNode()) {
            plan = advice.path("infeasible").path("nearest");
        }
        List<String> strategies = new ArrayList<>();
        plan.path("strategies").forEach(strategy -> strategies.add(strategy.asString("")));
        JsonNode cost = plan.path("cost");
        return new Gist(
                ranked,
                word(plan, "model"),
                strategies,
                new Cost(
                        estimate(cost.path("one_off_usd")),
                        estimate(cost.path("monthly_usd")),
                        estimate(cost.path("total_usd"))),
                estimate(plan.path("quality").path("decades")));
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : "";
    }

    private static Estimate estimate(JsonNode node) {
        if (!node.path("value").isNumber()) {
            return Estimate.unknown();
        }
        double value = node.path("value").doubleValue();
        return node.path("low").isNumber() && node.path("high").isNumber()
                ? Estimate.of(
                        value, node.path("low").doubleValue(), node.path("high").doubleValue())
                : Estimate.exact(value);
    }

    /** A replay under the names of the contract. */
    static Map<String, Object> tree(Replay replay) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("same", replay.same());
        tree.put("knowledge_base", replay.knowledgeBase());
        tree.put("rules_version", replay.rulesVersion());
        tree.put("fields", replay.fields());
        tree.put("diff", AdviceQuestions.tree(replay.diff()));
        return tree;
    }
}
