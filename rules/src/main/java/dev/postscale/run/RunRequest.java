package dev.postscale.run;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.BaseWeights;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.TrainingCalibration;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.compute.Assumed;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.pricing.MachineCosts.Stated;
import dev.postscale.quantity.Kind;
import dev.postscale.scenario.ModelReference;
import dev.postscale.training.NumberFormat;
import dev.postscale.training.TrainedModel;
import dev.postscale.training.TrainingChip;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A run as it was asked about: what was given, then the knowledge base, then defaults, each of which is told.
 *
 * @param tokens NaN if only the speed is wanted
 * @param batchTokens NaN if not given
 * @param mfu given, else NaN
 * @param date on which prices count
 * @param stated prices that were given
 */
record RunRequest(
        TrainedModel model,
        AcceleratorFact accelerator,
        TrainingChip chip,
        NumberFormat format,
        Method method,
        double rank,
        int count,
        double tokens,
        double sequence,
        double batchTokens,
        double mfu,
        String date,
        Stated stated,
        List<Assumed> assumed) {
    private static final int MOST_ACCELERATORS = 10_000_000;
    private static final int MOST_RANK = 65_536;

    RunRequest {
        assumed = List.copyOf(assumed);
    }

    static RunRequest read(Request request, Knowledge knowledge) {
        return new Reading(request, knowledge).run();
    }

    /** Reads one request and keeps what it assumes. */
    private static final class Reading {
        private final Request request;
        private final Knowledge knowledge;
        private final List<Assumed> assumed = new ArrayList<>();
        private final String date;

        Reading(Request request, Knowledge knowledge) {
            this.request = request;
            this.knowledge = knowledge;
            date = date(request.text("source_date"), knowledge);
        }

        RunRequest run() {
            Method method = Method.of(request.choice("method", List.of("full", "lora", "qlora")));
            Optional<ModelFact> known = known();
            TrainedModel model = model(known);
            AcceleratorFact accelerator = accelerator();
            TrainingChip chip = TrainingCalibration.chip(accelerator)
                    .orElseThrow(() -> bad(
                            "accelerator: the peak or the bandwidth of (" + accelerator.id() + ") is not known.",
                            "Maybe name another accelerator."));
            NumberFormat format = format(chip);
            double mfu = request.quantity("mfu", Kind.SHARE);
            return new RunRequest(
                    model,
                    accelerator,
                    chip,
                    format,
                    method,
                    method.adapters() ? given("rank", Kind.COUNT, MOST_RANK, "assumed-adapter-rank") : Double.NaN,
                    count(method),
                    positive("tokens", request.quantity("tokens", Kind.TOKENS)),
                    sequence(known),
                    positive("global_batch_tokens", request.quantity("global_batch_tokens", Kind.TOKENS)),
                    positive("mfu", mfu),
                    date,
                    stated(),
                    assumed);
        }

        private Stated stated() {
            return new Stated(
                    request.quantity("gpu_hour_usd", Kind.PRICE_PER_ACCELERATOR_HOUR),
                    request.quantity("purchase_usd", Kind.MONEY),
                    Double.NaN,
                    request.quantity("electricity_usd_per_kwh", Kind.MONEY),
                    request.quantity("pue", Kind.RATIO),
                    Double.NaN);
        }

        private int count(Method method) {
            if (method.adapters() && !request.has("n")) {
                assumed.add(new Assumed("n", Value.of(1), "default", Text.same("1"), ""));
                return 1;
            }
            return (int) given("n", Kind.ACCELERATORS, MOST_ACCELERATORS, "assumed-training-accelerators");
        }

        private double given(String name, Kind kind, double most, String constant) {
            double given = request.quantity(name, kind);
            if (Double.isNaN(given)) {
                return assume(name, constant);
            }
            if (given != StrictMath.rint(given) || given < 1 || given > most) {
                throw bad(
                        name + ": the value (" + given + ") must be a whole number from 1 to " + (long) most + ".",
                        "Maybe leave it out.");
            }
            return given;
        }

        private double assume(String path, String constant) {
            ThresholdFact fact = knowledge.constants().fact(constant);
            assumed.add(new Assumed(
                    path, Value.of(fact.value()), "default", new Text(fact.labelEn(), fact.labelZh()), fact.source()));
            return fact.value();
        }

        private void note(String path, Value value, String sentence) {
            var said = knowledge.base().sentence(sentence);
            assumed.add(new Assumed(path, value, "default", new Text(said.textEn(), said.textZh()), ""));
        }

        private Optional<ModelFact> known() {
            String name = request.text("model_id");
            if (name.isEmpty()) {
                return Optional.empty();
            }
            BaseWeights named =
                    knowledge.names().weights(new ModelReference.Words(name), new Hints(Double.NaN, LocalDate.MAX));
            Optional<ModelFact> fact = named.models().stream().findFirst();
            if (fact.isEmpty() && !request.has("params_total") && !request.has("params_active")) {
                List<String> ids =
                        knowledge.base().models().stream().map(ModelFact::id).toList();
                throw UnknownNameException.model("model_id", name, NearestNames.of(name, ids, 3));
            }
            return fact;
        }

        private TrainedModel model(Optional<ModelFact> known) {
            double total = positive("params_total", request.quantity("params_total", Kind.PARAMETERS));
            double active = positive("params_active", request.quantity("params_active", Kind.PARAMETERS));
            double all = first(total, known.map(ModelFact::paramsTotal).orElse(Double.NaN), active);
            double passed = first(
                    active,
                    Double.isNaN(total) ? known.map(ModelFact::paramsActive).orElse(Double.NaN) : total,
                    all);
            if (Double.isNaN(all)) {
                throw bad(
                        "params_total: the size of the model must be given.",
                        "Maybe name a model_id, or write \"params_total\": \"7B\".");
            }
            if (passed > all) {
                throw bad(
                        "params_active: the value (" + passed + ") must not be above all parameters (" + all + ").",
                        "Maybe they were exchanged.");
            }
            if (known.isPresent()) {
                return TrainingCalibration.model(known.get(), all, passed);
            }
            note("layers", Value.unknown(), "training-proportions");
            return TrainedModel.ofSize(all, passed);
        }

        private AcceleratorFact accelerator() {
            String name = request.required("accelerator");
            return knowledge
                    .names()
                    .machine("accelerator", name, Hints.NONE)
                    .chip()
                    .orElseThrow(() -> bad(
                            "accelerator: the name (" + name + ") must be of one accelerator.",
                            "Maybe write nvidia-h100-sxm-80."));
        }

        private NumberFormat format(TrainingChip chip) {
            List<String> notations = Arrays.stream(NumberFormat.values())
                    .map(NumberFormat::notation)
                    .toList();
            NumberFormat format =
                    NumberFormat.of(request.choice("precision", notations)).orElseThrow();
            if (!request.has("precision")) {
                assumed.add(new Assumed(
                        "precision", Value.of(format.notation()), "default", Text.same(format.notation()), ""));
            }
            if (!chip.has(format)) {
                note("precision", Value.of(format.notation()), "training-chip-without-format");
            }
            return format;
        }

        private double sequence(Optional<ModelFact> known) {
            double given = positive("seq_len", request.quantity("seq_len", Kind.TOKENS));
            if (!Double.isNaN(given)) {
                return given;
            }
            double usual = assume("seq_len", "assumed-training-sequence");
            double own = TrainingCalibration.sequence(known, knowledge.constants());
            if (own < usual) {
                Assumed last = assumed.remove(assumed.size() - 1);
                assumed.add(new Assumed("seq_len", Value.of(own), "inferred", last.text(), last.source()));
            }
            return own;
        }

        private static double positive(String name, double value) {
            if (value <= 0) {
                throw bad(name + ": the value (" + value + ") must be positive.", "Maybe leave it out.");
            }
            return value;
        }

        private static double first(double... values) {
            return Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .findFirst()
                    .orElse(Double.NaN);
        }

        /** A day, month or year; the day of the knowledge base where nobody says. */
        private static String date(String said, Knowledge knowledge) {
            if (said.isEmpty()) {
                return knowledge.base().date().toString();
            }
            try {
                String whole = said.length() == 4 ? said + "-12-28" : said.length() == 7 ? said + "-28" : said;
                return LocalDate.parse(whole).toString();
            } catch (DateTimeException e) {
                throw bad(
                        "source_date: the value (" + said + ") must be a date.", "Maybe write 2026-11 or 2026-11-24.");
            }
        }
    }

    private static RequestException bad(String problem, String hint) {
        return new RequestException(Code.BAD_ARGUMENT, problem, hint);
    }
}
