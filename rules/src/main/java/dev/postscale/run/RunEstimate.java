package dev.postscale.run;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.TrainingCalibration;
import dev.postscale.compute.Assumed;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Numbers;
import dev.postscale.run.TrainingAnswer.Option;
import dev.postscale.training.DeviceMemory;
import dev.postscale.training.Placement;
import dev.postscale.training.TrainingEfficiency;
import dev.postscale.training.TrainingFlops;
import dev.postscale.training.TrainingMemory;
import dev.postscale.training.TrainingSpeed;
import dev.postscale.training.TrainingTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one run takes. */
final class RunEstimate {
    private static final TrainingMemory STATE = TrainingMemory.MIXED_PRECISION_ADAM;

    /** More accelerators than any run had are no way out. */
    private static final int MOST_ACCELERATORS = 1 << 17;

    private final RunRequest run;
    private final Knowledge knowledge;
    private final Constants constants;
    private final List<Assumed> assumed;

    RunEstimate(RunRequest run, Knowledge knowledge) {
        this.run = run;
        this.knowledge = knowledge;
        constants = knowledge.constants();
        assumed = new ArrayList<>(run.assumed());
    }

    TrainingAnswer answer() {
        TrainingEfficiency efficiency = TrainingCalibration.efficiency(constants);
        TrainingSpeed speed =
                TrainingSpeed.of(run.model(), run.chip(), run.format(), run.count(), run.sequence(), efficiency);
        double work = run.method().adapters() ? TrainingFlops.adapterShare() : 1;
        double perToken = TrainingFlops.perToken(run.model(), run.sequence()) * work;
        boolean told = !Double.isNaN(run.mfu());
        double most = run.chip().peak(run.format()) / run.chip().peak16();
        Estimate mfu = told ? Estimate.exact(run.mfu()) : within(speed.mfu(), "training-speed-spread", most);
        noteBasis();
        Estimate perSecond = mfu.times(run.chip().peak16() / perToken);
        Estimate hours = hours(mfu, told ? 1 : efficiency.run(), perToken, most);
        RunCosts costs = RunCosts.of(run, hours, knowledge);
        costs.assumed().forEach(this::assume);
        Placed placed = placed();
        return new TrainingAnswer(
                Estimate.exact(TrainingFlops.of(run.model().activeParams(), run.tokens()) * work),
                Estimate.exact(perToken * run.tokens()),
                mfu,
                mfu.times(1 / most),
                perSecond,
                hours,
                hours.times(new TrainingTime(1).days(run.count())),
                costs.usd().rent(),
                costs.usd(),
                costs.energyMwh(),
                costs.co2Tonnes(),
                Estimate.exact(placed.memory().total() / Conversions.BYTES_PER_GIB),
                new TrainingAnswer.Memory(
                        placed.memory().weights() / Conversions.BYTES_PER_GIB,
                        placed.memory().gradients() / Conversions.BYTES_PER_GIB,
                        placed.memory().optimizer() / Conversions.BYTES_PER_GIB,
                        placed.memory().activations() / Conversions.BYTES_PER_GIB),
                placed.spread(),
                placed.fits(),
                placed.fits() ? List.of() : List.of(whyNot(placed)),
                placed.fits() ? List.of() : options(),
                assumed);
    }

    // ---- time ----------------------------------------------------------------------------------------

    /** A value within the factor of its 80 % interval, never above what the peak allows. */
    private Estimate within(double value, String spread, double most) {
        double factor = constants.value(spread);
        return Estimate.of(value, value / factor, StrictMath.min(most, value * factor));
    }

    private Estimate hours(Estimate mfu, double kept, double perToken, double most) {
        if (Double.isNaN(run.tokens())) {
            return Estimate.unknown();
        }
        double flops = perToken * run.tokens();
        Estimate share = mfu.exact() ? mfu : within(mfu.value() * kept, "training-hours-spread", most);
        return TrainingTime.hours(flops, run.chip().peak16(), share);
    }

    private void assume(Assumed other) {
        if (assumed.stream().noneMatch(one -> one.path().equals(other.path()))) {
            assumed.add(other);
        }
    }

