package dev.postscale.advice;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.RuleFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactReader;
import dev.postscale.scenario.StrategyRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the shipped knowledge base gives the rules, for tests. */
final class Shipped {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
    private static final FactReader READER = FactReader.of(KNOWLEDGE.facts());

    private Shipped() {}

    static List<FactDefinition> dictionary() {
        return KNOWLEDGE.facts();
    }

    static FactReader reader() {
        return READER;
    }

    static List<ThresholdFact> thresholds() {
        return KNOWLEDGE.thresholds();
    }

    static List<RuleFact> rules() {
        return KNOWLEDGE.rules();
    }

    static boolean hasSource(String id) {
        return KNOWLEDGE.source(id).isPresent();
    }

    /** The catalogue, nothing known of whether a strategy is eligible or suited. */
    static List<StrategyRecord> strategies() {
        return KNOWLEDGE.strategies().stream()
                .map(strategy -> new StrategyRecord(
                        strategy.id(),
                        strategy.slot(),
                        strategy.stage(),
                        strategy.family(),
                        strategy.kind(),
                        strategy.weightsOrigin(),
                        Double.NaN,
                        Double.NaN,
                        false))
                .toList();
    }

    /** A vector in which only these facts are known. */
    static double[] vector(Map<String, Double> facts) {
        double[] vector = new double[dictionary().size()];
        Arrays.fill(vector, Double.NaN);
        facts.forEach(
                (name, value) -> vector[(int) KNOWLEDGE.fact(name).orElseThrow().position()] = value);
        return vector;
    }
}
