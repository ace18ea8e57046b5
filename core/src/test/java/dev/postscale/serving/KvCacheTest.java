package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class KvCacheTest {
    private static final double STORED_BYTES = 2;
    private static final double GIB = 0x1p30;

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/model-shapes/kv-cache.csv", useHeadersInDisplayName = true)
    void bytes_of_published_models_are_exact(ArgumentsAccessor row) {
        KvCache cache = KvCache.of(full(row), sliding(row), state(row));

        assertThat(cache.bytesPerToken(16)).isEqualTo(row.getDouble(15));
        assertThat(cache.growingBytesPerToken(16)).isEqualTo(row.getDouble(16));
        assertThat(cache.stateBytes()).isEqualTo(row.getDouble(17));

        KvCache published = KvCache.ofBytes(
                row.getDouble(15), row.getDouble(16), 16, number(row, 4, Double.NaN), row.getDouble(17));
        for (double tokens : new double[] {1, 100, 5000, 100_000}) {
            assertThat(published.bytes(tokens, 8)).isEqualTo(cache.bytes(tokens, 8));
        }
    }

    private static CacheLayers full(ArgumentsAccessor row) {
        double layers = row.getDouble(2);
        return number(row, 7, 0) > 0
                ? new CacheLayers.Latent(layers, row.getDouble(7), row.getDouble(8))
                : CacheLayers.Heads.full(layers, number(row, 5, 0), number(row, 6, 0));
    }

    private static CacheLayers sliding(ArgumentsAccessor row) {
        return CacheLayers.Heads.sliding(
                row.getDouble(3), number(row, 5, 0), number(row, 6, 0), number(row, 4, Double.POSITIVE_INFINITY));
    }

    private static CacheLayers state(ArgumentsAccessor row) {
        double layers = number(row, 10, 0);
        double inner = number(row, 11, 0);
        double state = number(row, 12, 0);
        double conv = number(row, 14, 1);
        String kind = row.get(9) == null ? "" : row.getString(9);
        return switch (kind) {
            case "mamba" -> CacheLayers.Recurrent.mamba(layers, inner, state, conv, STORED_BYTES);
            case "mamba2" -> CacheLayers.Recurrent.mamba2(layers, inner, state, row.getDouble(13), conv, STORED_BYTES);
            case "values" -> new CacheLayers.Recurrent(layers, inner, STORED_BYTES);
            default -> new CacheLayers.Recurrent(0, 0, STORED_BYTES);
        };
    }

    private static double number(ArgumentsAccessor row, int column, double missing) {
        return row.get(column) == null ? missing : row.getDouble(column);
    }

    @Test
    void a_grouped_query_8b_keeps_24_gib_of_200_000_tokens() {
        KvCache cache = KvCache.of(CacheLayers.Heads.full(32, 8, 128));

        assertThat(cache.bytesPerToken(16)).isEqualTo(128 * 1024);
        assertThat(cache.bytes(200_000, 16) / GIB).isCloseTo(24.4, within(0.05));
        assertThat(cache.bytes(1950, 16) / GIB).isCloseTo(0.24, within(0.005));
        assertThat(cache.bytes(200_000, 8)).isEqualTo(cache.bytes(200_000, 16) / 2);
    }

    @Test
    void a_window_stops_growing_and_a_state_never_grows() {
        KvCache windowed = KvCache.of(CacheLayers.Heads.sliding(32, 8, 128, 4096));
        KvCache state = KvCache.of(CacheLayers.Recurrent.mamba(64, 8192, 16, 4, STORED_BYTES));

        assertThat(windowed.bytes(1e6, 16)).isEqualTo(windowed.bytes(4096, 16));
        assertThat(windowed.bytes(100, 16)).isEqualTo(100 * windowed.bytesPerToken(16));
        assertThat(state.bytes(1, 16)).isEqualTo(state.bytes(1e6, 4)).isPositive();
    }

    @Test
    void keys_and_values_may_differ_in_width() {
        assertThat(KvCache.of(new CacheLayers.Heads(10, 4, 192, 128, Double.POSITIVE_INFINITY))
                        .growingValues())
                .isEqualTo(10 * 4 * 320);
    }

    @Test
    void refuses_two_windows_and_unknown_values() {
        assertThatThrownBy(() -> KvCache.of(
                        CacheLayers.Heads.sliding(8, 8, 128, 512), CacheLayers.Heads.sliding(8, 8, 128, 1024)))
                .hasMessageContaining("must agree");
        assertThatThrownBy(() -> KvCache.ofBytes(Double.NaN, 0, 16, Double.NaN, 0))
                .hasMessageContaining("known");
    }
}
