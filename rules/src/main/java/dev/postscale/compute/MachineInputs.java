package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Quote;
import dev.postscale.assessment.Reading;
import dev.postscale.assessment.TrainingCalibration;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.quantity.Conversions;
import dev.postscale.scenario.Goal;
import dev.postscale.scenario.Known;
import dev.postscale.serving.Month;
import dev.postscale.training.Mfu;
import dev.postscale.training.NumberFormat;
import dev.postscale.training.Server;
import dev.postscale.training.TrainedModel;
import dev.postscale.training.TrainingChip;
import dev.postscale.training.TrainingEfficiency;
import dev.postscale.training.TrainingSpeed;
import java.time.LocalDate;
import java.util.Optional;

/** The accelerators a quantity is about and their rates and prices. */
final class MachineInputs {

    private final Inputs in;

    MachineInputs(Inputs in) {
        this.in = in;
    }

    private Reading reading() {
        return in.assessment().reading();
    }

    private Optional<AcceleratorFact> argument() {
        String name = in.word(Argument.ACCELERATOR);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        double memory = in.has(Argument.MEMORY_GIB) ? in.argument(Argument.MEMORY_GIB) : Double.NaN;
        return in.knowledge()
                .names()
                .machine(
                        "args.accelerator",
                        name,
                        new Hints(memory, LocalDate.parse(reading().date())))
                .chip();
    }

    /** What answers, if it is named. */
    Optional<AcceleratorFact> serving() {
        return argument().or(() -> Optional.ofNullable(reading().servingChip()));
    }

    /**
     * What trains: the training cluster; else the deployment, where it is a server or a cluster and the question is not
     * what fits it, since a price or a number of hours is then meant of the machine that is named; else what is rented.
     */
    Optional<AcceleratorFact> training() {
        return argument().or(() -> {
            boolean own = !in.scenario().training().accelerator().isEmpty()
                    || reading().deploymentTrains();
            boolean meant =
                    (reading().tier().equals("server") || reading().tier().equals("cluster"))
                            && reading().goal() != Goal.FIT_TARGET;
            AcceleratorFact deployed = reading().servingChip();
            return Optional.ofNullable(
                    own || !meant || deployed == null ? reading().training().chip() : deployed);
        });
    }

    /** Dense 16-bit peak in FLOP/s. */
    double peak(Optional<AcceleratorFact> chip, String otherwise) {
        if (in.has(Argument.PEAK)) {
            return in.argument(Argument.PEAK);
        }
        double peak = chip.map(MachineInputs::peak).orElse(Double.NaN);
        return Double.isNaN(peak) ? in.assumed("accelerator.peak_flops", otherwise) : note(chip, "peak_flops", peak);
    }

    private static double peak(AcceleratorFact chip) {
        return Double.isNaN(chip.bf16Flops()) ? chip.fp16Flops() : chip.bf16Flops();
    }

    double bandwidth(Optional<AcceleratorFact> chip) {
        if (in.has(Argument.BANDWIDTH)) {
            return in.argument(Argument.BANDWIDTH);
        }
        double bandwidth = chip.map(AcceleratorFact::bandwidth).orElse(Double.NaN);
        return Double.isNaN(bandwidth)
                ? in.assumed("accelerator.bandwidth", "assumed-bandwidth")
                : note(chip, "bandwidth", bandwidth);
    }

    /** GiB of one accelerator, NaN when unknown. */
    double memoryGib(Optional<AcceleratorFact> chip) {
        if (in.has(Argument.MEMORY_GIB)) {
            return in.argument(Argument.MEMORY_GIB);
        }
        double deployed = in.has(Argument.ACCELERATOR) ? Double.NaN : reading().deploymentMemoryGib();
        return in.use(
                "memory_gib",
                Double.isNaN(deployed) ? chip.map(AcceleratorFact::memoryGib).orElse(Double.NaN) : deployed);
    }

    private double note(Optional<AcceleratorFact> chip, String name, double value) {
        chip.ifPresent(fact -> {
            boolean said = in.has(Argument.ACCELERATOR)
                    || !in.scenario().deployment().accelerator().isEmpty()
                    || !in.scenario().training().accelerator().isEmpty();
            if (!said) {
                in.assume("accelerator", Value.of(fact.id()), "default", Text.same(fact.label()), fact.source());
            }
        });
        return in.use(name, value);
    }

