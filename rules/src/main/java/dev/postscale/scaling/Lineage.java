package dev.postscale.scaling;

import dev.postscale.advice.Citation;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.PriceBook;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.fit.LineFit;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.PriceFact;
import dev.postscale.ontology.SourceFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.scaling.Generations.Generation;
import dev.postscale.scaling.Generations.Step;
import dev.postscale.training.TrainingFlops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Answers what generations of a family of models cost and brought. */
public final class Lineage {
    private static final int NEAREST = 3;
    private static final int FEWEST = 3;
    private static final int SOURCES = 8;

    /** What was made from another model says nothing about the cost of a generation. */
    private static final Set<String> DERIVED = Set.of("pruned", "distilled");

    private static final Map<String, ToDoubleFunction<ModelFact>> TESTS = new TreeMap<>(Map.of(
            "MMLU", ModelFact::mmlu,
            "MMLU-Pro", ModelFact::mmluPro,
            "GPQA", ModelFact::gpqa,
            "MATH", ModelFact::math,
            "HumanEval", ModelFact::humaneval,
            "SWE-bench Verified", ModelFact::sweBench));

    private final Knowledge knowledge;

    private Lineage(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static Lineage of(Knowledge knowledge) {
        return new Lineage(knowledge);
    }

    /**
     * The generations of a family.
     *
     * @param family its name, whatever its case
     * @param test one of the tests that scores are known of; empty for the one that tells most
     * @throws UnknownNameException if no model is of such a family
     */
    public Generations answer(String family, String test) {
        List<ModelFact> models = flagships(members(family));
        String by = test.isEmpty() ? tellingMost(models) : named(test);
        ToDoubleFunction<ModelFact> score = TESTS.getOrDefault(by, model -> Double.NaN);
        List<Generation> generations =
                models.stream().map(model -> generation(model, score)).toList();
        List<Step> steps = steps(generations);
        return new Generations(
                models.get(0).family(),
                by,
                generations,
                steps,
                decades(generations),
                slope(generations),
                sources(models));
    }

    private List<ModelFact> members(String family) {
        String said = plain(meant(family));
        List<ModelFact> members = knowledge.base().models().stream()
                .filter(model -> plain(model.family()).equals(said))
                .filter(model -> !model.released().isEmpty() && !DERIVED.contains(model.kind()))
                .toList();
        if (members.isEmpty()) {
            throw UnknownNameException.family(
                    family, NearestNames.of(family, families().toList(), NEAREST));
        }
        return members;
    }

    /** The family itself, or that of a model of this name or whose other name begins with it, such as 通义千问. */
    private String meant(String name) {
        String said = plain(name);
        return Stream.concat(
                        knowledge.base().models().stream()
                                .filter(model -> plain(model.id()).equals(said)),
                        knowledge.base().aliases().stream()
                                .filter(alias -> alias.kind().equals("model"))
                                .filter(alias -> said.length() > 1
                                        && plain(alias.alias()).startsWith(said))
                                .flatMap(alias -> knowledge.base().model(alias.id()).stream()))
                .map(ModelFact::family)
                .filter(family -> families().noneMatch(known -> plain(known).equals(said)))
                .findFirst()
                .orElse(name);
    }

    private Stream<String> families() {
        return knowledge.base().models().stream().map(ModelFact::family);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Of every release the model with the most compute, or the largest where no compute is known. */
    private List<ModelFact> flagships(List<ModelFact> members) {
        double share = knowledge.constants().value("generation-share");
        Map<String, ModelFact> byDate = new TreeMap<>();
        Comparator<ModelFact> larger = Comparator.comparingDouble((ModelFact model) -> known(flops(model)))
                .thenComparingDouble(model -> known(model.paramsTotal()))
                .thenComparing(ModelFact::id, Comparator.reverseOrder());
        for (ModelFact model : members) {
            byDate.merge(model.released(), model, (a, b) -> larger.compare(a, b) >= 0 ? a : b);
        }
        // A smaller sister that came out on another day is no generation of its own.
        List<ModelFact> flagships = new ArrayList<>();
        double flops = 0;
        double params = 0;
        for (ModelFact model : byDate.values()) {
            boolean smaller = Double.isNaN(flops(model)) ? model.paramsTotal() < share * params : flops(model) < flops;
            if (!smaller) {
                flagships.add(model);
                flops = StrictMath.max(flops, known(flops(model)));
                params = StrictMath.max(params, known(model.paramsTotal()));
            }
        }
        return flagships;
    }

    private static double known(double number) {
        return Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number;
    }

    private static double flops(ModelFact model) {
        return Double.isNaN(model.trainFlops())
                ? TrainingFlops.of(model.paramsActive(), model.trainTokens())
                : model.trainFlops();
    }

    private static String named(String test) {
        return TESTS.keySet().stream()
                .filter(known -> plain(known).equals(plain(test)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The test (" + test + ") must be one of " + String.join(", ", TESTS.keySet()) + "."));
    }

    /** The test by which most steps between generations of known compute can be told. */
    private static String tellingMost(List<ModelFact> models) {
        return TESTS.keySet().stream()
                .max(Comparator.comparingLong((String test) -> told(models, test))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(test -> told(models, test) > 0)
                .orElse("");
    }

    private static long told(List<ModelFact> models, String test) {
        ToDoubleFunction<ModelFact> score = TESTS.getOrDefault(test, model -> Double.NaN);
        return models.stream()
                .filter(model -> !Double.isNaN(flops(model)) && !Double.isNaN(score.applyAsDouble(model)))
                .count();
    }

    private Generation generation(ModelFact model, ToDoubleFunction<ModelFact> test) {
        Optional<PriceFact> price =
                knowledge.prices().tokens(model.id(), model.released()).map(PriceBook.Dated::price);
        double score = test.applyAsDouble(model);
        double input = price.map(PriceFact::inputUsd).orElse(Double.NaN);
        double output = price.map(PriceFact::outputUsd).orElse(Double.NaN);
        List<String> unknown = new ArrayList<>();
        note(unknown, "parameters", model.paramsActive());
        note(unknown, "tokens", model.trainTokens());
        note(unknown, "flops", flops(model));
        note(unknown, "score", score);
        note(unknown, "price", output);
        return new Generation(
                model.id(),
                model.label(),
                model.released(),
                model.kind(),
                model.paramsActive(),
                model.paramsTotal(),
                model.trainTokens(),
                flops(model),
                score,
                input,
                output,
                unknown);
    }

    private static void note(List<String> unknown, String name, double value) {
        if (Double.isNaN(value)) {
            unknown.add(name);
        }
    }

    private List<Step> steps(List<Generation> generations) {
        double least = knowledge.constants().value("generation-decades");
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < generations.size(); i++) {
            Generation to = generations.get(i);
            Generation from = before(i, generations);
            double decades = StrictMath.log10(to.flops() / from.flops());
            double points = to.score() - from.score();
            double logits = logit(to.score()) - logit(from.score());
            // Of nearly the same compute a gain per decade would only be noise.
            boolean grew = decades >= least;
            steps.add(new Step(
                    from.model(),
                    to.model(),
                    decades,
                    points,
                    logits,
                    grew ? points / decades : Double.NaN,
                    grew ? logits / decades : Double.NaN));
        }
        return steps;
    }

    /** The last generation of known compute before one, or else the one before it. */
    private static Generation before(int index, List<Generation> generations) {
        for (int i = index - 1; i >= 0; i--) {
            if (!Double.isNaN(generations.get(i).flops())) {
                return generations.get(i);
            }
        }
        return generations.get(index - 1);
    }

    private static double logit(double score) {
        return StrictMath.log(score / (100 - score));
    }

    private static double decades(List<Generation> generations) {
        double[] known = generations.stream()
                .mapToDouble(Generation::flops)
                .filter(flops -> !Double.isNaN(flops))
                .toArray();
        return known.length < 2 ? Double.NaN : StrictMath.log10(known[known.length - 1] / known[0]);
    }

    private static Estimate slope(List<Generation> generations) {
        List<Generation> told = generations.stream()
                .filter(one -> !Double.isNaN(one.flops()) && !Double.isNaN(one.score()))
                .toList();
        double[] decades =
                told.stream().mapToDouble(one -> StrictMath.log10(one.flops())).toArray();
        if (told.size() < FEWEST || Arrays.stream(decades).distinct().count() < 2) {
            return Estimate.unknown();
        }
        double[] logits = told.stream().mapToDouble(one -> logit(one.score())).toArray();
        return Estimate.pointOf(LineFit.of(decades, logits).slope());
    }

    private List<Citation> sources(List<ModelFact> models) {
        return models.stream()
                .flatMap(model -> Arrays.stream(model.source().split(" ", -1)))
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(SOURCES)
                .map(id -> new Citation(
                        id, knowledge.base().source(id).map(SourceFact::title).orElse(""), "", ""))
                .toList();
    }
}
