package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.plan.Ceilings;
import dev.postscale.plan.Conventions;
import dev.postscale.plan.Demand;
import dev.postscale.plan.Machines;
import dev.postscale.plan.Objective;
import dev.postscale.plan.Problem;
import dev.postscale.plan.WeightsSource;
import dev.postscale.scenario.BudgetScope;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.TaskProfile;
import dev.postscale.scenario.Workload;
import dev.postscale.serving.Month;
import dev.postscale.training.Server;
import java.util.Comparator;
import java.util.List;

/** Turns an assessed scenario into the problem of the plan search. */
final class ProblemBuilder {
    private final Knowledge knowledge;
    private final Reading reading;
    private final Market market;
    private final double[] facts;
    private final Constants constants;
    private final Scenario scenario;

    ProblemBuilder(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        this.knowledge = knowledge;
        this.reading = reading;
        this.market = market;
        this.facts = facts;
        constants = knowledge.constants();
        scenario = reading.scenario();
    }

    Problem build(long allowed, long required) {
        WeightsSources finder = new WeightsSources(knowledge, reading, market, facts);
        List<WeightsSource> sources = finder.all();
        return new Problem(
                knowledge.catalogue(),
                weights(),
                sources,
                reading.base().weights(),
                allowed,
                required,
                machines(),
                demand(finder.flopsPerUsd()),
                ceilings(),
                objective(),
                conventions());
    }

    /** Weights of the profiles; where nothing is said of the tasks, all the same. */
    double[] weights() {
        TaskProfile[] profiles = TaskProfile.values();
        double[] weights = new double[profiles.length - 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scenario.tasks().known() ? scenario.tasks().weight(profiles[i]) : 1.0 / weights.length;
        }
        return weights;
    }

    private Machines machines() {
        AcceleratorFact chip = reading.servingChip();
        boolean named = chip != null;
        if (chip == null) {
            chip = cheapest();
        }
        boolean trainsOnly = reading.deploymentTrains() && !reading.servesRequests();
        boolean fixed =
                named && !trainsOnly && !Double.isNaN(scenario.deployment().count());
        boolean onOne = reading.tierIn("device", "edge", "single_gpu");
        double count = fixed || (onOne && !trainsOnly) ? reading.deploymentCount() : Double.POSITIVE_INFINITY;
        double memory = Double.isNaN(reading.deploymentMemoryGib()) || (trainsOnly && !named)
                ? chip.memoryGib()
                : reading.deploymentMemoryGib();
        ServingCalibration calibration = new ServingCalibration(constants);
        double peak = Double.isNaN(chip.bf16Flops()) ? chip.fp16Flops() : chip.bf16Flops();
        double wide = Double.isNaN(peak) ? constants.value("assumed-peak") : peak;
        double narrow = Double.isNaN(chip.fp8Flops()) ? chip.int8Ops() : chip.fp8Flops();
        return new Machines(
                chip.id(),
                count,
                memory * 0x1p30,
                Double.isNaN(chip.bandwidth()) ? constants.value("assumed-bandwidth") : chip.bandwidth(),
                wide,
                Double.isNaN(narrow) ? wide : narrow,
                chip.oneWayInterconnect(),
                hourUsd(chip),
                calibration.efficiency(chip.vendor(), false),
                calibration.engine(),
                calibration.memoryShare(),
                reading.tierIn("device", "edge") ? 1 : Server.ACCELERATORS);
    }

    private double hourUsd(AcceleratorFact chip) {
        boolean owned = scenario.deployment().owned() == Known.YES || reading.tierIn("device", "edge");
        if (owned) {
            double watts = Double.isNaN(chip.tdpWatts()) ? constants.value("assumed-watts") : chip.tdpWatts();
            double kwh = Double.isNaN(scenario.prices().electricityUsdPerKwh())
                    ? constants.value("electricity-usd-per-kwh")
                    : scenario.prices().electricityUsdPerKwh();
            return watts / 1000 * kwh;
        }
        double stated = scenario.prices().gpuHourUsd();
        return Double.isNaN(stated)
                ? market.prices()
                        .rental(chip, market.date())
                        .map(Quote::usd)
                        .orElse(constants.value("assumed-hour-usd"))
                : stated;
    }

