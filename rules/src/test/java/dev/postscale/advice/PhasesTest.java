package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.diagnosis.Finding;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.PlanFacts;
import dev.postscale.scenario.StrategyRecord;
import dev.postscale.strategy.Consider;
import dev.postscale.strategy.Proposal;
import dev.postscale.verdict.PlanStrategy;
import dev.postscale.verdict.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final Map<String, Double> BUSY = busy();

    @Test
    void shuffled_facts_change_nothing() {
        List<Object> expected = outcome(1);
        for (long seed = 2; seed < 8; seed++) {
            assertThat(outcome(seed)).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(expected).hasSizeGreaterThan(60);
    }

    @Test
    void outcomes_are_free_of_repetitions_and_immutable() {
        Phases phases = Phases.with(Shipped.thresholds());
        FactGroups facts = facts(BUSY);
        List<Finding> findings = phases.diagnose(facts);
        List<Proposal> proposals = phases.propose(facts, findings, Shipped.strategies());
        assertThat(findings).doesNotHaveDuplicates().isUnmodifiable();
        assertThat(proposals).doesNotHaveDuplicates().isUnmodifiable();
    }

    @Test
    void nothing_known_says_nothing_but_what_holds_everywhere() {
        Phases phases = Phases.with(Shipped.thresholds());
        FactGroups facts = facts(Map.of());
        assertThat(phases.diagnose(facts)).isEmpty();
        assertThat(phases.propose(facts, List.of(), Shipped.strategies()))
                .extracting(Proposal::rule)
                .containsExactly("anti-pattern-refused");
        assertThat(phases.judge(facts, List.of(), List.of(), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void a_strategy_no_rule_names_is_considered_when_possible_and_usual() {
        StrategyRecord added =
                new StrategyRecord("brand-new", "serving", "serve", "serving", "strategy", "none", 1, 1, false);
        assertThat(Phases.with(Shipped.thresholds()).propose(facts(Map.of()), List.of(), List.of(added)))
                .containsExactly(new Consider("possible-and-usual", "brand-new"));
    }

    @Test
    void one_instance_serves_several_threads() {
        Phases phases = Phases.with(Shipped.thresholds());
        FactGroups facts = facts(BUSY);
        List<Finding> expected = phases.diagnose(facts);
        assertThat(Collections.nCopies(64, facts).parallelStream()
                        .map(phases::diagnose)
                        .toList())
                .containsOnly(expected);
    }

    private static List<Object> outcome(long seed) {
        List<ThresholdFact> thresholds = shuffled(Shipped.thresholds(), seed);
        Phases phases = Phases.with(thresholds);
        FactGroups facts = facts(BUSY);
        List<Finding> findings = phases.diagnose(facts);
        List<Proposal> proposals =
                phases.propose(facts, shuffled(findings, seed), shuffled(Shipped.strategies(), seed));
        List<PlanFacts> plans = new ArrayList<>();
        List<PlanStrategy> planStrategies = new ArrayList<>();
        for (String plan : List.of("p1", "p2", "p3")) {
            plans.add(Shipped.reader().readPlan(plan, Shipped.vector(BUSY)));
            for (StrategyRecord strategy : Shipped.strategies()) {
                planStrategies.add(new PlanStrategy(plan, strategy.notation()));
            }
        }
        List<Ruling> rulings = phases.judge(
                facts,
                shuffled(findings, seed),
                shuffled(proposals, seed),
                shuffled(plans, seed),
                shuffled(planStrategies, seed));
        List<Object> all = new ArrayList<>();
        all.addAll(findings);
        all.addAll(proposals);
        all.addAll(rulings);
        return all;
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<T> shuffled = new ArrayList<>(list);
        for (int index = shuffled.size() - 1; index > 0; index--) {
            Collections.swap(shuffled, index, random.nextInt(index + 1));
        }
        return shuffled;
    }

    private static FactGroups facts(Map<String, Double> known) {
        return Shipped.reader().read(Shipped.vector(known));
    }

    private static Map<String, Double> busy() {
        Map<String, Double> known = new LinkedHashMap<>();
        Shipped.dictionary().stream()
                .filter(fact -> fact.type().equals("bool"))
                .forEach(fact -> known.put(fact.name(), 1.0));
        known.put("tasks.knowledge", 0.3);
        known.put("tasks.domain", 0.2);
        known.put("tasks.reasoning_math", 0.3);
        known.put("tasks.agentic", 0.3);
        known.put("data.freshness_days", 7.0);
        known.put("data.private_documents", 10.0);
        known.put("data.document_tokens", 2e8);
        known.put("data.sft_examples", 2000.0);
        known.put("data.preference_pairs", 9000.0);
        known.put("data.epochs_needed", 9.0);
        known.put("workload.context_tokens", 64_000.0);
        known.put("workload.requests_per_day", 2e5);
        known.put("workload.tokens_per_month", 3e9);
        known.put("deployment.count", 8.0);
        known.put("base.params_total", 3e9);
        known.put("base.tokens_per_param", 2000.0);
        known.put("plan.epochs", 9.0);
        known.put("serving.batch", 32.0);
        return known;
    }
}