    /**
     * Share of the 16-bit peak that a whole run reaches: stated, else predicted for the model on the chip, else what
     * runs usually reach.
     *
     * @param params that a token passes, NaN when nobody knows
     */
    Mfu mfu(Optional<AcceleratorFact> chip, double params) {
        double stated =
                in.stated(Argument.MFU, "training.mfu", in.scenario().training().mfu());
        Optional<TrainingChip> trains = chip.flatMap(TrainingCalibration::chip);
        if (!Double.isNaN(stated) || Double.isNaN(params) || trains.isEmpty() || in.has(Argument.PEAK)) {
            return new Mfu(Double.isNaN(stated) ? in.assumed("training.mfu", "default-mfu") : stated);
        }
        Constants constants = in.knowledge().constants();
        TrainingEfficiency efficiency = TrainingCalibration.efficiency(constants);
        double count = in.stated(
                Argument.COUNT, "training.count", in.scenario().training().count());
        TrainingSpeed speed = TrainingSpeed.of(
                TrainedModel.ofSize(params, params),
                trains.get(),
                NumberFormat.BF16,
                Double.isNaN(count) ? Server.ACCELERATORS : count,
                constants.value("assumed-training-sequence"),
                efficiency);
        double mfu = speed.mfu() * efficiency.run();
        in.assume("training.mfu", Value.of(mfu), "inferred", sentence("training-mfu-predicted"), "");
        return new Mfu(in.use("training.mfu", mfu));
    }

    private Text sentence(String id) {
        var said = in.knowledge().base().sentence(id);
        return new Text(said.textEn(), said.textZh());
    }

    /** USD of an hour of a rented accelerator: stated, else of the price rows as of the date. */
    double rentUsd(Optional<AcceleratorFact> chip) {
        double stated = statedHourUsd();
        if (!Double.isNaN(stated)) {
            return stated;
        }
        Optional<Quote> quote = chip.flatMap(
                fact -> in.knowledge().prices().rental(fact, reading().date()));
        if (quote.isEmpty()) {
            return in.assumed("prices.gpu_hour_usd", "assumed-hour-usd");
        }
        in.assume(
                "prices.gpu_hour_usd",
                Value.of(quote.get().usd()),
                quote.get().backCast() ? "back-cast" : "default",
                Text.same(chip.map(AcceleratorFact::label).orElse("")),
                quote.get().source());
        return in.use("gpu_hour_usd", quote.get().usd());
    }

    double statedHourUsd() {
        return in.stated(
                Argument.HOUR_USD, "prices.gpu_hour_usd", in.scenario().prices().gpuHourUsd());
    }

    /** USD of an hour that answers: rent, or the power of a machine that is owned or held in the hand. */
    double servingHourUsd(Optional<AcceleratorFact> chip) {
        boolean owned = in.scenario().deployment().owned() == Known.YES
                || reading().tier().equals("device")
                || reading().tier().equals("edge");
        if (!owned || !Double.isNaN(statedHourUsd())) {
            return rentUsd(chip);
        }
        double draw = chip.map(AcceleratorFact::tdpWatts).orElse(Double.NaN);
        double watts =
                Double.isNaN(draw) ? in.assumed("deployment.power_watts", "assumed-watts") : in.use("tdp_watts", draw);
        double kwh = in.scenario().prices().electricityUsdPerKwh();
        double price = Double.isNaN(kwh)
                ? in.assumed("prices.electricity_usd_per_kwh", "electricity-usd-per-kwh")
                : in.use("prices.electricity_usd_per_kwh", kwh);
        return watts / Conversions.WATTS_PER_KW * price;
    }

    /** Accelerators that answer; one when nobody says. */
    double servingCount() {
        double count = in.stated(
                Argument.COUNT, "deployment.count", in.scenario().deployment().count());
        if (Double.isNaN(count)) {
            in.assume("deployment.count", Value.of(1), "default", label("deployment.count"), "");
            return in.use("deployment.count", 1);
        }
        return count;
    }

    /** Accelerators that train, NaN when rented as needed. */
    double trainingCount() {
        double count = in.scenario().training().count();
        if (Double.isNaN(count) && !reading().tier().equals("device")) {
            count = in.scenario().deployment().count();
        }
        return in.needed(Argument.COUNT, "training.count", count);
    }

    Month month() {
        return new Month(in.constant("month-days"), in.constant("month-hours"));
    }

    private Text label(String path) {
        return in.knowledge()
                .base()
                .fact(path)
                .map(fact -> new Text(fact.labelEn(), fact.labelZh()))
                .orElse(Text.same(path));
    }
}
