package dev.postscale.verdict;

import dev.postscale.diagnosis.Finding;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.PlanFacts;
import dev.postscale.scenario.ScenarioUnit;
import dev.postscale.strategy.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.drools.ruleunits.api.DataSource;
import org.drools.ruleunits.api.DataStore;

/** The third phase: sized plans, findings and proposals in, rulings out. One instance serves one run. */
public class VerdictUnit extends ScenarioUnit {
    private final DataStore<Finding> findings = DataSource.createStore();
    private final DataStore<Proposal> proposals = DataSource.createStore();
    private final DataStore<PlanFacts> plans = DataSource.createStore();
    private final DataStore<PlanStrategy> planStrategies = DataSource.createStore();
    private final DataStore<ChosenStrategy> chosen = DataSource.createStore();
    private final List<Ruling> rulings = new ArrayList<>();

    public VerdictUnit(
            List<ThresholdFact> thresholds,
            FactGroups facts,
            List<Finding> findings,
            List<Proposal> proposals,
            List<PlanFacts> plans,
            List<PlanStrategy> planStrategies) {
        super(thresholds, facts);
        findings.forEach(this.findings::add);
        proposals.forEach(this.proposals::add);
        plans.forEach(this.plans::add);
        planStrategies.forEach(this.planStrategies::add);
        planStrategies.stream()
                .map(PlanStrategy::strategy)
                .distinct()
                .forEach(strategy -> chosen.add(new ChosenStrategy(strategy)));
    }

    public DataStore<Finding> getFindings() {
        return findings;
    }

    public DataStore<Proposal> getProposals() {
        return proposals;
    }

    public DataStore<PlanFacts> getPlans() {
        return plans;
    }

    public DataStore<PlanStrategy> getPlanStrategies() {
        return planStrategies;
    }

    public DataStore<ChosenStrategy> getChosen() {
        return chosen;
    }

    public List<Ruling> getRulings() {
        return rulings;
    }
}
