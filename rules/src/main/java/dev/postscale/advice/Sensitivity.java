package dev.postscale.advice;

/**
 * How much one input moves the best plan.
 *
 * @param input path of the scenario
 * @param low value tried below
 * @param high value tried above
 * @param decadesLow quality of the best plan at low, in decades
 * @param usdTotalLow its total cost at low, in USD
 */
public record Sensitivity(
        String input,
        Value low,
        Value high,
        double decadesLow,
        double decadesHigh,
        double usdTotalLow,
        double usdTotalHigh) {}
