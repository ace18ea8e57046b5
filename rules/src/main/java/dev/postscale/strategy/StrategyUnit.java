package dev.postscale.strategy;

import dev.postscale.diagnosis.Finding;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.ScenarioUnit;
import dev.postscale.scenario.StrategyRecord;
import java.util.ArrayList;
import java.util.List;
import org.drools.ruleunits.api.DataSource;
import org.drools.ruleunits.api.DataStore;

/** The second phase: facts, findings and the catalogue in, proposals out. One instance serves one run. */
public class StrategyUnit extends ScenarioUnit {
    private final DataStore<Finding> findings = DataSource.createStore();
    private final DataStore<StrategyRecord> strategies = DataSource.createStore();
    private final List<Proposal> proposals = new ArrayList<>();

    public StrategyUnit(
            List<ThresholdFact> thresholds, FactGroups facts, List<Finding> findings, List<StrategyRecord> strategies) {
        super(thresholds, facts);
        findings.forEach(this.findings::add);
        strategies.forEach(this.strategies::add);
    }

    public DataStore<Finding> getFindings() {
        return findings;
    }

    public DataStore<StrategyRecord> getStrategies() {
        return strategies;
    }

    public List<Proposal> getProposals() {
        return proposals;
    }
}
