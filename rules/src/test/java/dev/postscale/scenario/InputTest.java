package dev.postscale.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void every_field_holds_what_is_put_into_it_and_nothing_else_moves() {
        for (Input input : Input.all().values()) {
            double value = input.path().endsWith("peak_factor") ? 2 : 1;
            Scenario changed = input.in(Scenario.empty(), value);
            assertThat(input.in(changed)).as(input.path()).isEqualTo(value);
            for (Input other : Input.all().values()) {
                if (!other.path().equals(input.path()) && !input.path().startsWith("tasks.")) {
                    assertThat(other.in(changed))
                            .as("%s after %s", other, input)
                            .isNaN();
                }
            }
        }
    }

    @Test
    void unknown_goes_in_and_comes_out() {
        for (Input input : Input.all().values()) {
            if (!input.path().startsWith("tasks.")) {
                Scenario said = input.in(Scenario.empty(), 1);
                assertThat(input.in(said, Double.NaN)).as(input.path()).isEqualTo(Scenario.empty());
            }
        }
    }

    @Test
    void a_weight_takes_from_the_other_tasks_in_proportion() {
        Scenario mixed = Scenarios.of(3);
        Input code = Input.at("tasks.code");
        Scenario moved = code.in(mixed, 0.4);
        assertThat(moved.tasks().sum()).isCloseTo(1, within(1e-12));
        assertThat(code.in(moved)).isEqualTo(0.4);

        Tasks even = code.in(Scenario.empty(), 0.2).tasks();
        assertThat(even.knowledge()).isCloseTo(0.1, within(1e-12));
        assertThat(even.domain()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void what_a_scenario_cannot_hold_is_refused() {
        assertThatThrownBy(() -> Input.at("workload.prefix_share").in(Scenario.empty(), 3))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Input.at("workload.colour"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("workload.colour");
    }

    @Test
    void names_and_lists_are_replaced_whole() {
        Scenario excluding = Input.replaced(Scenario.empty(), "constraints.exclude", List.of("rag"));
        assertThat(excluding.constraints().exclude()).containsExactly("rag");
        assertThat(Input.replaced(excluding, "as_of", "2024-05-31").asOf()).isEqualTo("2024-05-31");
        assertThatThrownBy(() -> Input.replaced(Scenario.empty(), "constraints.nothing", 1))
                .hasMessageContaining("nothing");
    }
}
