package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.diagnosis.DiagnosisUnit;
import dev.postscale.diagnosis.Finding;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.PlanFacts;
import dev.postscale.scenario.StrategyRecord;
import dev.postscale.strategy.Consider;
import dev.postscale.strategy.Discourage;
import dev.postscale.strategy.Forbid;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Recommend;
import dev.postscale.strategy.Require;
import dev.postscale.strategy.StrategyUnit;
import dev.postscale.strategy.Warn;
import dev.postscale.verdict.Caution;
import dev.postscale.verdict.Order;
import dev.postscale.verdict.PlanStrategy;
import dev.postscale.verdict.Ruling;
import dev.postscale.verdict.VerdictUnit;
import dev.postscale.verdict.Veto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.drools.ruleunits.api.RuleUnitData;
import org.drools.ruleunits.api.RuleUnitProvider;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/**
 * Facts under which one rule is tried, and what it should say of them. Everything not given is unknown; the shipped
 * thresholds and strategies are there, the strategies neither eligible nor suited as far as is known.
 */
final class Situation {
    static final String PLAN = "p1";

    private final String rule;
    private final Map<String, Double> facts = new LinkedHashMap<>();
    private final Set<String> findings = new LinkedHashSet<>();
    private final Set<String> followed = new LinkedHashSet<>();
    private final Map<String, double[]> judged = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Object> expected = new ArrayList<>();
    private final Map<String, Consumer<Situation>> exceptions = new LinkedHashMap<>();

    private Situation(String rule) {
        this.rule = rule;
    }

    static Situation rule(String name) {
        return new Situation(name);
    }

    Situation given(String fact, double value) {
        facts.put(fact, value);
        return this;
    }

    Situation finding(String id) {
        findings.add(id);
        return this;
    }

    /** The one plan holds these strategies. */
    Situation follows(String... strategies) {
        followed.addAll(List.of(strategies));
        return this;
    }

    Situation strategy(String id, double eligible, double suited) {
        judged.put(id, new double[] {eligible, suited});
        return this;
    }

    /** The rule has nothing to say when the catalogue lacks this strategy. */
    Situation needs(String strategy) {
        needed.add(strategy);
        return this;
    }

    Situation proposal(Proposal proposal) {
        proposals.add(proposal);
        return this;
    }

    Situation unless(String fact, double value) {
        exceptions.put(fact + " is " + value, other -> other.given(fact, value));
        return this;
    }

    Situation unless(String fact, double value, String second, double secondValue) {
        exceptions.put(
                fact + " is " + value + " and " + second + " is " + secondValue,
                other -> other.given(fact, value).given(second, secondValue));
        return this;
    }

    Situation unlessStrategy(String id, double eligible, double suited) {
        exceptions.put(
                id + " is eligible " + eligible + ", suited " + suited, other -> other.strategy(id, eligible, suited));
        return this;
    }

    Situation unlessFollowing(String strategy) {
        exceptions.put("the plan holds " + strategy, other -> other.follows(strategy));
        return this;
    }

    Situation adds(Object record) {
        expected.add(record);
        return this;
    }

    Situation finds(String id) {
        return adds(new Finding(rule, id));
    }

    Situation recommends(String... strategies) {
        return says(Recommend::new, strategies);
    }

    Situation considers(String... strategies) {
        return says(Consider::new, strategies);
    }

    Situation discourages(String... strategies) {
        return says(Discourage::new, strategies);
    }

    Situation forbids(String... strategies) {
        return says(Forbid::new, strategies);
    }

    Situation requires(String... strategies) {
        return says(Require::new, strategies);
    }

    Situation warns(String... strategies) {
        return says(Warn::new, strategies);
    }

    Situation vetoes() {
        return adds(new Veto(rule, PLAN));
    }

    Situation cautionsPlan() {
        return adds(new Caution(rule, PLAN));
    }

    Situation cautions(String strategy) {
        return adds(new Caution(rule, strategy));
    }

    Situation orders(String first, String second) {
        return adds(new Order(rule, first, second));
    }

    private Situation says(BiFunction<String, String, Proposal> kind, String... strategies) {
        for (String strategy : strategies) {
            adds(kind.apply(rule, strategy));
        }
        return this;
    }

    List<Object> expected() {
        return expected;
    }

