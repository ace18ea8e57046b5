package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.exchange.AdviceJson;
import dev.postscale.plan.Catalogue;
import dev.postscale.plan.Ceilings;
import dev.postscale.plan.PlanSearch;
import dev.postscale.plan.Problem;
import dev.postscale.quantity.Estimate;
import dev.postscale.scenario.BudgetScope;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.Scenarios;
import dev.postscale.strategy.Says;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of every advice, on scenarios drawn from seeds. */
class AdviceInvariantsTest {
    private static final int SCENARIOS = 60;

    private static final Advisor ADVISOR = Advisor.load();
    private static final Knowledge KNOWLEDGE = ADVISOR.knowledge();
    private static final Catalogue CATALOGUE = KNOWLEDGE.catalogue();
    private static final Phases PHASES = Phases.with(KNOWLEDGE.base().thresholds());

    private record Case(long seed, Scenario scenario, Assessment assessment, Judgement judgement, Advice advice) {
        static Case of(long seed) {
            Scenario scenario = Scenarios.of(seed);
            Assessment assessment = Assessment.of(scenario, KNOWLEDGE);
            return new Case(
                    seed,
                    scenario,
                    assessment,
                    Judgement.of(assessment, KNOWLEDGE, PHASES, true),
                    ADVISOR.advise(request(scenario)));
        }

        Problem problem() {
            return assessment.problem(KNOWLEDGE, judgement.allowed(CATALOGUE), judgement.required(CATALOGUE));
        }
    }

