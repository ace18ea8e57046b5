package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final double GIB = 0x1p30;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-6);
    private static final Roofline ROOFLINE = Roofline.of(
            new ServedModel(
                    8e9,
                    8e9,
                    Double.NaN,
                    Double.NaN,
                    16,
                    KvCache.of(CacheLayers.Heads.full(32, 8, 128)),
                    16,
                    new Blocks(32, 4096, 32, 4096, 4096, 0.5e9)),
            new Replica(1, 989e12, 3.35e12, 80 * GIB),
            new Efficiency(0.8, 0.6, 0.6, 0.6, new Efficiency.Overheads(1e-4, 1e-4, 5e-6, 1e-5)));
    private static final Engine ENGINE = new Engine(2048, 8192, 0.9);

    private static Station station(double input, double output) {
        return new Station(ROOFLINE, ENGINE, input, output, 300);
    }

    @Test
    void a_single_stream_is_a_batch_of_one_whose_prompt_is_read() {
        Speed stream = Load.Streams.SINGLE.on(station(500, 200));
        Speed batch = new Load.Together(1).on(station(500, 200));

        assertThat(stream.tokensPerSecond() * stream.tpot()).isCloseTo(1, ROUNDING);
        assertThat(batch.tpot()).isEqualTo(stream.tpot());
        assertThat(200 / batch.tokensPerSecond()).isCloseTo(batch.ttft() + 200 * batch.tpot(), ROUNDING);
    }

    @Test
    void no_load_gets_more_than_a_saturating_one() {
        Draws draws = Draws.of(3, "load");
        for (int i = 0; i < 300; i++) {
            Station station = station(
                    1 + 8000 * draws.uniform(i), 1 + 2000 * draws.dimension(1).uniform(i));
            double rate = Math.pow(1e4, draws.dimension(2).uniform(i)) / 100;
            double most = Load.Saturating.UNLIMITED.on(station).tokensPerSecond();
            Speed arriving = new Load.Arriving(rate, Double.POSITIVE_INFINITY).on(station);
            Speed run = new Load.Arriving(rate, 500).on(station);

            assertThat(arriving.tokensPerSecond()).as("draw %s", i).isLessThanOrEqualTo(most * (1 + 1e-9));
            assertThat(run.tokensPerSecond()).as("draw %s", i).isLessThanOrEqualTo(arriving.tokensPerSecond());
            assertThat(new Load.Together(300).on(station).tokensPerSecond() * ENGINE.scheduling())
                    .as("draw %s", i)
                    .isLessThanOrEqualTo(most * (1 + 1e-6));
            if (arriving.bound() == Bound.LOAD) {
                double asked = rate * station.outputTokens();
                assertThat(arriving.tokensPerSecond()).as("draw %s", i).isCloseTo(asked, ROUNDING);
                if (arriving.batch() > 1) {
                    assertThat(asked * arriving.tpot()).as("Little, draw %s", i).isCloseTo(arriving.batch(), ROUNDING);
                }
            }
        }
    }

    @Test
    void a_limit_of_latency_makes_batches_smaller() {
        Speed free = Load.Saturating.UNLIMITED.on(station(500, 200));
        Speed limited = new Load.Saturating(free.tpot() / 2, true).on(station(500, 200));

        assertThat(limited.tpot()).isCloseTo(free.tpot() / 2, ROUNDING);
        assertThat(limited.batch()).isLessThan(free.batch());
        assertThat(limited.bound()).isEqualTo(Bound.LATENCY);
        assertThat(free.bound()).isEqualTo(Bound.MEMORY);
    }

    private static Station with(double readShare, Speculation speculation, double most) {
        return new Station(ROOFLINE, ENGINE, 2000, 2000 * readShare, 200, most, speculation);
    }

    @Test
    void a_cached_prefix_shortens_the_prompt_and_leaves_the_step() {
        Speed whole = Load.Streams.SINGLE.on(with(1, Speculation.NONE, 300));
        Speed half = Load.Streams.SINGLE.on(with(0.5, Speculation.NONE, 300));

        assertThat(half.ttft()).isLessThan(0.6 * whole.ttft());
        assertThat(half.tpot()).isEqualTo(whole.tpot());
    }

    @Test
    void a_pass_over_drafts_yields_the_sum_of_a_geometric_series() {
        assertThat(new Speculation(4, 0.8, 0).tokensPerPass()).isCloseTo(1 + 0.8 + 0.64 + 0.512 + 0.4096, ROUNDING);
        assertThat(new Speculation(3, 1, 0).tokensPerPass()).isEqualTo(4);
        assertThat(new Speculation(3, 0, 0).tokensPerPass()).isEqualTo(1);
    }

    @Test
    void speculation_helps_a_single_stream_and_hurts_a_full_engine() {
        Speculation drafts = new Speculation(4, 0.7, 0.05);
        double alone = Load.Streams.SINGLE.on(with(1, drafts, 300)).tokensPerSecond()
                / Load.Streams.SINGLE.on(with(1, Speculation.NONE, 300)).tokensPerSecond();
        Load.Streams many = new Load.Streams(2000);
        double full = many.on(with(1, drafts, 2000)).tokensPerSecond()
                / many.on(with(1, Speculation.NONE, 2000)).tokensPerSecond();

        assertThat(alone).isBetween(1.8, drafts.tokensPerPass());
        assertThat(full).isLessThan(alone / 1.5);
    }

    @Test
    void one_request_in_twenty_waits_longer_the_busier_the_prompts_are() {
        double last = 0;
        for (double rate = 1; rate < 20; rate *= 1.5) {
            Speed speed = new Load.Arriving(rate, Double.POSITIVE_INFINITY).on(with(1, Speculation.NONE, 300));
            assertThat(speed.ttft95()).isGreaterThanOrEqualTo(speed.ttft()).isGreaterThanOrEqualTo(last);
            last = speed.ttft95();
        }
    }
}
