package dev.postscale.scenario;

/** What can be bought or downloaded at the date of the scenario. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf({"market", "prices"})
public record MarketFacts(
        double api,
        double openWeights,
        double reasoningModel,
        double openSsm,
        double openGqa,
        double openMoe,
        double openOvertrained,
        double pricesHasAlternative) {}