    private static final List<Case> CASES = cases();

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < SCENARIOS; seed++) {
            cases.add(Case.of(seed));
        }
        return cases;
    }

    private static AdviceRequest request(Scenario scenario) {
        return new AdviceRequest(scenario, 10, 50, 1, Set.of(), true, List.of());
    }

    private static void each(Consumer<Case> claim) {
        assertThat(CASES).allSatisfy(claim);
    }

    @Test
    void the_draws_reach_feasible_and_infeasible_forbidden_and_free() {
        assertThat(CASES).anyMatch(one -> one.advice().infeasible().isAbsent());
        assertThat(CASES).anyMatch(one -> !one.advice().infeasible().isAbsent());
        assertThat(CASES)
                .filteredOn(one -> one.judgement().proposals().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(proposal -> proposal.says() == Says.FORBID))
                .hasSizeGreaterThan(SCENARIOS / 4);
        assertThat(CASES).filteredOn(one -> !one.advice().plans().isEmpty()).hasSizeGreaterThan(SCENARIOS / 2);
    }

    @Test
    void no_plan_holds_what_is_impossible_or_forbidden() {
        each(one -> {
            List<String> held = new ArrayList<>();
            one.advice().plans().forEach(plan -> held.addAll(plan.strategies()));
            held.addAll(one.advice().infeasible().nearest().strategies());
            assertThat(held).allSatisfy(strategy -> {
                assertThat(one.judgement().eligible().get(CATALOGUE.number(strategy)))
                        .isNotEqualTo(Truth.FALSE);
                assertThat(one.judgement().says(strategy, Says.FORBID)).isFalse();
            });
            assertThat(one.advice().ranked())
                    .extracting(Ranked::strategy)
                    .doesNotContainAnyElementsOf(one.advice().forbidden().stream()
                            .map(Forbidden::strategy)
                            .toList());
        });
    }

    @Test
    void no_plan_holds_what_its_own_weights_make_impossible() {
        each(one -> {
            Problem problem = one.problem();
            for (dev.postscale.plan.Plan plan : new PlanSearch(problem).plans()) {
                var source = problem.sources().get(plan.source());
                long added = plan.strategies() & ~source.strategies();
                Moment moment = new Moment(source.facts(), plan.strategies() | source.strategies(), true);
                for (long rest = added; rest != 0; rest &= rest - 1) {
                    int strategy = Long.numberOfTrailingZeros(rest);
                    assertThat(CATALOGUE.option(strategy).prerequisite().test(moment))
                            .as("%s on %s", CATALOGUE.option(strategy).notation(), source.id())
                            .isNotEqualTo(Truth.FALSE);
                }
            }
        });
    }

    @Test
    void the_same_scenario_gives_the_same_bytes() {
        Advisor other = Advisor.load();
        for (Case one : CASES.subList(0, 12)) {
            assertThat(AdviceJson.write(other.advise(request(Scenarios.of(one.seed())))))
                    .isEqualTo(AdviceJson.write(one.advice()));
        }
    }

    @Test
    void every_number_is_exact_or_lies_in_its_interval() {
        each(one -> estimates(one.advice(), estimate -> {
            if (estimate.isKnown()) {
                assertThat(estimate.exact() || estimate.hasInterval()).isTrue();
                assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
            }
        }));
    }

    @Test
    void every_reason_is_told_in_both_languages_and_has_a_source() {
        each(one -> {
            List<Reason> reasons = new ArrayList<>();
            one.advice().ranked().forEach(ranked -> reasons.addAll(ranked.reasons()));
            one.advice().discouraged().forEach(not -> reasons.addAll(not.reasons()));
            one.advice().forbidden().forEach(out -> {
                assertThat(out.reasons()).isNotEmpty();
                reasons.addAll(out.reasons());
            });
            assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
                told(reason.text());
                assertThat(reason.sources()).isNotEmpty().allSatisfy(source -> {
                    assertThat(KNOWLEDGE.base().source(source.id())).isPresent();
                    assertThat(source.claim()).isNotEmpty();
                });
            });
            one.advice().assumptions().forEach(assumption -> told(assumption.text()));
            one.advice().findings().forEach(finding -> told(finding.text()));
            one.advice().warnings().forEach(AdviceInvariantsTest::told);
            one.advice().ranked().forEach(ranked -> ranked.cautions().forEach(caution -> told(caution.text())));
            one.advice().plans().forEach(plan -> {
                told(plan.quality().inWords());
                plan.steps().forEach(step -> told(step.what()));
            });
        });
    }

    @Test
    void the_ranking_falls_and_names_each_strategy_once() {
        each(one -> {
            List<Ranked> ranked = one.advice().ranked();
            assertThat(ranked).extracting(Ranked::strategy).doesNotHaveDuplicates();
            assertThat(ranked).extracting(entry -> -entry.score()).isSorted();
            assertThat(ranked).allSatisfy(entry -> assertThat(entry.needs())
                    .allMatch(fact -> Double.isNaN(one.assessment().fact(KNOWLEDGE, fact))));
            if (!one.advice().askNext().isAbsent()) {
                assertThat(ranked).anyMatch(entry -> entry.needs()
                        .contains(one.advice().askNext().path()));
            }
        });
    }

    @Test
    void the_steps_of_a_plan_are_its_strategies_in_a_row() {
        each(one -> assertThat(one.advice().plans()).allSatisfy(plan -> {
            List<String> steps = plan.steps().stream().map(Step::strategy).toList();
            assertThat(steps).doesNotHaveDuplicates().containsAll(plan.strategies());
            for (int i = 0; i < steps.size(); i++) {
                assertThat(plan.steps().get(i).order()).isEqualTo(i + 1);
            }
            if (steps.contains("evaluate-again")) {
                assertThat(steps).endsWith("evaluate-again");
            }
        }));
    }

    @Test
    void plans_share_the_chance_of_being_best_and_lie_between_models_there_are() {
        each(one -> {
            List<Plan> plans = one.advice().plans();
            assertThat(plans.stream().mapToDouble(Plan::probabilityBest).sum())
                    .isCloseTo(plans.isEmpty() ? 0 : 1, within(1e-9));
            assertThat(plans).extracting(Plan::id).doesNotHaveDuplicates();
            assertThat(plans).allSatisfy(plan -> assertThat(plan.quality().between())
                    .isNotEmpty()
                    .allMatch(model -> KNOWLEDGE.base().model(model).isPresent()));
            if (!plans.isEmpty()) {
                assertThat(plans).anyMatch(Plan::pareto);
            }
        });
    }

    @Test
    void a_plan_keeps_the_ceilings_of_its_scenario() {
        each(one -> {
            double budget = one.scenario().budgetUsd();
            double weeks = one.scenario().constraints().deadlineWeeks();
            double memory = one.assessment().fact(KNOWLEDGE, "deployment.memory_total_gib");
            boolean training = one.scenario().budgetScope() == BudgetScope.TRAINING;
            assertThat(one.advice().plans()).allSatisfy(plan -> {
                Cost cost = plan.cost();
                double spent =
                        training ? cost.oneOffUsd().value() : cost.totalUsd().value();
                assertThat(spent > budget).isFalse();
                assertThat(plan.weeks().value() > weeks).isFalse();
                boolean fixed = plan.memoryGib().isKnown()
                        && !Double.isNaN(one.scenario().deployment().count());
                assertThat(fixed && plan.memoryGib().value() > memory).isFalse();
                assertThat(plan.feasible()).isTrue();
            });
        });
    }

    @Test
    void a_higher_ceiling_alone_never_makes_the_best_plan_worse() {
        each(one -> {
            Problem problem = one.problem();
            double budget = problem.ceilings().usd();
            if (Double.isFinite(budget)) {
                assertThat(best(with(problem, 10 * budget))).isGreaterThanOrEqualTo(best(problem) - 1e-9);
            }
        });
    }

    private static double best(Problem problem) {
        return new PlanSearch(problem)
                .plans().stream()
                        .mapToDouble(plan -> plan.figures().score())
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
    }

    private static Problem with(Problem problem, double usd) {
        Ceilings old = problem.ceilings();
        return new Problem(
                problem.catalogue(),
                problem.weights(),
                problem.sources(),
                problem.given(),
                problem.allowed(),
                problem.required(),
                problem.machines(),
                problem.demand(),
                new Ceilings(usd, old.trainingOnly(), old.latencyMs(), old.ttftMs(), old.tpotMs(), old.weeks()),
                problem.objective(),
                problem.conventions());
    }

    @Test
    void forgetting_a_fact_never_makes_anything_forbidden() {
        each(one -> {
            SplittableRandom random = new SplittableRandom(one.seed());
            double[] blanked = one.assessment().facts().clone();
            for (int fact = 0; fact < blanked.length; fact++) {
                blanked[fact] = random.nextInt(3) == 0 ? Double.NaN : blanked[fact];
            }
            Judgement less = Judgement.of(
                    new Assessment(one.assessment().reading(), one.assessment().market(), blanked, List.of()),
                    KNOWLEDGE,
                    PHASES,
                    true);
            assertThat(out(one.judgement())).containsAll(out(less));
        });
    }

    @Test
    void of_nothing_known_nothing_is_forbidden() {
        Assessment some = CASES.get(0).assessment();
        double[] nothing = new double[some.facts().length];
        Arrays.fill(nothing, Double.NaN);
        Judgement judgement = Judgement.of(
                new Assessment(some.reading(), some.market(), nothing, List.of()), KNOWLEDGE, PHASES, true);
        assertThat(judgement.eligible()).doesNotContain(Truth.FALSE);
        assertThat(out(judgement)).isSubsetOf(antiPatterns());
    }

    /** They are refused whatever is known. */
    private static Set<String> antiPatterns() {
        Set<String> refused = new TreeSet<>();
        KNOWLEDGE.base().strategies().stream()
                .filter(strategy -> strategy.kind().equals("anti-pattern"))
                .forEach(strategy -> refused.add(strategy.id()));
        return refused;
    }

    private static Set<String> out(Judgement judgement) {
        Set<String> out = new TreeSet<>();
        for (int i = 0; i < CATALOGUE.size(); i++) {
            String strategy = CATALOGUE.option(i).notation();
            if (judgement.eligible().get(i) == Truth.FALSE || judgement.says(strategy, Says.FORBID)) {
                out.add(strategy);
            }
        }
        return out;
    }

    private static void told(Text text) {
        assertThat(List.of(text.en(), text.zh()))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "}", "NaN", "Infinity"));
        assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*");
    }

    /** Hands over every estimate in a record, however deep. */
    private static void estimates(Object thing, Consumer<Estimate> visit) {
        if (thing instanceof Estimate estimate) {
            visit.accept(estimate);
        } else if (thing instanceof List<?> list) {
            list.forEach(part -> estimates(part, visit));
        } else if (thing instanceof Map<?, ?> map) {
            map.values().forEach(part -> estimates(part, visit));
        } else if (thing instanceof Record) {
            for (RecordComponent component : thing.getClass().getRecordComponents()) {
                try {
                    estimates(component.getAccessor().invoke(thing), visit);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(component.getName(), e);
                }
            }
        }
    }
}
