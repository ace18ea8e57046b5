package dev.postscale.ontology;

/**
 * A unit price of an offering over a period.
 *
 * @param id stem of the claim ids of this row
 * @param offering item name as in the price table
 * @param category api_token, gpu_rental, electricity ...
 * @param model model id an API offering serves, empty when unknown
 * @param accelerator accelerator id a rental is of, empty when unknown
 * @param inputUsd USD per million tokens
 * @param usd USD in the unit named
 * @param validTo exclusive; empty while valid
 * @param priority above zero for own prices, which go before shipped ones
 */
public record PriceFact(
        String id,
        String offering,
        String category,
        String model,
        String accelerator,
        String unit,
        double inputUsd,
        double cachedInputUsd,
        double outputUsd,
        double usd,
        double usdLow,
        double usdHigh,
        String observedOn,
        String validFrom,
        String validTo,
        String verified,
        double priority,
        String source) {}
