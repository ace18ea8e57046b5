package dev.postscale.assessment;

import dev.postscale.plan.Problem;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scenario in numbers.
 *
 * @param facts values by position in the dictionary, NaN unknown
 * @param assumptions everything that was not said
 */
public record Assessment(Reading reading, Market market, double[] facts, List<Assumption> assumptions) {
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
        Map<String, Double> inferred = Map.of();
        Facts facts = new Facts(knowledge.dictionary(), reading, market, inferred);
        return new Assessment(reading, market, facts.vector(), new ArrayList<>(reader.assumptions()));
    }

    /** The problem for the plan search, given which strategies rules allow and require. */
    public Problem problem(Knowledge knowledge, long allowed, long required) {
        return new ProblemBuilder(knowledge, reading, market, facts).build(allowed, required);
    }

    /** The value of a fact by name, NaN unknown. */
    public double fact(Knowledge knowledge, String name) {
        return facts[knowledge.dictionary().position(name)];
    }
}
