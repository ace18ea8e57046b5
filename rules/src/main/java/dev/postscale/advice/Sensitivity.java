package dev.postscale.advice;

/**
 * How much an input that nobody stated moves the advice.
 *
 * @param input path of the scenario
 * @param low value tried below
 * @param high value tried above
 * @param decadesLow quality of the best plan at low less that of the best plan now, in decades; unknown where no plan is
 *     possible
 * @param usdTotalLow its total cost at low less that of the best plan now, in USD
 * @param topChanges how many of the three leading strategies the answer could replace
 */
public record Sensitivity(
        String input,
        Value low,
        Value high,
        double decadesLow,
        double decadesHigh,
        double usdTotalLow,
        double usdTotalHigh,
        int topChanges) {}
