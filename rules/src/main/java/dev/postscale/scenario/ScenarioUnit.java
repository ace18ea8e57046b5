package dev.postscale.scenario;

import dev.postscale.ontology.ThresholdFact;
import java.util.List;
import org.drools.ruleunits.api.DataSource;
import org.drools.ruleunits.api.DataStore;
import org.drools.ruleunits.api.RuleUnitData;

/** What every phase that reads a scenario can join on: the thresholds and the facts, by group. */
public abstract class ScenarioUnit implements RuleUnitData {
    private final DataStore<ThresholdFact> thresholds = DataSource.createStore();
    private final DataStore<TaskFacts> tasks = DataSource.createStore();
    private final DataStore<MeansFacts> means = DataSource.createStore();
    private final DataStore<WorkloadFacts> workload = DataSource.createStore();
    private final DataStore<DataFacts> data = DataSource.createStore();
    private final DataStore<AssetFacts> assets = DataSource.createStore();
    private final DataStore<BaseFacts> base = DataSource.createStore();
    private final DataStore<MarketFacts> market = DataSource.createStore();
    private final DataStore<DeploymentFacts> deployment = DataSource.createStore();
    private final DataStore<ConstraintFacts> constraints = DataSource.createStore();

    protected ScenarioUnit(List<ThresholdFact> thresholds, FactGroups facts) {
        thresholds.forEach(this.thresholds::add);
        tasks.add(facts.tasks());
        means.add(facts.means());
        workload.add(facts.workload());
        data.add(facts.data());
        assets.add(facts.assets());
        base.add(facts.base());
        market.add(facts.market());
        deployment.add(facts.deployment());
        constraints.add(facts.constraints());
    }

    public DataStore<ThresholdFact> getThresholds() {
        return thresholds;
    }

    public DataStore<TaskFacts> getTasks() {
        return tasks;
    }

    public DataStore<MeansFacts> getMeans() {
        return means;
    }

    public DataStore<WorkloadFacts> getWorkload() {
        return workload;
    }

    public DataStore<DataFacts> getData() {
        return data;
    }

    public DataStore<AssetFacts> getAssets() {
        return assets;
    }

    public DataStore<BaseFacts> getBase() {
        return base;
    }

    public DataStore<MarketFacts> getMarket() {
        return market;
    }

    public DataStore<DeploymentFacts> getDeployment() {
        return deployment;
    }

    public DataStore<ConstraintFacts> getConstraints() {
        return constraints;
    }
}
