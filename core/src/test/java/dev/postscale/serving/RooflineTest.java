package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RooflineTest {
    private static final double GIB = 0x1p30;
    private static final Replica H100 = new Replica(1, 989e12, 3.35e12, 80 * GIB);
    private static final KvCache LLAMA_3_8B = KvCache.of(CacheLayers.Heads.full(32, 8, 128));
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @Test
    void weights_of_70_gb_on_an_h100_decode_at_most_48_tokens_per_second() {
        ServedModel model = ServedModel.dense(35e9, 16, LLAMA_3_8B, 16);
        Roofline ideal = Roofline.of(model, H100, Efficiency.IDEAL);

        assertThat(ideal.decodeTokensPerSecond(1, 0)).isCloseTo(47.86, within(0.01));
        assertThat(ideal.decode(1, 0).bound()).isEqualTo(Bound.BANDWIDTH);
        assertThat(ideal.decode(4000, 0).bound()).isEqualTo(Bound.COMPUTE);
        assertThat(ideal.prefill(4096).bound()).isEqualTo(Bound.COMPUTE);
    }

    @Test
    void efficiencies_and_step_time_slow_every_pass() {
        ServedModel model = ServedModel.dense(8e9, 16, LLAMA_3_8B, 16);
        double ideal =
                Roofline.of(model, H100, Efficiency.IDEAL).decode(1, 1000).seconds();
        double real = Roofline.of(
                        model, H100, new Efficiency(0.5, 0.5, 0.5, 1, new Efficiency.Overheads(0, 0, 1e-3, 0)))
                .decode(1, 1000)
                .seconds();

        assertThat(real).isCloseTo(2 * ideal + 1e-3, ROUNDING);
    }

    @Test
    void never_faster_than_bandwidth_or_peak() {
        Draws draws = Draws.of(6, "roofline");
        for (int i = 0; i < 2000; i++) {
            double total = logUniform(draws, 0, i, 1e8, 2e12);
            double active = total * logUniform(draws, 1, i, 0.02, 1);
            double batch = logUniform(draws, 2, i, 1, 4096);
            double context = logUniform(draws, 3, i, 1, 1e6);
            double experts = Math.rint(logUniform(draws, 4, i, 4, 512));
            ServedModel model = new ServedModel(total, active, experts, 2, 4 + i % 13, LLAMA_3_8B, 8);
            Replica replica = new Replica(
                    1 + i % 8, logUniform(draws, 5, i, 1e12, 5e15), logUniform(draws, 6, i, 1e11, 1e13), 80 * GIB);
            Efficiency efficiency = new Efficiency(
                    logUniform(draws, 7, i, 0.1, 1),
                    logUniform(draws, 8, i, 0.1, 1),
                    logUniform(draws, 9, i, 0.1, 1),
                    1,
                    new Efficiency.Overheads(0, 0, 1e-7, 0));
            Roofline roofline = Roofline.of(model, replica, efficiency);
            Roofline.Pass decode = roofline.decode(batch, context);
            Roofline.Pass prefill = roofline.prefill(context);

            for (Roofline.Pass pass : new Roofline.Pass[] {decode, prefill}) {
                assertThat(pass.seconds()).as("draw %s", i).isGreaterThan(pass.bytes() / replica.totalBandwidth());
                assertThat(pass.seconds()).as("draw %s", i).isGreaterThan(pass.flops() / replica.totalPeak());
            }
            assertThat(decode.flops()).isCloseTo(2 * active * batch, ROUNDING);
            assertThat(model.weightBytesRead(batch))
                    .as("draw %s", i)
                    .isBetween(
                            WeightMemory.bytes(active, model.bitsPerWeight()) * (1 - 1e-9),
                            model.weightBytes() * (1 + 1e-9));
            assertThat(roofline.decodeTokensPerSecond(batch * 2, context))
                    .as("a larger batch serves no less, draw %s", i)
                    .isGreaterThanOrEqualTo(roofline.decodeTokensPerSecond(batch, context) * (1 - 1e-12));
        }
    }

    @Test
    void one_token_reads_the_active_parameters_and_many_read_all() {
        // Mixtral 8x7B: 46.7B parameters, 12.9B active, 2 of 8 experts.
        ServedModel model = new ServedModel(46.7e9, 12.9e9, 8, 2, 16, LLAMA_3_8B, 16);

        assertThat(model.weightBytesRead(1)).isCloseTo(2 * 12.9e9, ROUNDING);
        assertThat(model.weightBytesRead(1000)).isCloseTo(model.weightBytes(), ROUNDING);
        // Two tokens touch 1 - 0.75^2 of the routed (46.7 - 12.9) / 0.75 = 45.07 billion.
        assertThat(model.weightBytesRead(2)).isCloseTo(2 * (46.7e9 - 45.0667e9 * 0.5625), within(1e6));
    }

    @Test
    void unknown_or_contradicting_experts_are_read_as_experts_throughout() {
        ServedModel unknown = new ServedModel(100e9, 10e9, Double.NaN, Double.NaN, 8, LLAMA_3_8B, 16);
        ServedModel contradicting = new ServedModel(100e9, 10e9, 8, 2, 8, LLAMA_3_8B, 16);

        assertThat(unknown.weightBytesRead(1)).isCloseTo(10e9, ROUNDING);
        assertThat(unknown.weightBytesRead(2)).isCloseTo(19e9, ROUNDING);
        assertThat(contradicting.weightBytesRead(1)).isCloseTo(10e9, ROUNDING);
    }

    @Test
    void a_time_budget_buys_the_tokens_left_after_the_prompt() {
        ServedModel model = ServedModel.dense(8e9, 16, LLAMA_3_8B, 16);
        Roofline roofline = Roofline.of(model, H100, Efficiency.IDEAL);
        double rate = roofline.decodeTokensPerSecond(1, 1000);

        assertThat(roofline.tokensWithin(600, 0, 1, 1000)).isCloseTo(600 * rate, Percentage.withPercentage(0.01));
        assertThat(roofline.tokensWithin(1e-6, 100_000, 1, 1000)).isZero();
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> new ServedModel(1e9, 2e9, 8, 2, 16, LLAMA_3_8B, 16))
                .hasMessageContaining("not more");
        assertThatThrownBy(() -> new Efficiency(1.2, 1, 1, 1, Efficiency.Overheads.NONE))
                .hasMessageContaining("1.2");
        assertThatThrownBy(() -> new Replica(0, 1, 1, 1)).hasMessageContaining("0.0");
    }

    @Test
    void splitting_a_layer_costs_exchanges_and_splitting_the_model_shares_the_batch() {
        Blocks blocks = new Blocks(32, 4096, 32, 4096, 4096, 0.5e9);
        ServedModel model = new ServedModel(8e9, 8e9, Double.NaN, Double.NaN, 16, LLAMA_3_8B, 16, blocks);
        Replica one = new Replica(1, 1, Replica.Split.TENSOR, 989e12, 989e12, 3.35e12, 80 * GIB, 450e9);
        Efficiency efficiency = new Efficiency(0.8, 0.6, 0.6, 0.6, new Efficiency.Overheads(1e-4, 1e-4, 5e-6, 1e-5));
        Roofline alone = Roofline.of(model, one, efficiency);
        Roofline split = Roofline.of(model, one.of(8, 1), efficiency);
        Roofline piped = Roofline.of(model, one.of(1, 8), efficiency);

        // Weights but the lookup table over the bandwidth, the fixed time of 32 layers and of one sequence.
        assertThat(alone.decode(1, 0).seconds()).isCloseTo(15e9 / (0.8 * 3.35e12) + 32e-4 + 5e-6, ROUNDING);
        assertThat(split.decode(1, 0).seconds())
                .isBetween(alone.decode(1, 0).seconds() / 8, alone.decode(1, 0).seconds());
        assertThat(piped.decode(1, 0).seconds()).isCloseTo(alone.decode(1, 0).seconds(), ROUNDING);
        assertThat(piped.decode(64, 100).seconds())
                .isCloseTo(alone.decode(8, 100).seconds(), ROUNDING);
        assertThat(Roofline.of(model, one.of(8, 1), Efficiency.IDEAL)
                        .prefill(8192)
                        .bound())
                .isEqualTo(Bound.COMPUTE);
    }

    private static double logUniform(Draws draws, int dimension, int index, double low, double high) {
        return low * Math.pow(high / low, draws.dimension(dimension).uniform(index));
    }
}
