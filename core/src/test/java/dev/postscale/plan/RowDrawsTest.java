package dev.postscale.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.condition.Condition;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Spread;
import org.junit.jupiter.api.Test;

class RowDrawsTest {
    private static Effect row(String claim, double low, double mid, double high) {
        return new Effect(
                claim,
                0,
                Lever.EFFECTIVE_COMPUTE,
                Effect.ANY_PROFILE,
                low,
                mid,
                high,
                Scale.RATIO,
                Condition.always(),
                false,
                false);
    }

    @Test
    void draws_of_a_row_depend_on_its_claim_and_band_alone() {
        RowDraws first = new RowDraws(100, 7);
        RowDraws second = new RowDraws(100, 7);
        second.decades(row("other", 1, 2, 3));

        assertThat(first.decades(row("claim", 1, 2, 4))).isEqualTo(second.decades(row("claim", 1, 2, 4)));
        assertThat(first.decades(row("claim", 1, 2, 4))).isNotEqualTo(first.decades(row("claim", 1, 2, 5)));
        assertThat(first.decades(row("claim", 1, 2, 4))).isNotEqualTo(first.decades(row("other", 1, 2, 4)));
        assertThat(first.normals("claim")).isNotEqualTo(new RowDraws(100, 8).normals("claim"));
    }

    @Test
    void a_draw_is_the_spread_at_the_normal_of_its_claim() {
        double[] normals = Draws.of(3, "claim").normals(5);
        Spread spread = Spread.ofFactor(1, 2, 4);
        RowDraws draws = new RowDraws(5, 3);

        for (int i = 0; i < 5; i++) {
            assertThat(draws.amounts(row("claim", 1, 2, 4))[i]).isEqualTo(spread.at(normals[i]));
            assertThat(draws.decades(row("claim", 1, 2, 4))[i]).isEqualTo(StrictMath.log10(spread.at(normals[i])));
        }
    }

    @Test
    void more_rows_than_are_kept_are_drawn_all_the_same() {
        RowDraws draws = new RowDraws(1 << 20, 1);
        draws.normals("a");
        draws.normals("b");

        assertThat(draws.normals("c")).hasSize(1 << 20).isEqualTo(draws.normals("c"));
    }
}
