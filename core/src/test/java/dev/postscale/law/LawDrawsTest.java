package dev.postscale.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.golden.Golden;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Quantile;
import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawDrawsTest {
    private static final JointLaw POINT = Golden.law("besiroglu-2024");
    private static final double[][] COVARIANCE = Golden.matrix("besiroglu-2024/covariance.csv");

    private static LawDraws<JointLaw> draws(int count) {
        return Golden.draws(POINT, COVARIANCE, Draws.of(1, "besiroglu-2024"), count);
    }

    @Test
    void draws_have_the_covariance_they_were_made_from() {
        LawDraws<JointLaw> draws = draws(20_000);
        double[][] sample = new double[draws.count()][];
        for (int i = 0; i < sample.length; i++) {
            JointLaw law = draws.law(i);
            sample[i] = new double[] {
                Math.log(law.paramsCoefficient()),
                Math.log(law.tokensCoefficient()),
                Math.log(law.irreducible()),
                law.alpha(),
                law.beta()
            };
        }
        double[][] found = new Covariance(sample).getCovarianceMatrix().getData();
        for (int row = 0; row < found.length; row++) {
            for (int column = 0; column < found.length; column++) {
                double scale = Math.sqrt(COVARIANCE[row][row] * COVARIANCE[column][column]);
                // Four standard errors of a covariance from 10,000 independent pairs.
                assertThat(found[row][column] / scale)
                        .as("%s, %s", row, column)
                        .isCloseTo(COVARIANCE[row][column] / scale, within(0.06));
            }
        }
    }

    @Test
    void a_draw_does_not_depend_on_how_many_there_are() {
        LawDraws<JointLaw> few = draws(100);
        LawDraws<JointLaw> many = draws(1000);
        for (int i = 0; i < few.count(); i++) {
            assertThat(many.law(i)).isEqualTo(few.law(i));
        }
    }

    /** Bootstrap bands of the same fit; a normal approximation of the coefficients follows them within a sixth. */
    @ParameterizedTest
    @CsvSource({"1e20,20.6,25.4", "1e22,14.2,27.0", "1e23,11.8,28.0", "5.76e23,10.2,28.7", "1e26,6.7,31.0"})
    void bands_of_tokens_per_parameter_follow_the_bootstrap(double flops, double low, double high) {
        Estimate ratio = draws(4000).estimate(law -> law.optimalTokens(flops) / law.optimalParams(flops));

        assertThat(ratio.low()).isCloseTo(low, Percentage.withPercentage(17));
        assertThat(ratio.high()).isCloseTo(high, Percentage.withPercentage(17));
    }

    @Test
    void intervals_hold_the_point_and_widen_outside_the_fit() {
        LawDraws<JointLaw> draws = draws(1000);
        double last = 0;
        for (double flops = 1e21; flops < 1e28; flops *= 10) {
            double budget = flops;
            Estimate loss = draws.estimate(law -> law.optimalLoss(budget));
            Estimate ratio = draws.estimate(law -> law.optimalTokens(budget) / law.optimalParams(budget));
            double width = Math.log(ratio.high() / ratio.low());

            assertThat(loss.value()).isBetween(loss.low(), loss.high());
            assertThat(loss.value()).isEqualTo(POINT.optimalLoss(budget));
            assertThat(ratio.value()).isBetween(ratio.low(), ratio.high());
            assertThat(width).as("at %s FLOP", flops).isGreaterThan(last);
            last = width;
        }
    }

    @Test
    void coefficients_are_drawn_together() {
        LawDraws<JointLaw> draws = draws(1000);
        double[] together = Quantile.of(draws.sample(law -> law.paramsTerm(1e9)), Quantile.LOW, Quantile.HIGH);
        // A alone has a spread of a quarter, its term at a size in the middle of the fit only of a few per cent.
        assertThat(together[1] / together[0]).isLessThan(1.25);
        Estimate scale = draws.estimate(JointLaw::paramsCoefficient);
        assertThat(scale.high() / scale.low()).isGreaterThan(1.7);
    }

    @Test
    void without_a_covariance_there_is_no_interval() {
        Estimate loss = LawDraws.withoutSpread(POINT).estimate(law -> law.loss(1e9, 2e10));

        assertThat(loss.hasInterval()).isFalse();
        assertThat(loss.value()).isEqualTo(POINT.loss(1e9, 2e10));
    }

    @Test
    void a_wide_covariance_never_makes_an_exponent_negative() {
        double[][] wide = new double[5][5];
        wide[3][3] = 1;
        wide[4][4] = 1;
        LawDraws<JointLaw> draws = Golden.draws(POINT, wide, Draws.of(1, "wide"), 1000);

        assertThat(Arrays.stream(draws.sample(JointLaw::alpha))).allMatch(alpha -> alpha > 0);
    }

    @Test
    void tied_exponents_are_drawn_tied() {
        double[][] tied = new double[5][5];
        tied[3][3] = tied[3][4] = tied[4][3] = tied[4][4] = 1e-4;
        JointLaw equal = new JointLaw(1.87, 521, 1488, 0.35, 0.35);
        LawDraws<JointLaw> draws = Golden.draws(equal, tied, Draws.of(1, "tied"), 100);

        assertThat(Arrays.stream(draws.sample(law -> law.alpha() - law.beta()))).allMatch(gap -> Math.abs(gap) < 1e-12);
        assertThat(draws.law(0).alpha()).isNotEqualTo(0.35);
    }

    @Test
    void refuses_what_is_no_covariance() {
        double[][] lopsided = COVARIANCE.clone();
        lopsided[0] = COVARIANCE[0].clone();
        lopsided[0][1] = -lopsided[0][1];
        double[][] negative = new double[5][5];
        negative[0][0] = 1;
        negative[1][1] = -1;
        Draws draws = Draws.of(1, "bad");

        assertThatThrownBy(() -> Golden.draws(POINT, lopsided, draws, 10)).hasMessageContaining("symmetric");
        assertThatThrownBy(() -> Golden.draws(POINT, negative, draws, 10)).hasMessageContaining("variance of -1.0");
        assertThatThrownBy(() -> Golden.draws(POINT, new double[2][2], draws, 10))
                .hasMessageContaining("2 rows");
        assertThatThrownBy(() -> draws(1)).hasMessageContaining("draws (1)");
    }
}
