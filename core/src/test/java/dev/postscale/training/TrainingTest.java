package dev.postscale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TrainingTest {
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-10);
    private static final double H100_BF16 = 989e12;

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/hoffmann-2022/table-a3-flops.csv", useHeadersInDisplayName = true)
    void compute_is_the_published_one(int approach, double params, double tokens, double flops, double tolerance) {
        assertThat(TrainingFlops.of(params, tokens)).as("%s", approach).isCloseTo(flops, within(tolerance * flops));
        assertThat(TrainingFlops.tokens(flops, params)).isCloseTo(tokens, within(tolerance * tokens));
    }

    /** GPT-3, arXiv 2005.14165 table D.1: 3.14e23 FLOP, 3640 PF-days. */
    @Test
    void gpt_3_took_3640_petaflop_days() {
        double flops = TrainingFlops.of(174.6e9, 300e9);

        assertThat(flops).isCloseTo(3.14e23, within(0.01e23));
        assertThat(flops / 8.64e19).isCloseTo(3640, within(10.0));
    }

    @Test
    void ten_million_dollars_at_two_an_hour_are_seven_times_ten_to_the_24() {
        TrainingTime time = TrainingTime.affordable(1e7, 2);

        assertThat(time.acceleratorHours()).isEqualTo(5e6);
        assertThat(time.flops(H100_BF16, new Mfu(0.4))).isCloseTo(7.12e24, within(0.01e24));
    }

    @Test
    void time_and_money_there_and_back() {
        Draws draws = Draws.of(5, "training");
        for (int i = 0; i < 500; i++) {
            double flops = 1e18 * Math.pow(1e9, draws.uniform(i));
            double peak = 1e13 * Math.pow(1e3, draws.dimension(1).uniform(i));
            Mfu mfu = new Mfu(0.05 + 0.9 * draws.dimension(2).uniform(i));
            TrainingCost cost = TrainingCost.of(flops, peak, mfu, 512, 2.5);

            assertThat(TrainingTime.affordable(cost.usd(), 2.5).flops(peak, mfu))
                    .isCloseTo(flops, ROUNDING);
            assertThat(TrainingTime.offered(512, cost.days()).acceleratorHours())
                    .isCloseTo(cost.acceleratorHours(), ROUNDING);
            assertThat(Mfu.measured(flops, cost.acceleratorHours(), peak).share())
                    .isCloseTo(mfu.share(), ROUNDING);
            // Nothing computes faster than its peak.
            assertThat(cost.acceleratorHours() * 3600 * peak).isGreaterThanOrEqualTo(flops);
            assertThat(TrainingCost.of(flops, peak, mfu, 1024, 2.5).days()).isCloseTo(cost.days() / 2, ROUNDING);
        }
    }

    @Test
    void an_uncertain_utilization_makes_hours_and_compute_uncertain() {
        Estimate mfu = Estimate.of(0.4, 0.3, 0.5);
        Estimate hours = TrainingTime.hours(1e24, H100_BF16, mfu);
        Estimate flops = new TrainingTime(5e6).flops(H100_BF16, mfu);

        assertThat(hours.value())
                .isCloseTo(TrainingTime.of(1e24, H100_BF16, new Mfu(0.4)).acceleratorHours(), ROUNDING);
        assertThat(hours.low())
                .isCloseTo(TrainingTime.of(1e24, H100_BF16, new Mfu(0.5)).acceleratorHours(), ROUNDING);
        assertThat(hours.high())
                .isCloseTo(TrainingTime.of(1e24, H100_BF16, new Mfu(0.3)).acceleratorHours(), ROUNDING);
        assertThat(flops.low()).isCloseTo(0.75 * flops.value(), ROUNDING);
        assertThat(TrainingTime.hours(1e24, H100_BF16, Estimate.exact(0.4)).exact())
                .isTrue();
        assertThat(TrainingTime.hours(1e24, H100_BF16, Estimate.pointOf(0.4)).hasInterval())
                .isFalse();
    }

    @Test
    void accelerators_for_a_deadline_are_whole_and_enough() {
        TrainingTime time = new TrainingTime(10_000);

        assertThat(time.accelerators(7)).isEqualTo(60);
        assertThat(time.days(60)).isLessThanOrEqualTo(7);
        assertThat(time.days(59)).isGreaterThan(7);
    }

    @Test
    void full_fine_tuning_takes_sixteen_bytes_a_parameter_and_adapters_far_less() {
        TrainingMemory adam = TrainingMemory.MIXED_PRECISION_ADAM;
        // Rank 16 on the four square projections of 32 layers 4096 wide.
        double adapter = TrainingMemory.adapterParams(16, 4 * 32, 4096, 4096);

        assertThat(adam.full(8e9)).isEqualTo(128e9);
        assertThat(adapter).isEqualTo(16_777_216);
        assertThat(adam.adapter(8e9, 16, adapter)).isCloseTo(16e9 + 16 * adapter, ROUNDING);
        assertThat(adam.adapter(8e9, 4, adapter)).isLessThan(adam.full(8e9) / 25);
    }

    @Test
    void data_seen_more_than_once_has_epochs() {
        TrainingData data = new TrainingData(450e9, 106e9);

        assertThat(data.epochs()).isCloseTo(4.25, within(0.01));
        assertThat(new TrainingData(15e12, 15e12).tokensPerParam(8e9)).isEqualTo(1875);
        assertThatThrownBy(() -> new TrainingData(1e9, 2e9)).hasMessageContaining("2.0E9");
    }

    @Test
    void refuses_an_impossible_utilization() {
        assertThatThrownBy(() -> new Mfu(40)).hasMessageContaining("per cent");
        assertThatThrownBy(() -> new Mfu(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new TrainingTime(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Mfu.measured(1e24, 10, H100_BF16)).hasMessageContaining("MFU");
    }
}
