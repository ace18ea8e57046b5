package dev.postscale.costing;

import dev.postscale.costing.RentBuyCost.AtUtilization;
import dev.postscale.money.FallingPrice;
import dev.postscale.money.RentOrBuy;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.pricing.ByTenure;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.Tenure;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Kind;
import dev.postscale.sampling.Propagation;
import dev.postscale.sampling.Propagation.Inputs;
import java.util.List;

/** Renting accelerators beside buying them. */
final class RentBuyCosting {
    private static final long SEED = 1;
    private static final List<Double> UTILIZATIONS = List.of(0.1, 0.25, 0.5, 0.75, 1.0);

    private final CostInputs in;
    private final Propagation draws = Propagation.of(SEED);

    RentBuyCosting(CostInputs in) {
        this.in = in;
    }

    RentBuyCost answer() {
        String name = in.request().text("name");
        AcceleratorFact chip = in.accelerator(name.isEmpty() ? in.request().required("accelerator") : name);
        MachineCosts costs = in.machines(chip);
        double count = count();
        boolean falling = in.falling();
        Estimate utilization = in.utilization(draws);
        double months = in.months();
        Estimate fall = in.fall("rent_fall", "rent-fall-per-year", falling);
        for (Tenure tenure : Tenure.values()) {
            in.tell(costs.used(tenure, true));
        }
        boolean known = costs.isBuyable() && costs.rentHour().isKnown();
        Case question = new Case(costs, fall, count, months);
        return new RentBuyCost(
                Form.RENT_OR_BUY,
                chip.id(),
                in.date(),
                count,
                utilization,
                months,
                falling,
                ByTenure.of(tenure -> draws.estimate(draw -> busyHour(costs, tenure, utilization, draw))),
                costs.rentHour().isKnown() ? rent(question, utilization) : Estimate.unknown(),
                costs.isBuyable() ? buy(question, utilization) : Estimate.unknown(),
                costs.isBuyable() ? cash(question, utilization) : Estimate.unknown(),
                known ? breakEvenMonths(question, utilization) : Estimate.unknown(),
                known ? never(draw -> question.at(draw).breakEvenMonths(busy(utilization, draw))) : Double.NaN,
                known
                        ? ServiceCosting.reached(
                                draws.estimate(draw -> question.at(draw).breakEvenUtilization(months)))
                        : Estimate.unknown(),
                known ? never(draw -> question.at(draw).breakEvenUtilization(months)) : Double.NaN,
                energy(costs, count, utilization),
                carbon(costs, count, utilization),
                known ? table(question) : List.of(),
                in.currency(),
                in.assumptions());
    }

    private double count() {
        double said = in.given("count", Kind.ACCELERATORS, true);
        if (!Double.isNaN(said)) {
            return said;
        }
        in.assume("count", 1, "cost-one-accelerator");
        return 1;
    }

    /** What is compared, at drawn prices. */
    private record Case(MachineCosts costs, Estimate fall, double count, double months) {
        RentOrBuy at(Inputs in) {
            return new RentOrBuy(costs.rentHour(in), new FallingPrice(in.of("rent-fall", fall)), costs.bought(in));
        }
    }

    private static double busy(Estimate utilization, Inputs in) {
        return StrictMath.min(1, in.of("utilization", utilization));
    }

    private static double busyHour(MachineCosts costs, Tenure tenure, Estimate utilization, Inputs in) {
        return costs.busyHour(tenure, busy(utilization, in), in);
    }

    private Estimate rent(Case question, Estimate utilization) {
        return draws.estimate(draw -> {
            double bills = new FallingPrice(draw.of("rent-fall", question.fall())).bills(question.months());
            double hours = question.costs().month().machineHours() * busy(utilization, draw);
            return question.count() * question.costs().rentHour(draw) * hours * bills;
        });
    }

    private Estimate buy(Case question, Estimate utilization) {
        return draws.estimate(draw -> question.count()
                * question.months()
                * question.costs().bought(draw).monthUsd(busy(utilization, draw)));
    }

    private Estimate cash(Case question, Estimate utilization) {
        return draws.estimate(draw -> {
            var bought = question.costs().bought(draw);
            return question.count()
                    * (bought.purchaseUsd() + question.months() * bought.runningUsd(busy(utilization, draw)));
        });
    }

    private Estimate breakEvenMonths(Case question, Estimate utilization) {
        return ServiceCosting.reached(
                draws.estimate(draw -> question.at(draw).breakEvenMonths(busy(utilization, draw))));
    }

    private double never(Propagation.Formula breakEven) {
        return draws.probability(draw -> Double.isInfinite(breakEven.of(draw)) ? 1 : 0);
    }

    private Estimate energy(MachineCosts costs, double count, Estimate utilization) {
        return costs.isPowered()
                ? draws.estimate(draw -> count * kilowattHours(costs, utilization, draw) / Conversions.KWH_PER_MWH)
                : Estimate.unknown();
    }

    private Estimate carbon(MachineCosts costs, double count, Estimate utilization) {
        return costs.isPowered()
                ? draws.estimate(draw -> costs.carbonTonnes(count * kilowattHours(costs, utilization, draw), draw))
                : Estimate.unknown();
    }

    private static double kilowattHours(MachineCosts costs, Estimate utilization, Inputs in) {
        return costs.power(in).kilowattHours(costs.month().machineHours(), busy(utilization, in));
    }

    private List<AtUtilization> table(Case question) {
        return UTILIZATIONS.stream()
                .map(Estimate::exact)
                .map(share -> new AtUtilization(
                        share.value(), rent(question, share), buy(question, share), breakEvenMonths(question, share)))
                .toList();
    }
}
