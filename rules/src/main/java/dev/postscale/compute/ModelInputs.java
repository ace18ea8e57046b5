package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.BaseWeights;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.scenario.ModelReference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The model a quantity is about: by its arguments, else the base of the scenario. */
final class ModelInputs {
    /** Bits of the formats by name. */
    private static final Map<String, Double> BITS = Map.ofEntries(
            Map.entry("fp32", 32.0),
            Map.entry("float32", 32.0),
            Map.entry("bf16", 16.0),
            Map.entry("fp16", 16.0),
            Map.entry("float16", 16.0),
            Map.entry("bfloat16", 16.0),
            Map.entry("fp8", 8.0),
            Map.entry("int8", 8.0),
            Map.entry("int4", 4.0),
            Map.entry("nf4", 4.0),
            Map.entry("fp4", 4.0),
            Map.entry("mxfp4", 4.25));

    private final Inputs in;

    ModelInputs(Inputs in) {
        this.in = in;
    }

    /** The base of the arguments or of the scenario. */
    BaseWeights base() {
        String name = in.word(Argument.MODEL);
        if (name.isEmpty()) {
            return in.assessment().reading().base();
        }
        Hints hints =
                new Hints(Double.NaN, LocalDate.parse(in.assessment().reading().date()));
        BaseWeights named = in.knowledge().names().weights(new ModelReference.Words(name), hints);
        if (named.models().isEmpty() && Double.isNaN(named.params())) {
            List<String> ids =
                    in.knowledge().base().models().stream().map(ModelFact::id).toList();
            throw UnknownNameException.model("args.model", name, NearestNames.of(name, ids, 3));
        }
        return named;
    }

    /** Whether the arguments or the scenario name a model or its size. */
    boolean named() {
        BaseWeights base = base();
        return !base.models().isEmpty() || !Double.isNaN(base.params());
    }

    /** The model, where the base has a row; of several the smallest, which promises nothing that another lacks. */
    Optional<ModelFact> fact() {
        BaseWeights base = base();
        Optional<ModelFact> smallest = base.models().stream()
                .filter(model -> !Double.isNaN(model.paramsTotal()))
                .min(Comparator.comparingDouble(ModelFact::paramsTotal).thenComparing(ModelFact::id))
                .or(() -> base.models().stream().findFirst());
        if (base.models().size() > 1) {
            smallest.ifPresent(model -> in.assume(
                    "assets.base_model", Value.of(model.id()), "inferred", Text.same(model.label()), model.source()));
        } else {
            smallest.ifPresent(model -> in.use("params_total", model.paramsTotal()));
        }
        return smallest;
    }

    /** Parameters of the named base, all of them; NaN when none is named. */
    double baseTotal() {
        BaseWeights base = base();
        return Double.isNaN(base.params())
                ? fact().map(ModelFact::paramsTotal).orElse(Double.NaN)
                : in.use("params_total", base.params());
    }

    /** Parameters of the named base that a token passes; NaN when none is named. */
    double baseActive() {
        BaseWeights base = base();
        if (!Double.isNaN(base.activeParams())) {
            return in.use("params_active", base.activeParams());
        }
        double active = fact().map(ModelFact::paramsActive).orElse(Double.NaN);
        return Double.isNaN(active) ? baseTotal() : in.use("params_active", active);
    }

    /** Active parameters by argument; those of a dense model are all. NaN when neither is given. */
    double argumentActive() {
        double active = in.argument(Argument.PARAMS_ACTIVE);
        if (!Double.isNaN(active)) {
            in.accept(Argument.PARAMS_TOTAL);
        }
        return Double.isNaN(active) ? in.argument(Argument.PARAMS_TOTAL) : active;
    }

    /** All parameters by argument, or of a dense model the active ones. NaN when neither is given. */
    double argumentTotal() {
        double total = in.argument(Argument.PARAMS_TOTAL);
        if (!Double.isNaN(total)) {
            in.accept(Argument.PARAMS_ACTIVE);
        }
        return Double.isNaN(total) ? in.argument(Argument.PARAMS_ACTIVE) : total;
    }

    /** Bits per weight: said, else those of the released weights. */
    double bits() {
        double said = saidBits();
        return Double.isNaN(said) ? in.assumed("base.weight_bits", "release-bits") : said;
    }

    /** Bits per weight by argument or typed base, NaN when neither says. */
    double saidBits() {
        if (in.has(Argument.BITS_PER_WEIGHT)) {
            return in.argument(Argument.BITS_PER_WEIGHT);
        }
        if (in.has(Argument.PRECISION)) {
            String word = in.word(Argument.PRECISION).toLowerCase(Locale.ROOT);
            // The parser of quantities has read int4 as 4 bits already.
            Double bits = in.isNumber(Argument.PRECISION) ? Double.valueOf(word) : BITS.get(word);
            if (bits == null) {
                throw new IllegalArgumentException("args.precision: the value (" + word + ") must be one of "
                        + String.join(", ", BITS.keySet().stream().sorted().toList())
                        + ".\nMaybe give bits_per_weight.");
            }
            return in.use("bits_per_weight", bits);
        }
        return in.scenario().assets().baseModel() instanceof ModelReference.Typed typed
                ? in.use("bits_per_weight", typed.weightBits())
                : Double.NaN;
    }
}
