package dev.postscale.serving;

import dev.postscale.quantity.Conversions;

/**
 * What serving one's own weights costs.
 *
 * @param monthlyUsd USD a month, whether busy or not
 * @param perRequestUsd the same over the requests of a month, infinite if there are none
 * @param perMillionOutputUsd the same over a million output tokens, infinite if there are none
 */
public record ServingCost(double monthlyUsd, double perRequestUsd, double perMillionOutputUsd) {
    private static final double MILLION = 1e6;

    /** Accelerators kept for a workload. */
    public static ServingCost of(double accelerators, double hourUsd, Workload workload, Month month) {
        double monthly = month.machineUsd(accelerators, hourUsd);
        double perRequest = monthly / month.requests(workload);
        return new ServingCost(monthly, perRequest, MILLION * perRequest / workload.outputTokens());
    }

    /** USD over a horizon: what is paid once and every month's bill. */
    public double totalUsd(double oneOffUsd, double months) {
        return oneOffUsd + monthlyUsd * months;
    }

    /** USD per million tokens of accelerators that are always as busy as said. */
    public static double perMillionTokens(double accelerators, double hourUsd, double tokensPerSecond) {
        return MILLION * accelerators * hourUsd / (Conversions.SECONDS_PER_HOUR * tokensPerSecond);
    }

    /**
     * Requests per day from which a fixed monthly cost is cheaper than paying each request: {@code fixed / (price *
     * days)}; infinite where requests cost nothing.
     */
    public static double breakEvenRequestsPerDay(double monthlyUsd, double pricePerRequestUsd, Month month) {
        return monthlyUsd / (pricePerRequestUsd * month.days());
    }

    /** Share of a cost that another one saves; negative where the other is dearer. */
    public static double savingFraction(double usd, double otherUsd) {
        return 1 - otherUsd / usd;
    }
}
