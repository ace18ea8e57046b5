package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.assessment.Knowledge;
import dev.postscale.condition.Condition;
import dev.postscale.ontology.KnowledgeBase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which single fact would lift a condition, and to what. */
class LiftingTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());
    private static final int MEMORY = KNOWLEDGE.dictionary().position("deployment.memory_total_gib");
    private static final int BANNED = KNOWLEDGE.dictionary().position("constraints.no_training");

    private static double[] facts(double memory, double banned) {
        double[] facts = new double[KNOWLEDGE.dictionary().size()];
        Arrays.fill(facts, Double.NaN);
        facts[MEMORY] = memory;
        facts[BANNED] = banned;
        return facts;
    }

    private static Condition atLeast(int fact, double minimum) {
        return new Condition.Range(new int[] {fact}, new double[] {1}, minimum, true, Double.POSITIVE_INFINITY, true);
    }

    private static Condition atMost(int fact, double maximum) {
        return new Condition.Range(new int[] {fact}, new double[] {1}, Double.NEGATIVE_INFINITY, true, maximum, true);
    }

    private static Change lifting(Condition condition, double[] facts) {
        return Lifting.of(condition, facts, KNOWLEDGE.dictionary());
    }

    @Test
    void a_number_is_moved_to_the_nearest_value_that_lifts() {
        Change more = lifting(atLeast(MEMORY, 40), facts(12, 0));
        assertThat(more.input()).isEqualTo("deployment.memory_total_gib");
        assertThat((double) more.from().plain()).isEqualTo(12);
        assertThat((double) more.to().plain()).isCloseTo(40, within(1e-6));
        assertThat((double) lifting(atMost(MEMORY, 3), facts(12, 0)).to().plain())
                .isCloseTo(3, within(1e-6));
    }

    @Test
    void a_truth_is_turned() {
        Change change = lifting(new Condition.Not(atLeast(BANNED, 1)), facts(12, 1));
        assertThat(change).isEqualTo(new Change("constraints.no_training", Value.of(true), Value.of(false)));
    }

    @Test
    void where_two_facts_stand_against_it_no_single_one_is_named() {
        Condition both = new Condition.AllOf(List.of(atLeast(MEMORY, 40), new Condition.Not(atLeast(BANNED, 1))));
        assertThat(lifting(both, facts(12, 1)).isAbsent()).isTrue();
        assertThat(lifting(both, facts(12, 0)).isAbsent()).isFalse();
    }
}
