package dev.postscale.law;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Quantile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A law whose coefficients are uncertain: the published point and equally likely laws around it.
 *
 * <p>Outside the fitted range the draws fan out by themselves; how far outside is said by {@link FitRange}. They do not
 * hold what another form of law would predict there.
 */
public final class LawDraws<L extends ScalingLaw> {
    private final L point;
    private final List<L> laws;

    private LawDraws(L point, List<L> laws) {
        this.point = point;
        this.laws = laws;
    }

    /** A law whose source gives no uncertainty that could be drawn from: estimates have no interval. */
    public static <L extends ScalingLaw> LawDraws<L> withoutSpread(L point) {
        return new LawDraws<>(point, List.of());
    }

    /** Draws made elsewhere, such as the refits of a bootstrap. */
    public static <L extends ScalingLaw> LawDraws<L> of(L point, List<L> laws) {
        return new LawDraws<>(point, List.copyOf(laws));
    }

    /**
     * Draws around a published point.
     *
     * @param form makes a law of its coefficients
     * @param count number of draws, two or more
     */
    public static <L extends ScalingLaw> LawDraws<L> around(
            Function<Coefficients, L> form, Coefficients point, CoefficientDraws draws, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("The draws (" + count + ") of a law must be two or more.");
        }
        List<L> laws = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            laws.add(form.apply(draws.draw(point, i)));
        }
        return new LawDraws<>(form.apply(point), List.copyOf(laws));
    }

    /** The published law. */
    public L point() {
        return point;
    }

    /** Number of draws, 0 where there is nothing to draw from. */
    public int count() {
        return laws.size();
    }

    /** Draw {@code index} of the law. */
    public L law(int index) {
        return laws.get(index);
    }

    /** The same draws as laws of another type. */
    public <M extends ScalingLaw> LawDraws<M> map(Function<L, M> as) {
        return new LawDraws<>(as.apply(point), laws.stream().map(as).toList());
    }

    /** A quantity of every draw. */
    public double[] sample(ToDoubleFunction<L> quantity) {
        return laws.stream().mapToDouble(quantity).toArray();
    }

    /**
     * A quantity of the published law between the 10th and 90th percentile of its draws; where rounding leaves the
     * point outside, the interval is stretched to hold it.
     */
    public Estimate estimate(ToDoubleFunction<L> quantity) {
        double value = quantity.applyAsDouble(point);
        if (laws.isEmpty()) {
            return Estimate.pointOf(value);
        }
        double[] ends = Quantile.of(sample(quantity), Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }
}
