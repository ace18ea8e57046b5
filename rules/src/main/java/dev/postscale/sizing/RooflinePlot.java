package dev.postscale.sizing;

import dev.postscale.serving.Roofline;
import java.util.List;

/**
 * The roofline of an accelerator and the passes of a model under it: {@code FLOP/s = min(peak, intensity bandwidth)}.
 *
 * @param peak FLOP/s of one accelerator in the format of the weights
 * @param bandwidth byte/s of one
 */
public record RooflinePlot(double peak, double bandwidth, List<Place> places) {
    public RooflinePlot {
        places = List.copyOf(places);
    }

    /** The most that one accelerator can compute, as a share of its peak. */
    public double roof(double intensity) {
        return StrictMath.min(1, intensity * bandwidth / peak);
    }

    /**
     * A pass.
     *
     * @param name decode-one, decode-full or prefill
     * @param intensity FLOP per byte read
     * @param flopsPerSecond of one accelerator
     */
    public record Place(String name, double intensity, double flopsPerSecond) {
        static Place of(String name, Roofline.Pass pass, double accelerators) {
            return new Place(name, pass.flops() / pass.bytes(), pass.flops() / pass.seconds() / accelerators);
        }
    }
}
