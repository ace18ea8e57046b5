package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.plan.Figures;
import dev.postscale.plan.Lever;
import dev.postscale.plan.Origin;
import dev.postscale.plan.Problem;
import dev.postscale.plan.Uncertainty;
import dev.postscale.plan.WeightsSource;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.TaskProfile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a plan of the search as part of an advice. */
final class PlanWriter {

    private final Knowledge knowledge;
    private final Assessment assessment;
    private final Problem problem;
    private final Uncertainty uncertainty;
    private final Words words;
    private final Steps steps;
    private final Constants constants;

    PlanWriter(
            Knowledge knowledge,
            Assessment assessment,
            Problem problem,
            Uncertainty uncertainty,
            Words words,
            Steps steps) {
        this.knowledge = knowledge;
        this.assessment = assessment;
        this.problem = problem;
        this.uncertainty = uncertainty;
        this.words = words;
        this.steps = steps;
        constants = knowledge.constants();
    }

    Plan write(
            String id,
            dev.postscale.plan.Plan plan,
            double probability,
            boolean pareto,
            dev.postscale.plan.Plan reference,
            List<Text> warnings) {
        Figures figures = plan.figures();
        WeightsSource source = problem.sources().get(plan.source());
        boolean hosted = source.origin() == Origin.API;
        Estimate oneOff = uncertainty.amount(plan, Lever.ONE_OFF_USD, figures.oneOffUsd());
        Estimate monthly = spread(figures.monthlyUsd(), "serving-cost-spread");
        double months = assessment.reading().horizonMonths();
        Estimate total = Estimate.of(
                figures.totalUsd(),
                StrictMath.min(figures.totalUsd(), oneOff.low() + months * monthly.low()),
                StrictMath.max(figures.totalUsd(), oneOff.high() + months * monthly.high()));
        Estimate memory = hosted
                ? Estimate.unknown()
                : spread(figures.memoryBytes() / Conversions.BYTES_PER_GIB, "memory-spread");
        return new Plan(
                id,
                knowledge.catalogue().notations(plan.strategies()),
                source.id().startsWith("api:") ? source.id().substring("api:".length()) : source.id(),
                hosted ? "" : problem.machines().accelerator(),
                figures.accelerators(),
                steps.of(plan, problem, figures),
                quality(plan, reference),
                new Cost(oneOff, monthly, total),
                memory,
                new Latency(spread(figures.ttftMs(), "latency-spread"), spread(figures.tpotMs(), "latency-spread")),
                uncertainty.largest(plan, Lever.TIME_TO_DEPLOY_WEEKS),
                uncertainty.amount(plan, Lever.QUALITY_RISK, figures.risk()),
                probability,
                pareto,
                figures.feasible(),
                warnings);
    }

    /** A value with the relative interval that a constant gives: its factor both ways. */
    private Estimate spread(double value, String constant) {
        if (Double.isNaN(value)) {
            return Estimate.unknown();
        }
        double factor = constants.value(constant);
        return value == 0 ? Estimate.exact(0) : Estimate.of(value, value / factor, value * factor);
    }

    /** Gains over the reference, on the same draws, so that what both plans share cancels. */
    private Quality quality(dev.postscale.plan.Plan plan, dev.postscale.plan.Plan reference) {
        Map<TaskProfile, Estimate> byTask = new EnumMap<>(TaskProfile.class);
        TaskProfile[] profiles = TaskProfile.values();
        for (int task = 0; task < problem.weights().length; task++) {
            if (problem.weights()[task] > 0) {
                byTask.put(
                        profiles[task],
                        gain(
                                plan.figures().byTask()[task]
                                        - reference.figures().byTask()[task],
                                uncertainty.decades(plan, task),
                                uncertainty.decades(reference, task)));
            }
        }
        Estimate decades = gain(
                plan.figures().decades() - reference.figures().decades(),
                uncertainty.decades(plan),
                uncertainty.decades(reference));
        Text inWords = words.sentence(decades.value() >= 0 ? "quality-above-reference" : "quality-below-reference")
                .with("factor", factor(decades.value()))
                .with("low", factor(decades.low()))
                .with("high", factor(decades.high()));
        return new Quality(
                byTask,
                decades,
                inWords,
                knowledge.between(plan.figures().decades(), assessment.market()),
                uncertainty.estimateShare(plan));
    }

    private static Estimate gain(double value, double[] plan, double[] reference) {
        double[] gains = new double[plan.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = plan[i] - reference[i];
        }
        return Uncertainty.estimate(value, gains);
    }

    private static Text factor(double decades) {
        double factor = StrictMath.pow(10, decades);
        return new Text(
                CompactNumbers.in(Language.EN).of(factor, Unit.TIMES),
                CompactNumbers.in(Language.ZH).of(factor, Unit.TIMES));
    }
}
