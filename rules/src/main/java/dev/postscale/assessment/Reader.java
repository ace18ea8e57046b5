package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.scenario.Deployment;
import dev.postscale.scenario.Goal;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.Training;
import dev.postscale.training.Mfu;
import dev.postscale.training.TrainingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a scenario means: resolves names, fills gaps, and lists every gap it filled. */
final class Reader {
    private final Knowledge knowledge;
    private final Constants constants;
    private final Scenario scenario;
    private final String date;
    private final List<Assumption> assumptions = new ArrayList<>();

    Reader(Knowledge knowledge, Scenario scenario) {
        this.knowledge = knowledge;
        this.scenario = scenario;
        constants = knowledge.constants();
        date = scenario.asOf().isEmpty() ? knowledge.base().date().toString() : scenario.asOf();
    }

    String date() {
        return date;
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    private void assume(String path, Object value, String origin, String sentence, Map<String, Object> slots) {
        assumptions.add(new Assumption(path, value, origin, sentence, slots));
    }

    Reading read(Market market) {
        Hints hints = new Hints(scenario.deployment().memoryGib(), LocalDate.parse(date));
        Deployment deployment = scenario.deployment();
        Optional<Names.Machine> machine = deployment.accelerator().isEmpty()
                ? Optional.empty()
                : Optional.of(knowledge.names().machine("deployment.accelerator", deployment.accelerator(), hints));
        machine.filter(found -> !found.others().isEmpty())
                .ifPresent(found -> assume(
                        "deployment.accelerator",
                        found.chip().map(AcceleratorFact::id).orElse(""),
                        "default",
                        "name-chosen",
                        Map.of("name", deployment.accelerator(), "others", String.join(", ", found.others()))));
        AcceleratorFact chip = machine.flatMap(Names.Machine::chip).orElse(null);
        double count = Double.isNaN(deployment.count()) ? 1 : deployment.count();
        double memory = deployment.memoryGib();
        if (Double.isNaN(memory) && machine.isPresent()) {
            memory = Double.isNaN(machine.get().memoryGib()) && chip != null
                    ? chip.memoryGib()
                    : machine.get().memoryGib();
        }
        String tier = tier(deployment, machine);
        Goal goal = goal(tier, count);
        double months = horizon();
        double mfu = mfu();
        TrainingMeans rented = rented(market);
        TrainingMeans there = chip == null ? rented : means(market, chip, count);
        boolean trains = deploymentTrains(goal, tier, there, count, months, mfu);
        if (trains) {
            assume(
                    "training",
                    chip == null ? tier : chip.id(),
                    "default",
                    "deployment-trains",
                    Map.of("count", count, "accelerator", chip == null ? tier : chip.label()));
        }
        TrainingMeans training = training(market, trains ? there : rented, hints);
        BaseWeights base = knowledge.names().weights(scenario.assets().baseModel(), hints);
        BaseWeights teacher = knowledge.names().weights(scenario.assets().teacherModel(), hints);
        boolean teacherNamed = !scenario.assets().teacherModel().equals(ModelReference.UNKNOWN)
                && teacher.kind() != BaseWeights.Kind.NONE;
        double teacherOpen = !teacherNamed
                ? Double.NaN
                : switch (teacher.kind()) {
                    case WEIGHTS -> 1;
                    case API, NONE -> 0;
                    case FREE -> Double.NaN;
                };
        return new Reading(
                scenario,
                date,
                goal,
                months,
                tier,
                chip,
                count,
                memory,
                training,
                mfu,
                trains,
                base,
                teacherNamed,
                teacherOpen,
                constants,
                knowledge.law());
    }

    private String tier(Deployment deployment, Optional<Names.Machine> machine) {
        String stated = deployment.tier().notation();
        if (!stated.isEmpty() || machine.isEmpty()) {
            return stated;
        }
        String derived = machine.get().tier();
        if (derived.isEmpty()) {
            derived = deployment.count() > 8 ? "cluster" : deployment.count() > 1 ? "server" : "single_gpu";
        }
        assume("deployment.tier", derived, "default", "tier-from-accelerator", Map.of());
        return derived;
    }

    private Goal goal(String tier, double count) {
        if (scenario.goal() != Goal.UNKNOWN) {
            return scenario.goal();
        }
        boolean volume = !Double.isNaN(scenario.workload().requestsPerDay());
        boolean cash = !Double.isNaN(scenario.budgetUsd())
                || !Double.isNaN(scenario.flops())
                || !Double.isNaN(scenario.gpuHours());
        boolean one = List.of("device", "edge", "single_gpu").contains(tier) && count == 1;
        Goal goal = one && !volume && !cash
                ? Goal.FIT_TARGET
                : volume ? Goal.MIN_COST_AT_QUALITY : Goal.MAX_QUALITY_WITHIN_BUDGET;
        assume("goal", goal.notation(), "default", "goal-read", Map.of());
        return goal;
    }

    private double horizon() {
        if (!Double.isNaN(scenario.horizonMonths())) {
            return scenario.horizonMonths();
        }
        double months = constants.value("default-horizon-months");
        assume("horizon_months", months, "default", "horizon-default", Map.of());
        return months;
    }

    private double mfu() {
        if (!Double.isNaN(scenario.training().mfu())) {
            return scenario.training().mfu();
        }
        double mfu = constants.value("default-mfu");
        assume("training.mfu", mfu, "default", "mfu-default", Map.of());
        return mfu;
    }

    private double hourUsd(Market market, AcceleratorFact chip) {
        double stated = scenario.prices().gpuHourUsd();
        return Double.isNaN(stated)
                ? market.prices().rental(chip, date).map(Quote::usd).orElse(constants.value("assumed-hour-usd"))
                : stated;
    }

    private TrainingMeans means(Market market, AcceleratorFact chip, double count) {
        return new TrainingMeans(chip, peak(chip), hourUsd(market, chip), count);
    }

    private double peak(AcceleratorFact chip) {
        double peak = Double.isNaN(chip.bf16Flops()) ? chip.fp16Flops() : chip.bf16Flops();
        return Double.isNaN(peak) ? constants.value("assumed-peak") : peak;
    }

    /** Training that is rented: of what is on rent that date, the most FLOP for the money. */
    private TrainingMeans rented(Market market) {
        return market.accelerators()
                .filter(chip -> !Double.isNaN(chip.bf16Flops()) || !Double.isNaN(chip.fp16Flops()))
                .filter(chip -> chip.memoryGib() >= constants.value("server-memory-gib"))
                .filter(chip -> market.prices().rental(chip, date).isPresent())
                .map(chip -> means(market, chip, Double.POSITIVE_INFINITY))
                .max(Comparator.comparingDouble((TrainingMeans means) -> means.peak() / means.hourUsd()))
                .orElse(new TrainingMeans(
                        null,
                        constants.value("assumed-training-peak"),
                        constants.value("assumed-hour-usd"),
                        Double.POSITIVE_INFINITY));
    }

    private TrainingMeans training(Market market, TrainingMeans otherwise, Hints hints) {
        Training training = scenario.training();
        if (training.accelerator().isEmpty()) {
            return otherwise;
        }
        Names.Machine machine = knowledge
                .names()
                .machine("training.accelerator", training.accelerator(), new Hints(training.memoryGib(), hints.asOf()));
        double count = Double.isNaN(training.count()) ? Double.POSITIVE_INFINITY : training.count();
        return machine.chip().map(chip -> means(market, chip, count)).orElse(otherwise);
    }

    /** The reading rule of scenarios that name one place for training and serving. */
    private boolean deploymentTrains(
            Goal goal, String tier, TrainingMeans there, double count, double months, double mfu) {
        boolean absent = scenario.training().equals(Training.UNKNOWN);
        if (!absent
                || goal == Goal.FIT_TARGET
                || !List.of("single_gpu", "server", "cluster").contains(tier)) {
            return false;
        }
        boolean given = !Double.isNaN(scenario.gpuHours()) || !Double.isNaN(scenario.flops());
        if (given) {
            double hours = Double.isNaN(scenario.gpuHours())
                    ? TrainingTime.of(scenario.flops(), there.peak(), new Mfu(mfu))
                            .acceleratorHours()
                    : scenario.gpuHours();
            return hours <= count * constants.value("month-hours") * months;
        }
        boolean serves = !Double.isNaN(scenario.workload().requestsPerDay());
        return tier.equals("cluster") || (tier.equals("server") && !serves);
    }
}
