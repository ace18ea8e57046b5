package dev.postscale.scenario;

import dev.postscale.ontology.FactDefinition;
import java.util.List;

/** The facts of one scenario, as the records that rules join on. */
public record FactGroups(
        TaskFacts tasks,
        MeansFacts means,
        WorkloadFacts workload,
        DataFacts data,
        AssetFacts assets,
        BaseFacts base,
        MarketFacts market,
        DeploymentFacts deployment,
        ConstraintFacts constraints) {
    /** Groups one vector; whoever groups many keeps a {@link FactReader} instead. */
    public static FactGroups of(double[] facts, List<FactDefinition> dictionary) {
        return FactReader.of(dictionary).read(facts);
    }
}
