package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ServedModelTest {
    private static final ServedModel MODEL = new ServedModel(
            8e9,
            8e9,
            Double.NaN,
            Double.NaN,
            16,
            KvCache.of(CacheLayers.Heads.full(32, 8, 128)),
            16,
            Blocks.typical(8e9));

    @Test
    void a_model_of_an_eighth_of_the_parameters_has_half_the_depth_and_width() {
        ServedModel small = MODEL.resized(1e9, 1e9);
        assertThat(small.blocks().layers()).isCloseTo(MODEL.blocks().layers() / 2, within(1e-9));
        assertThat(small.blocks().width()).isCloseTo(MODEL.blocks().width() / 2, within(1e-9));
        assertThat(small.blocks()).isEqualTo(MODEL.blocks().scaled(1 / 8.0));
        assertThat(small.weightBytes()).isEqualTo(2e9);
        assertThat(MODEL.resized(8e9, 8e9)).isSameAs(MODEL);
    }

    @Test
    void a_scaled_cache_takes_as_many_times_the_bytes() {
        assertThat(MODEL.withCacheScaled(0.25).cacheBytes(1000)).isEqualTo(MODEL.cacheBytes(1000) / 4);
        KvCache state = new KvCache(10, 4, 100, 64).scaled(0.5);
        assertThat(state.bytes(200, 16)).isEqualTo(new KvCache(10, 4, 100, 64).bytes(200, 16) / 2);
    }
}
