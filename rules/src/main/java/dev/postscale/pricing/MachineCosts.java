package dev.postscale.pricing;

import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.money.Ownership;
import dev.postscale.money.Power;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Propagation;
import dev.postscale.sampling.Propagation.Inputs;
import dev.postscale.serving.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * What one accelerator costs on a date, rented, bought, or already paid for. Each price may be stated instead.
 *
 * @param rentHour USD per accelerator-hour
 * @param purchase USD, without the server around it
 * @param hostShare price of a server over that of its accelerators
 * @param lifeYears over which it is written off
 * @param chipWatts the accelerator alone, busy; NaN if unknown
 * @param nodeShare power of a server over that of its accelerators
 * @param idleShare power of an idle server over that of a busy one
 * @param kwh USD per kWh
 * @param hosting USD per kW and month
 * @param carbon gCO2 per kWh
 */
public record MachineCosts(
        AcceleratorFact chip,
        Priced rentHour,
        Priced purchase,
        Priced hostShare,
        Priced lifeYears,
        double chipWatts,
        Priced nodeShare,
        Priced pue,
        Priced idleShare,
        Priced kwh,
        Priced hosting,
        Priced carbon,
        Month month) {

    /** Prices a user states instead of those of the knowledge base; NaN for what is not said. */
    public record Stated(
            double rentHourUsd, double purchaseUsd, double lifeYears, double usdPerKwh, double pue, double carbon) {
        public static final Stated NOTHING =
                new Stated(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The costs of an accelerator on a date. */
    public static MachineCosts of(AcceleratorFact chip, String date, Stated stated, Knowledge knowledge) {
        DatedPrices prices = DatedPrices.on(date, knowledge);
        Constants constants = knowledge.constants();
        return new MachineCosts(
                chip,
                or(stated.rentHourUsd(), prices.rental(chip)),
                or(stated.purchaseUsd(), prices.purchase(chip)),
                Priced.assumed(constants.fact("host-share")),
                or(stated.lifeYears(), prices.item("Depreciation period of accelerators")),
                chip.tdpWatts(),
                prices.item("Node power over GPU power, H100"),
                or(stated.pue(), prices.item("PUE, world average")),
                Priced.assumed(constants.fact("idle-power-share")),
                or(stated.usdPerKwh(), prices.item("Electricity, US industrial average")),
                prices.item("Colocation"),
                or(stated.carbon(), prices.item("Grid carbon, world average")),
                new Month(constants.value("month-days"), constants.value("month-hours")));
    }

    private static Priced or(double stated, Priced listed) {
        return Double.isNaN(stated) ? listed : Priced.stated(listed.item().en(), stated, listed.unit());
    }

    /** The same with another rent where it is unknown. */
    public MachineCosts renting(Priced other) {
        return new MachineCosts(
                chip, other, purchase, hostShare, lifeYears, chipWatts, nodeShare, pue, idleShare, kwh, hosting, carbon,
                month);
    }

    // ---- at drawn prices ---------------------------------------------------------------------------------------

    /** USD of a rented hour. */
    public double rentHour(Inputs in) {
        return in.of("rent", rentHour.amount());
    }

    /** The power it takes; with NaN where that is unknown. */
    public Power power(Inputs in) {
        return new Power(
                chipWatts / Conversions.WATTS_PER_KW * in.of("node", nodeShare.amount()),
                StrictMath.max(1, in.of("pue", pue.amount())),
                StrictMath.min(1, in.of("idle", idleShare.amount())));
    }

    /** One of one's own; the caller has made sure that its price and power are known. */
    public Ownership bought(Inputs in) {
        return new Ownership(
                in.of("purchase", purchase.amount()) * in.of("host", hostShare.amount()),
                in.of("life", lifeYears.amount()) * Conversions.MONTHS_PER_YEAR,
                power(in),
                in.of("kwh", kwh.amount()),
                in.of("hosting", hosting.amount()),
                month);
    }

    /** One that was paid for: its power and room. */
    public Ownership paid(Inputs in) {
        return new Ownership(
                0,
                in.of("life", lifeYears.amount()) * Conversions.MONTHS_PER_YEAR,
                power(in),
                in.of("kwh", kwh.amount()),
                in.of("hosting", hosting.amount()),
                month);
    }

    // ---- for a busy hour ---------------------------------------------------------------------------------------

    public boolean isBuyable() {
        return purchase.isKnown() && isPowered();
    }

    public boolean isPowered() {
        return !Double.isNaN(chipWatts);
    }

    /** USD of a busy hour by tenure; unknown where a price is. */
    public double busyHour(Tenure tenure, double utilization, Inputs in) {
        return switch (tenure) {
            case RENT -> rentHour(in);
            case OWNED -> isPowered() ? paid(in).busyHourUsd(utilization) : Double.NaN;
            case AMORTISED -> isBuyable() ? bought(in).busyHourUsd(utilization) : Double.NaN;
        };
    }

    /** Energy of a busy hour, kWh. */
    public double busyKilowattHours(double utilization, Inputs in) {
        return isPowered() ? power(in).kilowattHours(1 / utilization, utilization) : Double.NaN;
    }

    /** Tonnes of CO2 that energy at the meter stands for. */
    public double carbonTonnes(double kilowattHours, Inputs in) {
        return kilowattHours * in.of("carbon", carbon.amount()) / Conversions.GRAMS_PER_TONNE;
    }

    /** USD of a busy hour as an estimate. */
    public Estimate busyHour(Tenure tenure, double utilization, Propagation draws) {
        return draws.estimate(in -> busyHour(tenure, utilization, in));
    }

    /**
     * The prices that a tenure rests on, by the name of what they are.
     *
     * @param idles whether the machine is idle at times
     */
    public List<Used> used(Tenure tenure, boolean idles) {
        List<Used> used = new ArrayList<>();
        if (tenure == Tenure.RENT) {
            used.add(new Used("gpu_hour_usd", rentHour));
            return used;
        }
        if (tenure == Tenure.AMORTISED) {
            used.add(new Used("purchase_usd", purchase));
            used.add(new Used("host_share", hostShare));
            used.add(new Used("life_years", lifeYears));
        }
        used.add(new Used("electricity_usd_per_kwh", kwh));
        used.add(new Used("hosting_usd_per_kw_month", hosting));
        used.add(new Used("node_power_share", nodeShare));
        used.add(new Used("pue", pue));
        if (idles) {
            used.add(new Used("idle_power_share", idleShare));
        }
        used.add(new Used("carbon_g_per_kwh", carbon));
        return used;
    }

    /** A price and what it is used as. */
    public record Used(String path, Priced price) {}
}
