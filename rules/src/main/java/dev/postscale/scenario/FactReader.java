package dev.postscale.scenario;

import dev.postscale.ontology.FactDefinition;
import java.util.List;

/** Reads fact vectors into records. Built once for a dictionary; safe for use by several threads. */
public final class FactReader {
    private final FactShape<TaskFacts> tasks;
    private final FactShape<MeansFacts> means;
    private final FactShape<WorkloadFacts> workload;
    private final FactShape<DataFacts> data;
    private final FactShape<AssetFacts> assets;
    private final FactShape<BaseFacts> base;
    private final FactShape<MarketFacts> market;
    private final FactShape<DeploymentFacts> deployment;
    private final FactShape<ConstraintFacts> constraints;
    private final FactShape<PlanFacts> plan;

    private FactReader(List<FactDefinition> dictionary) {
        tasks = FactShape.of(TaskFacts.class, dictionary);
        means = FactShape.of(MeansFacts.class, dictionary);
        workload = FactShape.of(WorkloadFacts.class, dictionary);
        data = FactShape.of(DataFacts.class, dictionary);
        assets = FactShape.of(AssetFacts.class, dictionary);
        base = FactShape.of(BaseFacts.class, dictionary);
        market = FactShape.of(MarketFacts.class, dictionary);
        deployment = FactShape.of(DeploymentFacts.class, dictionary);
        constraints = FactShape.of(ConstraintFacts.class, dictionary);
        plan = FactShape.of(PlanFacts.class, dictionary);
    }

    /**
     * A reader of vectors indexed by {@link FactDefinition#position}.
     *
     * @throws IllegalArgumentException if a component of a record names no fact of the dictionary
     */
    public static FactReader of(List<FactDefinition> dictionary) {
        return new FactReader(dictionary);
    }

    public FactGroups read(double[] facts) {
        return new FactGroups(
                tasks.read(facts),
                means.read(facts),
                workload.read(facts),
                data.read(facts),
                assets.read(facts),
                base.read(facts),
                market.read(facts),
                deployment.read(facts),
                constraints.read(facts));
    }

    /** The facts of one plan, from the vector in which plan, serving and base facts are filled. */
    public PlanFacts readPlan(String id, double[] facts) {
        return plan.read(facts, id);
    }

    /** Every record type and, for each of its components, the fact it holds. */
    List<FactShape<?>> shapes() {
        return List.of(tasks, means, workload, data, assets, base, market, deployment, constraints, plan);
    }
}
