package dev.postscale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TrainingSpeedTest {
    private static final TrainingEfficiency USUAL = new TrainingEfficiency(0.6, 9e-4, 2800, 4, 0.02, 0.8);
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-10);

    private static TrainingChip chip(Draws draws, int i) {
        double peak = 1e13 * Math.pow(500, draws.dimension(1).uniform(i));
        boolean narrow = draws.dimension(2).uniform(i) < 0.5;
        double bandwidth = 1e11 * Math.pow(200, draws.dimension(3).uniform(i));
        return new TrainingChip(peak, narrow ? 2 * peak : Double.NaN, narrow ? 4 * peak : Double.NaN, bandwidth, 8e10);
    }

    @Test
    void nothing_trains_above_its_peak_and_two_routes_agree() {
        Draws draws = Draws.of(7, "speed");
        for (int i = 0; i < 500; i++) {
            double params = 1e8 * Math.pow(1e5, draws.uniform(i));
            TrainedModel model = TrainedModel.ofSize(params, i % 3 == 0 ? params / 10 : params);
            TrainingChip chip = chip(draws, i);
            NumberFormat format = NumberFormat.values()[i % NumberFormat.values().length];
            double count = Math.pow(1e5, draws.dimension(4).uniform(i));
            TrainingSpeed speed = TrainingSpeed.of(model, chip, format, count, 4096, USUAL);

            assertThat(speed.peakShare()).isPositive().isLessThanOrEqualTo(USUAL.matmul());
            assertThat(speed.tokensPerSecond() * TrainingFlops.perToken(model, 4096))
                    .isCloseTo(speed.modelFlops(), ROUNDING);
            double byFlops = TrainingTime.of(
                            TrainingFlops.of(model, 1e12, 4096),
                            chip.peak(format),
                            new Mfu(speed.peakShare() * USUAL.run()))
                    .acceleratorHours();
            assertThat(speed.time(1e12, USUAL).acceleratorHours()).isCloseTo(byFlops, ROUNDING);
        }
    }

    @Test
    void utilization_falls_with_peaks_scale_and_narrow_models_and_rises_with_fewer_bits() {
        TrainingChip older = new TrainingChip(312e12, Double.NaN, Double.NaN, 2.039e12, 8e10);
        TrainingChip newer = new TrainingChip(989e12, 1979e12, Double.NaN, 3.35e12, 8e10);
        TrainedModel large = TrainedModel.ofSize(70e9, 70e9);
        TrainedModel small = TrainedModel.ofSize(1e9, 1e9);

        assertThat(mfu(large, older, NumberFormat.BF16, 64)).isGreaterThan(mfu(large, newer, NumberFormat.BF16, 64));
        assertThat(mfu(large, newer, NumberFormat.BF16, 8)).isGreaterThan(mfu(large, newer, NumberFormat.BF16, 4096));
        assertThat(mfu(large, newer, NumberFormat.BF16, 64)).isGreaterThan(mfu(small, newer, NumberFormat.BF16, 64));
        assertThat(mfu(large, newer, NumberFormat.FP8, 64))
                .isBetween(mfu(large, newer, NumberFormat.BF16, 64), 2 * mfu(large, newer, NumberFormat.BF16, 64));
        assertThat(mfu(large, older, NumberFormat.FP8, 64)).isEqualTo(mfu(large, older, NumberFormat.BF16, 64));
    }

    private static double mfu(TrainedModel model, TrainingChip chip, NumberFormat format, double count) {
        return TrainingSpeed.of(model, chip, format, count, 4096, USUAL).mfu();
    }

    /** llm-foundry counts MPT 7B at 2048 tokens as 408 TFLOP/s at 9670 tokens/s, 512 H100: 6N and the whole square. */
    @Test
    void attention_is_counted_as_published_tables_do() {
        TrainedModel mpt = TrainedModel.ofShape(6.65886e9, 6.65886e9, 32, 4096);

        assertThat(TrainingFlops.perToken(mpt, 2048) * 9670).isCloseTo(417e12, within(3e12));
    }
}
