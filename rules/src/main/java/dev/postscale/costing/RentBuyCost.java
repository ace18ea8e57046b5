package dev.postscale.costing;

import dev.postscale.compute.Assumed;
import dev.postscale.pricing.ByTenure;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * Renting accelerators beside buying them.
 *
 * @param utilization share of the time they are busy; rent is paid for that time alone
 * @param busyHourUsd of one accelerator
 * @param rentUsd of the horizon
 * @param buyUsd of the horizon, with what it writes off of the purchase
 * @param cashUsd that buying has taken by the end of the horizon
 * @param breakEvenMonths after which buying has taken no more cash than renting; unknown if it never does within the life
 * @param neverWithinLife share of the draws in which it never does
 * @param breakEvenUtilization from which buying costs no more over the horizon; unknown if it always costs more
 * @param neverAtFullLoad share of the draws in which it always costs more
 */
public record RentBuyCost(
        Form what,
        String accelerator,
        String on,
        double count,
        Estimate utilization,
        double months,
        boolean falling,
        ByTenure busyHourUsd,
        Estimate rentUsd,
        Estimate buyUsd,
        Estimate cashUsd,
        Estimate breakEvenMonths,
        double neverWithinLife,
        Estimate breakEvenUtilization,
        double neverAtFullLoad,
        Estimate energyMwhPerMonth,
        Estimate co2TonnesPerMonth,
        List<AtUtilization> utilizations,
        CostAnswer.Currency currency,
        List<Assumed> assumptions)
        implements CostAnswer {
    public RentBuyCost {
        utilizations = List.copyOf(utilizations);
        assumptions = List.copyOf(assumptions);
    }

    /** The horizon at another utilization. */
    public record AtUtilization(double utilization, Estimate rentUsd, Estimate buyUsd, Estimate breakEvenMonths) {}
}
