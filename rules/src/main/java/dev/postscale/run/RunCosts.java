package dev.postscale.run;

import dev.postscale.assessment.Knowledge;
import dev.postscale.compute.Assumed;
import dev.postscale.pricing.ByTenure;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.MachineCosts.Used;
import dev.postscale.pricing.Priced;
import dev.postscale.pricing.Tenure;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Propagation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the hours of a run cost and take.
 *
 * @param usd unknown where a price is
 * @param energyMwh at the meter: the server draws more than its accelerators, the building more than its servers
 * @param co2Tonnes of that energy
 */
record RunCosts(ByTenure usd, Estimate energyMwh, Estimate co2Tonnes, List<Assumed> assumed) {
    private static final long SEED = 1;

    RunCosts {
        assumed = List.copyOf(assumed);
    }

    static RunCosts of(RunRequest run, Estimate hours, Knowledge knowledge) {
        if (!hours.isKnown()) {
            return new RunCosts(ByTenure.of(tenure -> hours), hours, hours, List.of());
        }
        MachineCosts listed = MachineCosts.of(run.accelerator(), run.date(), run.stated(), knowledge);
        MachineCosts costs = listed.rentHour().isKnown()
                ? listed
                : listed.renting(Priced.assumed(knowledge.constants().fact("assumed-hour-usd")));
        Propagation draws = Propagation.of(SEED);
        ByTenure usd =
                ByTenure.of(tenure -> draws.estimate(in -> in.of("hours", hours) * costs.busyHour(tenure, 1, in)));
        Estimate energy =
                draws.estimate(in -> in.of("hours", hours) * costs.busyKilowattHours(1, in) / Conversions.KWH_PER_MWH);
        Estimate co2 =
                draws.estimate(in -> costs.carbonTonnes(in.of("hours", hours) * costs.busyKilowattHours(1, in), in));
        return new RunCosts(usd, energy, co2, told(costs));
    }

    private static List<Assumed> told(MachineCosts costs) {
        Set<Used> used = new LinkedHashSet<>();
        for (Tenure tenure : Tenure.values()) {
            used.addAll(costs.used(tenure, false));
        }
        List<Assumed> told = new ArrayList<>();
        used.forEach(price -> told.add(Assumed.of(price)));
        return told;
    }
}
