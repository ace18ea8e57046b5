package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.advice.Comparison.Row;
import dev.postscale.advice.Comparison.Winner;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.quantity.Estimate;
import dev.postscale.scenario.Scenario;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Advisor ADVISOR = Advisor.load();
    private static final Scenario SUPPORT = ScenarioReader.fromYaml(
                    "{budget_usd: 200000, data: {private_documents: 20000, freshness_days: 7}, "
                            + "workload: {requests_per_day: 20000}}")
            .scenario();

    private static AdviceRequest request(Scenario scenario) {
        return new AdviceRequest(scenario, 10, 50, 1, Set.of(), true, List.of());
    }

    private static Comparison compare(List<String> a, List<String> b) {
        return ADVISOR.compare(request(SUPPORT), a, b);
    }

    @Test
    void both_sides_have_the_same_rows_and_their_plans_hold_what_was_asked() {
        Comparison comparison = compare(List.of("rag"), List.of("peft-lora", "sft"));
        assertThat(comparison.a().plan().strategies()).contains("rag");
        assertThat(comparison.b().plan().strategies()).contains("peft-lora", "sft");
        assertThat(comparison.rows())
                .extracting(Row::row)
                .containsExactly(
                        "decades",
                        "one_off_usd",
                        "monthly_usd",
                        "total_usd",
                        "memory_gib",
                        "ttft_ms",
                        "tpot_ms",
                        "weeks",
                        "risk",
                        "prerequisites",
                        "interactions");
        assertThat(comparison.winner()).isIn(Winner.A, Winner.B, Winner.TIE);
        assertThat(comparison.margin().hasInterval()).isTrue();
    }

    @Test
    void sides_exchanged_exchange_the_winner_and_the_sign() {
        Comparison one = compare(List.of("rag"), List.of("peft-lora"));
        Comparison other = compare(List.of("peft-lora"), List.of("rag"));
        assertThat(other.margin().value()).isEqualTo(-one.margin().value());
        for (int i = 0; i < one.rows().size(); i++) {
            assertThat(other.rows().get(i).winner())
                    .isEqualTo(exchanged(one.rows().get(i).winner()));
            assertThat(other.rows().get(i).a()).isEqualTo(one.rows().get(i).b());
        }
    }

    private static Winner exchanged(Winner winner) {
        return switch (winner) {
            case A -> Winner.B;
            case B -> Winner.A;
            case TIE -> Winner.TIE;
            case OPEN -> Winner.OPEN;
        };
    }

    @Test
    void the_same_on_both_sides_is_a_tie() {
        Comparison comparison = compare(List.of("rag"), List.of("rag"));
        assertThat(comparison.winner()).isEqualTo(Winner.TIE);
        assertThat(comparison.rows()).allSatisfy(row -> assertThat(row.winner()).isIn(Winner.TIE, Winner.OPEN));
    }

    @Test
    void what_cannot_stand_in_a_plan_says_why() {
        Comparison comparison = compare(List.of("rag"), List.of("scale-params-only"));
        assertThat(comparison.winner()).isEqualTo(Winner.A);
        assertThat(comparison.b().plan().isAbsent()).isTrue();
        assertThat(comparison.b().blocked())
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.binding().rule()).isEqualTo("anti-pattern-refused"));
        assertThat(comparison.verdict().en()).startsWith("Only ").doesNotContain("{");
        assertThatThrownBy(() -> compare(List.of("rag"), List.of("raag"))).isInstanceOf(UnknownNameException.class);
    }

    @Test
    void a_change_moves_strategies_and_no_change_moves_none() {
        WhatIf same = ADVISOR.whatIf(request(SUPPORT), SUPPORT);
        assertThat(same.diff().isNone()).isTrue();
        assertThat(same.diff().cost().totalUsd().value()).isZero();

        Scenario busy = ScenarioReader.with(SUPPORT, java.util.Map.of("workload.requests_per_day", 1e6))
                .scenario();
        WhatIf more = ADVISOR.whatIf(request(SUPPORT), busy);
        assertThat(more.diff().isNone()).isFalse();
        List<String> before =
                more.before().ranked().stream().map(Ranked::strategy).toList();
        List<String> after =
                more.after().ranked().stream().map(Ranked::strategy).toList();
        more.diff().up().forEach(shift -> {
            assertThat(before.indexOf(shift.strategy()) + 1).isEqualTo((int) shift.from());
            assertThat(after.indexOf(shift.strategy()) + 1).isEqualTo((int) shift.to());
            assertThat(shift.to()).isLessThan(shift.from());
        });
        more.diff().entered().forEach(shift -> assertThat(before).doesNotContain(shift.strategy()));
        more.diff().gone().forEach(shift -> assertThat(after).doesNotContain(shift.strategy()));
    }

    @Test
    void a_difference_of_independent_numbers_adds_their_distances_in_squares() {
        Estimate less = Differences.less(Estimate.of(10, 7, 14), Estimate.of(4, 0, 7));
        assertThat(less.value()).isEqualTo(6);
        assertThat(less.low()).isEqualTo(6 - Math.hypot(3, 3));
        assertThat(less.high()).isEqualTo(6 + Math.hypot(4, 4));
        assertThat(Differences.less(Estimate.exact(3), Estimate.exact(1))).isEqualTo(Estimate.exact(2));
        assertThat(Differences.less(Estimate.unknown(), Estimate.exact(1)).isKnown())
                .isFalse();
    }
}
