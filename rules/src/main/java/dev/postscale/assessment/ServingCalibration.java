package dev.postscale.assessment;

import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.serving.Efficiency;
import dev.postscale.serving.Engine;
import java.util.Map;

/** What engines reach of the datasheet, by the constants that were fitted to measurements. */
public final class ServingCalibration {
    private static final String REFERENCE_VENDOR = "NVIDIA";

    private final Constants constants;
    private final Map<String, Double> others;

    public ServingCalibration(Constants constants) {
        this(constants, Map.of());
    }

    private ServingCalibration(Constants constants, Map<String, Double> others) {
        this.constants = constants;
        this.others = Map.copyOf(others);
    }

    /**
     * The same with other values of some constants.
     *
     * @param values by notation
     */
    public ServingCalibration with(Map<String, Double> values) {
        return new ServingCalibration(constants, values);
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
        String whole = "serving-" + notation;
        Double other = others.get(whole);
        return other == null ? constants.value(whole) : other;
    }
}
