package dev.postscale.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prices the user states; they beat the knowledge base.
 *
 * @param gpuHourUsd USD per accelerator-hour
 * @param apiInUsdPerMtok USD per million input tokens
 * @param altApiInUsdPerMtok of a second, cheaper API
 * @param labelUsd USD per labelled pair or example
 * @param others further prices by the name they were given, sorted
 */
public record Prices(
        double gpuHourUsd,
        double apiInUsdPerMtok,
        double apiOutUsdPerMtok,
        double altApiInUsdPerMtok,
        double altApiOutUsdPerMtok,
        double cacheReadUsdPerMtok,
        double cacheWriteUsdPerMtok,
        double labelUsd,
        double electricityUsdPerKwh,
        Map<String, Double> others) {
    public static final Prices UNKNOWN = new Prices(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Map.of());

    public Prices {
        Limits.amount("prices.gpu_hour_usd", gpuHourUsd);
        Limits.amount("prices.api_in_usd_per_mtok", apiInUsdPerMtok);
        Limits.amount("prices.api_out_usd_per_mtok", apiOutUsdPerMtok);
        Limits.amount("prices.alt_api_in_usd_per_mtok", altApiInUsdPerMtok);
        Limits.amount("prices.alt_api_out_usd_per_mtok", altApiOutUsdPerMtok);
        Limits.amount("prices.cache_read_usd_per_mtok", cacheReadUsdPerMtok);
        Limits.amount("prices.cache_write_usd_per_mtok", cacheWriteUsdPerMtok);
        Limits.amount("prices.label_usd", labelUsd);
        Limits.amount("prices.electricity_usd_per_kwh", electricityUsdPerKwh);
        others.forEach((name, value) -> Limits.amount("prices." + name, value));
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }
}
