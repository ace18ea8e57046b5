package dev.postscale.sizing;

import dev.postscale.compute.Assumed;
import dev.postscale.pricing.ByTenure;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.MachineCosts.Used;
import dev.postscale.pricing.Tenure;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Propagation;
import dev.postscale.sampling.Propagation.Formula;
import dev.postscale.serving.ServingCost;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What tokens cost on accelerators that are always as busy as a speed says. */
record TokenCosts(ServingAnswer.Costs told, List<Assumed> assumed) {
    private static final long SEED = 1;

    TokenCosts {
        assumed = List.copyOf(assumed);
    }

    /**
     * The costs of a speed.
     *
     * @param tokens per second on all accelerators; nothing is told where it is unknown
     */
    static TokenCosts of(MachineCosts costs, double accelerators, Estimate tokens) {
        Propagation draws = Propagation.of(SEED);
        if (!tokens.isKnown()) {
            ByTenure unknown = ByTenure.of(tenure -> tokens);
            return new TokenCosts(new ServingAnswer.Costs(unknown, unknown, tokens, tokens), List.of());
        }
        Formula energy = in ->
                ServingCost.perMillionTokens(accelerators, costs.busyKilowattHours(1, in), in.of("tokens", tokens));
        ServingAnswer.Costs told = new ServingAnswer.Costs(
                ByTenure.of(tenure -> costs.busyHour(tenure, 1, draws)),
                ByTenure.of(tenure -> draws.estimate(in -> ServingCost.perMillionTokens(
                        accelerators, costs.busyHour(tenure, 1, in), in.of("tokens", tokens)))),
                draws.estimate(energy),
                draws.estimate(
                        in -> energy.of(in) * in.of("carbon", costs.carbon().amount())));
        Set<Used> used = new LinkedHashSet<>();
        for (Tenure tenure : Tenure.values()) {
            used.addAll(costs.used(tenure, false));
        }
        return new TokenCosts(told, used.stream().map(Assumed::of).toList());
    }
}
