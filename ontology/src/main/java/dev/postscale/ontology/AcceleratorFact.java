package dev.postscale.ontology;

/**
 * A processor product. Peaks are dense. Unknown numbers are NaN.
 *
 * @param memoryGib GiB, the marketed number
 * @param bandwidth byte/s
 * @param bf16Flops FLOP/s, dense
 * @param interconnect byte/s, both ways
 * @param purchaseUsd USD on the market
 * @param purchaseDate ISO day on which that price was seen
 * @param hourUsd USD per accelerator-hour, typical
 */
public record AcceleratorFact(
        String id,
        String label,
        String vendor,
        String form,
        String released,
        double memoryGib,
        double bandwidth,
        double bf16Flops,
        double fp16Flops,
        double fp8Flops,
        double fp4Flops,
        double int8Ops,
        double interconnect,
        double tdpWatts,
        double purchaseUsd,
        String purchaseDate,
        String purchaseVerified,
        String purchaseSource,
        double hourUsdLow,
        double hourUsd,
        double hourUsdHigh,
        String priceDate,
        String verified,
        String priceVerified,
        String source) {
    private static final double WAYS = 2;

    /** Byte/s to and from other accelerators, each way; infinite where nothing is published. */
    public double oneWayInterconnect() {
        return Double.isNaN(interconnect) ? Double.POSITIVE_INFINITY : interconnect / WAYS;
    }
}
