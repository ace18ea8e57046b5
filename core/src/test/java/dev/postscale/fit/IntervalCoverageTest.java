package dev.postscale.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How often the intervals of refits hold the truth, over fits to runs that were made from it. */
class IntervalCoverageTest {
    private static final int FITS = 200;
    private static final int RUNS = 80;
    private static final int REFITS = 250;
    private static final double NOISE = 0.01;

    // 200 fits tell a share of 95 % to within 1.5 %, so 4 % is what an honest interval stays within.
    private static final double TOLERANCE = 0.04;

    @Test
    void ninety_five_per_cent_intervals_hold_the_truth_that_often() {
        int[] held = new int[MadeRuns.FITTED.length];
        for (int seed = 0; seed < FITS; seed++) {
            Refits refits = refits(seed);
            for (int j = 0; j < held.length; j++) {
                double[] ends = refits.interval(j, 0.95);
                held[j] += ends[0] <= MadeRuns.FITTED[j] && MadeRuns.FITTED[j] <= ends[1] ? 1 : 0;
            }
        }
        for (int j = 0; j < held.length; j++) {
            assertThat((double) held[j] / FITS)
                    .as(new JointForm().coefficients().get(j).symbol())
                    .isBetween(0.95 - TOLERANCE, 0.95 + TOLERANCE);
        }
    }

    private static Refits refits(int seed) {
        Form form = new JointForm();
        Residuals residuals = form.residuals(MadeRuns.joint(RUNS, NOISE, seed), MadeRuns.free(form));
        Robust robust = new Robust(form.delta(), 1);
        Search.Found found =
                new Search(residuals, robust, MadeRuns.free(form)).from(List.of(MadeRuns.FITTED), done -> {});
        return Refits.of(residuals, robust, MadeRuns.free(form), found.best(), REFITS, seed, done -> {});
    }
}
