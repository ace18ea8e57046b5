package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.condition.Truth;
import dev.postscale.plan.PlanSearch;
import dev.postscale.plan.Problem;
import dev.postscale.plan.Worth;
import dev.postscale.scenario.Scenarios;
import dev.postscale.strategy.Discourage;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Recommend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How what rules and facts say of a strategy tempers its worth, all else being equal. */
class StandingTest {
    private static final String STRONG = rule("A");
    private static final String WEAK = rule("C");
    private static final Knowledge KNOWLEDGE = Advisor.load().knowledge();
    private static final Words WORDS = new Words(KNOWLEDGE.base(), KNOWLEDGE.dictionary());
    private static final Assessment ASSESSMENT = Assessment.of(
            dev.postscale.exchange.ScenarioReader.fromJson(
                            "{\"as_of\": \"2025-06\", \"budget_usd\": 100000, \"workload\": {\"requests_per_day\": 1000}}")
                    .scenario(),
            KNOWLEDGE);
    private static final int RAG = KNOWLEDGE.catalogue().number("rag");

    private static String rule(String strength) {
        return Shipped.rules().stream()
                .filter(rule -> rule.strength().equals(strength) && rule.phase().equals("strategy"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Standing standing(Truth eligible, Truth suited, Proposal... proposals) {
        List<Truth> all =
                new ArrayList<>(Collections.nCopies(KNOWLEDGE.catalogue().size(), Truth.TRUE));
        List<Truth> usual =
                new ArrayList<>(Collections.nCopies(KNOWLEDGE.catalogue().size(), Truth.UNKNOWN));
        all.set(RAG, eligible);
        usual.set(RAG, suited);
        Judgement judgement = new Judgement(
                KNOWLEDGE.groups(ASSESSMENT.facts()),
                all,
                usual,
                List.of(),
                Map.of("rag", List.of(proposals)),
                List.of());
        Problem problem = ASSESSMENT.problem(KNOWLEDGE, judgement.allowed(KNOWLEDGE.catalogue()), 0);
        PlanSearch search = new PlanSearch(problem);
        Worth worth = new Worth(problem, search, search.plans());
        return Standing.of(RAG, judgement, worth, ASSESSMENT, KNOWLEDGE, WORDS);
    }

    private static double constant(String notation) {
        return KNOWLEDGE.constants().value(notation);
    }

    @Test
    void without_a_word_the_worth_stands_at_the_weakest_strength() {
        Standing plain = standing(Truth.TRUE, Truth.UNKNOWN);
        assertThat(plain.score()).isEqualTo(plain.worth());
        assertThat(plain.strength()).isEqualTo(Strength.D);
    }

    @Test
    void a_recommendation_lifts_by_the_weight_of_its_strength() {
        Standing strong = standing(Truth.TRUE, Truth.UNKNOWN, new Recommend(STRONG, "rag"), new Recommend(WEAK, "rag"));
        assertThat(strong.score() - strong.worth()).isCloseTo(constant("verdict-a"), within(1e-9));
        assertThat(strong.verdict()).isEqualTo(Verdict.RECOMMEND);
        assertThat(strong.strength()).isEqualTo(Strength.A);
    }

    @Test
    void a_stronger_objection_discourages() {
        Standing against =
                standing(Truth.TRUE, Truth.UNKNOWN, new Discourage(STRONG, "rag"), new Recommend(WEAK, "rag"));
        assertThat(against.verdict()).isEqualTo(Verdict.DISCOURAGE);
        assertThat(against.strength()).isEqualTo(Strength.A);
        assertThat(against.score() - against.worth())
                .isCloseTo(constant("verdict-c") - constant("verdict-a"), within(1e-9));
    }

    @Test
    void a_preference_weighs_and_what_is_unknown_costs_and_caps_the_strength() {
        Standing suited = standing(Truth.TRUE, Truth.TRUE);
        assertThat(suited.score() - suited.worth()).isCloseTo(constant("suited-bonus"), within(1e-9));
        Standing unsuited = standing(Truth.TRUE, Truth.FALSE);
        assertThat(unsuited.worth() - unsuited.score()).isCloseTo(constant("unsuited-discount"), within(1e-9));
        Standing unknown = standing(Truth.UNKNOWN, Truth.UNKNOWN, new Recommend(STRONG, "rag"));
        assertThat(unknown.score() - unknown.worth())
                .isCloseTo(constant("verdict-a") - constant("unknown-discount"), within(1e-9));
        assertThat(unknown.strength()).isEqualTo(Strength.C);
    }

    @Test
    void rules_say_who_may_be_in_a_plan_and_who_must() {
        for (long seed = 0; seed < 30; seed++) {
            Assessment assessment = Assessment.of(Scenarios.of(seed), KNOWLEDGE);
            Judgement judgement = Judgement.of(
                    assessment, KNOWLEDGE, Phases.with(KNOWLEDGE.base().thresholds()), true);
            long allowed = judgement.allowed(KNOWLEDGE.catalogue());
            assertThat(judgement.required(KNOWLEDGE.catalogue()) & ~allowed).isZero();
        }
    }
}