    private void noteBasis() {
        assume(new Assumed(
                "mfu_basis", Value.of(run.chip().peak16()), "default", sentence("training-utilization-basis"), ""));
    }

    private Text sentence(String id) {
        var said = knowledge.base().sentence(id);
        return new Text(said.textEn(), said.textZh());
    }

    // ---- memory ------------------------------------------------------------------------------------------------

    /** Where a run is put. */
    private record Placed(DeviceMemory memory, String spread, boolean fits) {}

    private double room(double memory) {
        return constants.value("training-memory-share") * memory;
    }

    private double sequences() {
        return Double.isNaN(run.batchTokens())
                ? Double.POSITIVE_INFINITY
                : StrictMath.max(1, run.batchTokens() / run.sequence());
    }

    private Placed placed() {
        return placed(run.method(), run.count(), room(run.chip().memory()));
    }

    private Placed placed(Method method, int count, double room) {
        if (method.adapters()) {
            double rank = Double.isNaN(run.rank()) ? constants.value("assumed-adapter-rank") : run.rank();
            DeviceMemory memory = DeviceMemory.ofAdapters(
                    run.model(), STATE, method.weightBits(), run.model().adapterParams(rank), run.sequence(), count);
            return new Placed(memory, count > 1 ? "FSDP" + count + " recompute" : "recompute", memory.total() <= room);
        }
        Optional<Placement> fitting = Placement.within(room, run.model(), STATE, run.sequence(), sequences(), count);
        Placement placement =
                fitting.orElseGet(() -> Placement.smallest(run.model(), STATE, run.sequence(), sequences(), count));
        return new Placed(placement.memory(), placement.spread().toString(), fitting.isPresent());
    }

    private Text whyNot(Placed placed) {
        return sentence("training-does-not-fit")
                .with("need", gib(placed.memory().total()))
                .with("count", Integer.toString(run.count()))
                .with("room", gib(room(run.chip().memory())));
    }

    private static String gib(double bytes) {
        return Numbers.write(StrictMath.rint(bytes / Conversions.BYTES_PER_GIB * 10) / 10);
    }

    /** More of the same, the least larger chip of the same number, adapters instead of all parameters. */
    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        double room = room(run.chip().memory());
        String own = run.accelerator().id();
        for (int count = doubled(run.count()); count <= MOST_ACCELERATORS; count *= 2) {
            Placed more = placed(run.method(), count, room);
            if (more.fits()) {
                options.add(option(own, count, run.method(), more));
                break;
            }
        }
        knowledge.base().accelerators().stream()
                .filter(chip -> TrainingCalibration.chip(chip).isPresent()
                        && chip.vendor().equals(run.accelerator().vendor())
                        && chip.memoryGib() > run.accelerator().memoryGib()
                        && TrainingCalibration.chip(chip).orElseThrow().peak16()
                                >= run.chip().peak16())
                .sorted(Comparator.comparingDouble(AcceleratorFact::memoryGib).thenComparing(AcceleratorFact::id))
                .filter(chip -> placed(run.method(), run.count(), room(chip.memoryGib() * Conversions.BYTES_PER_GIB))
                        .fits())
                .findFirst()
                .ifPresent(chip -> options.add(option(
                        chip.id(),
                        run.count(),
                        run.method(),
                        placed(run.method(), run.count(), room(chip.memoryGib() * Conversions.BYTES_PER_GIB)))));
        for (Method method : List.of(Method.LORA, Method.QLORA)) {
            Placed less = placed(method, run.count(), room);
            if (method.compareTo(run.method()) > 0 && less.fits()) {
                options.add(option(own, run.count(), method, less));
                break;
            }
        }
        return options;
    }

    /** The next power of two. */
    private static int doubled(int count) {
        return Integer.highestOneBit(count) * 2;
    }

    private static Option option(String accelerator, int count, Method method, Placed placed) {
        return new Option(
                accelerator,
                count,
                method.notation(),
                placed.memory().total() / Conversions.BYTES_PER_GIB,
                placed.spread());
    }
}
