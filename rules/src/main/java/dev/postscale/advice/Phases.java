package dev.postscale.advice;

import static java.util.Comparator.comparing;

import dev.postscale.diagnosis.DiagnosisUnit;
import dev.postscale.diagnosis.Finding;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.PlanFacts;
import dev.postscale.scenario.StrategyRecord;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.StrategyUnit;
import dev.postscale.verdict.PlanStrategy;
import dev.postscale.verdict.Ruling;
import dev.postscale.verdict.VerdictUnit;
import java.util.Comparator;
import java.util.List;
import org.drools.ruleunits.api.RuleUnitData;
import org.drools.ruleunits.api.RuleUnitProvider;

/**
 * The three phases of judgement, each a fresh run of its rules. What comes out is sorted and free of repetitions, so that
 * neither the order of rules nor that of facts shows. Safe for use by several threads.
 */
public final class Phases {
    private static final Comparator<Finding> FINDINGS = comparing(Finding::id).thenComparing(Finding::rule);
    private static final Comparator<Proposal> PROPOSALS =
            comparing(Proposal::strategy).thenComparing(Proposal::says).thenComparing(Proposal::rule);
    private static final Comparator<Ruling> RULINGS = comparing(Ruling::rule).thenComparing(Ruling::toString);

    private final List<ThresholdFact> thresholds;

    private Phases(List<ThresholdFact> thresholds) {
        this.thresholds = thresholds;
    }

    /** Phases that compare with these thresholds. */
    public static Phases with(List<ThresholdFact> thresholds) {
        return new Phases(List.copyOf(thresholds));
    }

    /** What is striking about the scenario, by finding. */
    public List<Finding> diagnose(FactGroups facts) {
        DiagnosisUnit unit = new DiagnosisUnit(thresholds, facts);
        fire(unit);
        return settled(unit.getFindings(), FINDINGS);
    }

    /** What speaks for and against each strategy, by strategy, the most binding first. */
    public List<Proposal> propose(FactGroups facts, List<Finding> findings, List<StrategyRecord> strategies) {
        StrategyUnit unit = new StrategyUnit(thresholds, facts, findings, strategies);
        fire(unit);
        return settled(unit.getProposals(), PROPOSALS);
    }

    /** What is said of the plans and of their steps, by rule. */
    public List<Ruling> judge(
            FactGroups facts,
            List<Finding> findings,
            List<Proposal> proposals,
            List<PlanFacts> plans,
            List<PlanStrategy> planStrategies) {
        VerdictUnit unit = new VerdictUnit(thresholds, facts, findings, proposals, plans, planStrategies);
        fire(unit);
        return settled(unit.getRulings(), RULINGS);
    }

    private static <U extends RuleUnitData> void fire(U unit) {
        try (var instance = RuleUnitProvider.get().createRuleUnitInstance(unit)) {
            instance.fire();
        }
    }

    private static <T> List<T> settled(List<T> added, Comparator<T> order) {
        return added.stream().distinct().sorted(order).toList();
    }
}
