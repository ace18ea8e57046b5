package dev.postscale.costing;

import dev.postscale.compute.Assumed;
import dev.postscale.pricing.ByTenure;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * What a training run costs.
 *
 * @param model as it was named, or its size
 * @param accelerator id
 * @param usd of the machines
 * @param peopleUsd of those who are paid while it runs; unknown if nobody said how many
 */
public record RunCost(
        Form what,
        String model,
        String accelerator,
        String on,
        Estimate gpuHours,
        Estimate days,
        ByTenure usd,
        Estimate peopleUsd,
        Estimate energyMwh,
        Estimate co2Tonnes,
        boolean fits,
        CostAnswer.Currency currency,
        List<Assumed> assumptions)
        implements CostAnswer {
    public RunCost {
        assumptions = List.copyOf(assumptions);
    }
}
