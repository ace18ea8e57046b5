package dev.postscale.assessment;

import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.serving.Efficiency;
import dev.postscale.serving.Engine;

/** What engines reach of the datasheet, by the constants that were fitted to measurements. */
public final class ServingCalibration {
    private static final String REFERENCE_VENDOR = "NVIDIA";

    private final Constants constants;

    public ServingCalibration(Constants constants) {
        this.constants = constants;
    }

    /**
     * What engines reach on a chip.
     *
     * @param fourBit whether it multiplies weights in four bits
     */
    public Efficiency efficiency(String vendor, boolean fourBit) {
        Efficiency reference = new Efficiency(
                value("bandwidth"),
                value(fourBit ? "compute-4bit" : "compute"),
                value("compute"),
                value("interconnect"),
                new Efficiency.Overheads(
                        value("layer-seconds"),
                        value("prompt-layer-seconds"),
                        value("sequence-seconds"),
                        value("exchange-seconds")));
        return vendor.equals(REFERENCE_VENDOR) ? reference : reference.scaled(value("other-vendors"));
    }

    /** What a server engine allows itself. */
    public Engine engine() {
        return new Engine(value("largest-batch"), value("pass-tokens"), value("scheduling"));
    }

    /** Share of the memory that weights and cache can use. */
    public double memoryShare() {
        return value("memory");
    }

    /** A predicted number with the interval that measurements of its kind had about predictions. */
    public Estimate estimate(double predicted, String ratio) {
        ThresholdFact fact = constants.fact("serving-ratio-" + ratio);
        return Double.isNaN(predicted)
                ? Estimate.unknown()
                : Estimate.of(predicted, predicted * fact.low(), predicted * fact.high());
    }

    private double value(String notation) {
        return constants.value("serving-" + notation);
    }
}