    /** The stated exceptions, and the absence of each finding, strategy and proposal the rule builds on. */
    Map<String, Situation> exceptions() {
        Map<String, Situation> changed = new LinkedHashMap<>();
        exceptions.forEach((how, change) -> changed.put(how, changed(change)));
        for (String finding : findings) {
            changed.put("without finding " + finding, changed(other -> other.findings.remove(finding)));
        }
        for (String strategy : followed) {
            changed.put("the plan lacks " + strategy, changed(other -> other.followed.remove(strategy)));
        }
        for (String strategy : needed) {
            changed.put("the catalogue lacks " + strategy, changed(other -> other.absent.add(strategy)));
        }
        if (!proposals.isEmpty()) {
            changed.put("without proposals", changed(other -> other.proposals.clear()));
        }
        return changed;
    }

    /** The situation with each fact in turn unknown, and with nothing known at all. */
    Map<String, Situation> withSomethingUnknown() {
        Map<String, Situation> changed = new LinkedHashMap<>();
        for (String fact : facts.keySet()) {
            changed.put(fact, changed(other -> other.given(fact, Double.NaN)));
        }
        judged.forEach((strategy, values) -> {
            changed.put(strategy + " eligible", changed(other -> other.strategy(strategy, Double.NaN, values[1])));
            changed.put(strategy + " suited", changed(other -> other.strategy(strategy, values[0], Double.NaN)));
        });
        changed.put("everything", rule(rule).without(needed));
        return changed;
    }

    private Situation without(Set<String> strategies) {
        absent.addAll(strategies);
        return this;
    }

    private Situation changed(Consumer<Situation> change) {
        Situation copy = new Situation(rule);
        copy.facts.putAll(facts);
        copy.findings.addAll(findings);
        copy.followed.addAll(followed);
        copy.judged.putAll(judged);
        copy.proposals.addAll(proposals);
        change.accept(copy);
        return copy;
    }

    /** What the rule adds when its phase runs. */
    List<Object> saidByTheRule() {
        return switch (Drl.rule(rule).phase()) {
            case "diagnosis" -> {
                DiagnosisUnit unit = new DiagnosisUnit(Shipped.thresholds(), groups());
                yield said(unit, unit.getFindings());
            }
            case "strategy" -> {
                StrategyUnit unit = new StrategyUnit(Shipped.thresholds(), groups(), found(), strategies());
                yield said(unit, unit.getProposals());
            }
            default -> {
                VerdictUnit unit = new VerdictUnit(
                        Shipped.thresholds(), groups(), found(), proposals, List.of(plan()), planStrategies());
                yield said(unit, unit.getRulings());
            }
        };
    }

    /** Fires a unit; every record a rule adds must bear the rule's own name. */
    private <U extends RuleUnitData> List<Object> said(U unit, List<?> added) {
        List<Object> said = new ArrayList<>();
        var config = RuleUnitProvider.get().newRuleConfig();
        config.getAgendaEventListeners().add(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Object record = added.get(added.size() - 1);
                assertThat(ruleOf(record)).isEqualTo(event.getMatch().getRule().getName());
                if (ruleOf(record).equals(rule)) {
                    said.add(record);
                }
            }
        });
        try (var instance = RuleUnitProvider.get().createRuleUnitInstance(unit, config)) {
            instance.fire();
        }
        return said;
    }

    private static String ruleOf(Object record) {
        if (record instanceof Finding finding) {
            return finding.rule();
        }
        return record instanceof Proposal proposal ? proposal.rule() : ((Ruling) record).rule();
    }

    private FactGroups groups() {
        return Shipped.reader().read(Shipped.vector(facts));
    }

    private PlanFacts plan() {
        return Shipped.reader().readPlan(PLAN, Shipped.vector(facts));
    }

    private List<PlanStrategy> planStrategies() {
        return followed.stream()
                .map(strategy -> new PlanStrategy(PLAN, strategy))
                .toList();
    }

    private List<Finding> found() {
        return findings.stream().map(id -> new Finding("some-rule", id)).toList();
    }

    private List<StrategyRecord> strategies() {
        return Shipped.strategies().stream()
                .filter(strategy -> !absent.contains(strategy.notation()))
                .map(strategy -> judged.containsKey(strategy.notation())
                        ? judged(strategy, judged.getOrDefault(strategy.notation(), new double[2]))
                        : strategy)
                .toList();
    }

    private static StrategyRecord judged(StrategyRecord strategy, double[] eligibleAndSuited) {
        return new StrategyRecord(
                strategy.notation(),
                strategy.slot(),
                strategy.stage(),
                strategy.family(),
                strategy.kind(),
                strategy.weightsOrigin(),
                eligibleAndSuited[0],
                eligibleAndSuited[1],
                strategy.needsTraining());
    }
}