    /** What serves where no machine is named: of those on rent that date, the most bandwidth for the money. */
    private AcceleratorFact cheapest() {
        double least = constants.value("server-memory-gib");
        Comparator<AcceleratorFact> byValue = Comparator.comparingDouble((AcceleratorFact chip) -> chip.bandwidth()
                        / market.prices()
                                .rental(chip, market.date())
                                .map(Quote::usd)
                                .orElse(Double.POSITIVE_INFINITY))
                .thenComparing(AcceleratorFact::id);
        return market.accelerators()
                .filter(chip -> chip.memoryGib() >= least && !Double.isNaN(chip.bandwidth()))
                .filter(chip -> market.prices().rental(chip, market.date()).isPresent())
                .max(byValue)
                .orElseGet(() -> knowledge.base().accelerators().stream()
                        .filter(chip -> chip.memoryGib() >= least && !Double.isNaN(chip.bandwidth()))
                        .min(Comparator.comparing(AcceleratorFact::released).thenComparing(AcceleratorFact::id))
                        .orElseThrow());
    }

    private Demand demand(double flopsPerUsd) {
        Workload workload = scenario.workload();
        double input =
                Double.isNaN(workload.inputTokens()) ? constants.value("assumed-input-tokens") : workload.inputTokens();
        double output = Double.isNaN(workload.outputTokens())
                ? constants.value("assumed-output-tokens")
                : workload.outputTokens();
        double context = facts[knowledge.dictionary().position("workload.context_tokens")];
        return new Demand(
                workload.requestsPerDay(),
                input,
                output,
                Double.isNaN(context) ? input + output : context,
                Double.isNaN(workload.peakFactor()) ? constants.value("peak-factor") : workload.peakFactor(),
                new Month(constants.value("month-days"), constants.value("month-hours")),
                reading.horizonMonths(),
                facts[knowledge.dictionary().position("budget.flops")],
                reading.computeOnly(),
                flopsPerUsd,
                smallCostShare());
    }

    private double smallCostShare() {
        double dear = scenario.prices().apiInUsdPerMtok();
        double cheap = scenario.prices().altApiInUsdPerMtok();
        return Double.isNaN(cheap / dear) ? constants.value("small-cost-share") : StrictMath.min(1, cheap / dear);
    }

    private Ceilings ceilings() {
        Workload workload = scenario.workload();
        return new Ceilings(
                orInfinite(scenario.budgetUsd()),
                scenario.budgetScope() == BudgetScope.TRAINING,
                orInfinite(workload.latencyMsP95()),
                orInfinite(workload.ttftMs()),
                orInfinite(workload.tpotMs()),
                orInfinite(scenario.constraints().deadlineWeeks()),
                new QualityTarget(knowledge, reading).decades());
    }

    private static double orInfinite(double limit) {
        return Double.isNaN(limit) ? Double.POSITIVE_INFINITY : limit;
    }

    private Objective objective() {
        String goal =
                switch (reading.goal()) {
                    case MAX_QUALITY_WITHIN_BUDGET, UNKNOWN -> "quality";
                    case MIN_COST_AT_QUALITY -> "cost";
                    case FIT_TARGET -> "fit";
                };
        return new Objective(
                constants.value(goal + "-goal-decades"),
                constants.value(goal + "-goal-usd"),
                constants.value("engineer-usd-per-month") * reading.horizonMonths(),
                constants.value("risk-aversion"));
    }

    private Conventions conventions() {
        return new Conventions(
                constants.value("memory-share"),
                constants.value("planned-utilization"),
                constants.value("compute-slack"),
                constants.value("largest-synergy"),
                constants.value("over-limit-loss"),
                constants.value("least-gain"),
                constants.value("origin-worth-cap"),
                constants.value("trait-worth-cap"),
                constants.value("substitute-loss"),
                constants.value("lone-lead"));
    }
}
