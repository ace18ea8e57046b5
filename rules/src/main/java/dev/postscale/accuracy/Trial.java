package dev.postscale.accuracy;

import dev.postscale.calibration.Accuracy.Told;
import dev.postscale.calibration.Calibration;
import java.util.List;
import java.util.Map;

/**
 * A formula on trial: its calibration, and what the knowledge base ships of it.
 *
 * @param id of the formula, such as training
 * @param constants notations of the fitted constants, in the order of the calibration
 * @param shipped their values in the knowledge base
 * @param told the 80 % interval about a prediction, by kind of row
 */
public record Trial<S>(
        String id, Calibration<S> calibration, List<String> constants, double[] shipped, Map<String, Told> told) {
    public Trial {
        constants = List.copyOf(constants);
        shipped = shipped.clone();
        told = Map.copyOf(told);
    }

    @Override
    public double[] shipped() {
        return shipped.clone();
    }
}
