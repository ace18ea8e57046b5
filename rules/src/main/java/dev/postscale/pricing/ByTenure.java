package dev.postscale.pricing;

import dev.postscale.quantity.Estimate;
import java.util.function.Function;

/**
 * An amount for each way to come by accelerators.
 *
 * @param rent by the hour
 * @param amortised bought and written off, with power and room
 * @param owned paid for already: power and room
 */
public record ByTenure(Estimate rent, Estimate amortised, Estimate owned) {
    public static ByTenure of(Function<Tenure, Estimate> amount) {
        return new ByTenure(amount.apply(Tenure.RENT), amount.apply(Tenure.AMORTISED), amount.apply(Tenure.OWNED));
    }

    public Estimate of(Tenure tenure) {
        return switch (tenure) {
            case RENT -> rent;
            case AMORTISED -> amortised;
            case OWNED -> owned;
        };
    }
}
