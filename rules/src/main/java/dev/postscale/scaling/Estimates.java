package dev.postscale.scaling;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Quantile;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Estimates from what each draw of a law gave. */
final class Estimates {
    private Estimates() {}

    /** A quantity of the published result between the percentiles of the drawn ones; no interval without draws. */
    static <T> Estimate of(T point, List<T> drawn, ToDoubleFunction<T> quantity) {
        double value = quantity.applyAsDouble(point);
        if (drawn.isEmpty()) {
            return Estimate.pointOf(value);
        }
        double[] ends = Quantile.of(drawn.stream().mapToDouble(quantity).toArray(), Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }
}
