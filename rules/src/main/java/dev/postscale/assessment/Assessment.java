package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.text.LinkedFact;
import dev.postscale.ontology.text.TextField;
import dev.postscale.plan.Problem;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario in numbers.
 *
 * @param facts values by position in the dictionary, NaN unknown
 * @param assumptions everything that was not said
 */
public record Assessment(Reading reading, Market market, double[] facts, List<Assumption> assumptions) {
    private static final String NO_TRAINING = "constraints.no_training";

    public Assessment {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Assesses a scenario.
     *
     * @throws UnknownNameException if it names a machine the knowledge base does not hold
     */
    public static Assessment of(Scenario scenario, Knowledge knowledge) {
        Reader reader = new Reader(knowledge, scenario);
        Market market = new Market(
                knowledge.base().models(),
                knowledge.base().accelerators(),
                knowledge.prices(),
                reader.date(),
                knowledge.apiSince());
        Reading reading = reader.read(market);
        List<Assumption> assumptions = new ArrayList<>(reader.assumptions());
        Map<String, Double> inferred = inferred(scenario, knowledge, assumptions);
        UnreadAmounts.in(scenario, knowledge.linker()).forEach(unread -> assumptions.add(unread(unread)));
        Facts facts = new Facts(knowledge.dictionary(), reading, market, inferred);
        return new Assessment(reading, market, facts.vector(), assumptions);
    }

    /** What the free text of a scenario gives away; a stated field wins over it where facts are read. */
    private static Map<String, Double> inferred(Scenario scenario, Knowledge knowledge, List<Assumption> assumptions) {
        Map<TextField, String> texts = new EnumMap<>(TextField.class);
        texts.put(TextField.NEED, scenario.need());
        texts.put(TextField.DATA_QUALITY, scenario.data().quality());
        texts.put(
                TextField.BASE_MODEL,
                String.join("; ", scenario.assets().baseModel().names()));
        texts.put(
                TextField.TEACHER_MODEL,
                String.join("; ", scenario.assets().teacherModel().names()));
        texts.put(TextField.EXISTING_SERVING, scenario.assets().existingServing());
        Map<String, Double> inferred = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            for (LinkedFact fact : knowledge.linker().link(text, field).facts()) {
                if (fact.name().equals(NO_TRAINING) && saysTraining(scenario)) {
                    // Someone who states compute for training means to train, whatever a phrase seems to say.
                    continue;
                }
                if (inferred.putIfAbsent(fact.name(), fact.value()) == null) {
                    assumptions.add(new Assumption(
                            fact.name(),
                            fact.value(),
                            "inferred",
                            "inferred-from-words",
                            Map.of("words", fact.words())));
                }
            }
        });
        return inferred;
    }

    private static Assumption unread(UnreadAmounts.Unread unread) {
        String sentence = unread.path().isEmpty() ? "need-amount-unknown" : "need-amount-unread";
        String field = unread.path().isEmpty() ? "need" : unread.path();
        return new Assumption(
                field,
                Double.NaN,
                "default",
                sentence,
                Map.of("said", unread.said(), "value", written(unread), "path", unread.path()));
    }

    private static String written(UnreadAmounts.Unread unread) {
        return CompactNumbers.in(Language.EN).of(unread.value(), unread.unit());
    }

    private static boolean saysTraining(Scenario scenario) {
        return scenario.flops() > 0 || scenario.gpuHours() > 0;
    }

    /** The problem for the plan search, given which strategies rules allow and require. */
    public Problem problem(Knowledge knowledge, long allowed, long required) {
        return new ProblemBuilder(knowledge, reading, market, facts).build(allowed, required);
    }

    /** Memory of the smallest open model of the market at 4 bits, GiB; NaN when there is none. */
    public double leastMemoryGib(Knowledge knowledge) {
        double bytes = knowledge.constants().value("bytes-at-4bit")
                / knowledge.constants().value("room-at-4bit");
        return market.open().mapToDouble(ModelFact::paramsTotal).min().orElse(Double.NaN) * bytes / 0x1p30;
    }

    /** Whether machines that serve are rented rather than owned. */
    public boolean rents() {
        return reading.scenario().deployment().owned() != Known.YES && !reading.tierIn("device", "edge");
    }

    /** The value of a fact by name, NaN unknown. */
    public double fact(Knowledge knowledge, String name) {
        return facts[knowledge.dictionary().position(name)];
    }
}
