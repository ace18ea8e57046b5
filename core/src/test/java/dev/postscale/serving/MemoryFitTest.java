package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryFitTest {
    private static final double GIB = 0x1p30;
    private static final KvCache LLAMA_3_70B = KvCache.of(CacheLayers.Heads.full(80, 8, 128));

    @ParameterizedTest
    @CsvSource({"7.06e10,16,131.5", "13e9,16,24.21", "180e9,16,335.28", "8e9,16,14.90", "3.8e9,4,1.77"})
    void weights_take_what_the_arithmetic_says(double params, double bits, double gib) {
        assertThat(WeightMemory.bytes(params, bits) / GIB).isCloseTo(gib, within(0.006));
    }

    @Test
    void a_70b_fits_two_80s_at_16_bits_but_not_one() {
        ServedModel model = ServedModel.dense(70.6e9, 16, LLAMA_3_70B, 16);
        Replica one = new Replica(1, 989e12, 3.35e12, 80 * GIB);
        Replica two = new Replica(2, 989e12, 3.35e12, 80 * GIB);

        MemoryFit fit = MemoryFit.of(model, two, 4, 8192, 2 * GIB);
        assertThat(fit).isInstanceOfSatisfying(MemoryFit.Fits.class, fits -> {
            assertThat(fits.spareBytes() / GIB).isCloseTo(160 - 131.5 - 10 - 2, within(0.01));
            assertThat(fits.maxSequences()).isEqualTo(10);
        });
        assertThat(MemoryFit.of(model, one, 4, 8192, 2 * GIB))
                .isInstanceOfSatisfying(MemoryFit.DoesNotFit.class, misfit -> {
                    assertThat(misfit.missingBytes() / GIB).isCloseTo(63.5, within(0.01));
                    assertThat(misfit.bitsThatFit()).isBetween(8.0, 9.0);
                    assertThat(misfit.maxSequences()).isZero();
                });
    }

    @Test
    void memory_adds_up_and_the_bits_that_fit_do_fit() {
        Draws draws = Draws.of(8, "memory");
        for (int i = 0; i < 2000; i++) {
            ServedModel model = ServedModel.dense(logUniform(draws, 0, i, 1e8, 2e12), 16, LLAMA_3_70B, 16);
            Replica replica = new Replica(1 + i % 8, 1e14, 1e12, (8 + i % 190) * GIB);
            double sequences = 1 + i % 64;
            double context = logUniform(draws, 1, i, 100, 1e5);
            MemoryFit fit = MemoryFit.of(model, replica, sequences, context, GIB);
            MemoryNeed need = fit.need();

            assertThat(need.total())
                    .isCloseTo(
                            model.weightBytes() + sequences * model.cacheBytes(context) + GIB,
                            Percentage.withPercentage(1e-10));
            if (fit instanceof MemoryFit.Fits fits) {
                assertThat(need.total() + fits.spareBytes())
                        .isCloseTo(replica.totalMemory(), Percentage.withPercentage(1e-10));
                assertThat(fits.maxSequences()).as("draw %s", i).isGreaterThanOrEqualTo(sequences);
            } else if (fit instanceof MemoryFit.DoesNotFit misfit) {
                assertThat(need.total() - misfit.missingBytes())
                        .isCloseTo(replica.totalMemory(), Percentage.withPercentage(1e-10));
                assertThat(misfit.maxSequences()).as("draw %s", i).isLessThan(sequences);
                if (misfit.bitsThatFit() > 0) {
                    ServedModel smaller = model.withBitsPerWeight(misfit.bitsThatFit() * (1 - 1e-9));
                    assertThat(MemoryFit.of(smaller, replica, sequences, context, GIB))
                            .as("draw %s", i)
                            .isInstanceOf(MemoryFit.Fits.class);
                }
            }
        }
    }

    @Test
    void nothing_helps_a_cache_that_is_too_large() {
        ServedModel model = ServedModel.dense(1e9, 16, LLAMA_3_70B, 16);
        MemoryFit fit = MemoryFit.of(model, new Replica(1, 1e14, 1e12, 8 * GIB), 1, 1e6, 0);

        assertThat(fit).isInstanceOfSatisfying(MemoryFit.DoesNotFit.class, misfit -> assertThat(misfit.bitsThatFit())
                .isZero());
    }

    @Test
    void a_model_without_cache_holds_any_number_of_sequences() {
        ServedModel model = ServedModel.dense(1e9, 16, new KvCache(0, 0, Double.POSITIVE_INFINITY, 0), 16);

        assertThat(MemoryFit.of(model, new Replica(1, 1e14, 1e12, 8 * GIB), 1e6, 1e6, 0)
                        .maxSequences())
                .isInfinite();
    }

    private static double logUniform(Draws draws, int dimension, int index, double low, double high) {
        return low * Math.pow(high / low, draws.dimension(dimension).uniform(index));
    }
}
