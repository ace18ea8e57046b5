package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.TargetFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.ontology.text.NameResolver;
import dev.postscale.ontology.text.Resolved;
import dev.postscale.scenario.Access;
import dev.postscale.scenario.ModelReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of a scenario, resolved by the knowledge base. */
public final class Names {
    private final KnowledgeBase base;
    private final NameResolver resolver;

    Names(KnowledgeBase base) {
        this.base = base;
        resolver = NameResolver.of(base);
    }

    /**
     * A chip or class of machines.
     *
     * @param memoryGib of the class where the chip does not decide, NaN when unknown
     * @param tier of the class, empty when unknown
     * @param others that the name could have meant as well
     */
    public record Machine(Optional<AcceleratorFact> chip, double memoryGib, String tier, List<String> others) {}

    /**
     * The machine a name stands for.
     *
     * @throws UnknownNameException if it stands for none
     */
    public Machine machine(String path, String name, Hints hints) {
        Resolved resolved = resolver.accelerator(name, hints);
        if (resolved instanceof Resolved.One one) {
            return new Machine(base.accelerator(one.id()), Double.NaN, "", one.others());
        }
        if (resolved instanceof Resolved.TargetClass target) {
            TargetFact fact = base.target(target.target()).orElseThrow();
            return new Machine(base.accelerator(target.accelerator()), fact.memoryGib(), fact.tier(), target.others());
        }
        if (resolved instanceof Resolved.Unknown unknown) {
            throw UnknownNameException.accelerator(path, name, unknown.nearest());
        }
        throw UnknownNameException.accelerator(path, name, List.of());
    }

    /** The base model that a reference stands for; words that name nothing leave the plan free. */
    public BaseWeights weights(ModelReference reference, Hints hints) {
        if (reference instanceof ModelReference.Typed typed) {
            return typed(typed, hints);
        }
        List<String> names = reference.names();
        if (names.isEmpty()) {
            return BaseWeights.FREE;
        }
        List<ModelFact> models = new ArrayList<>();
        BaseWeights last = BaseWeights.FREE;
        for (String name : names) {
            last = words(name, hints);
            models.addAll(last.models());
        }
        return names.size() == 1
                ? last
                : new BaseWeights(
                        models.isEmpty() ? last.kind() : kind(models),
                        models,
                        last.params(),
                        last.activeParams(),
                        Double.NaN,
                        last.own());
    }

    private BaseWeights words(String name, Hints hints) {
        Resolved resolved = resolver.model(name, hints);
        if (resolved instanceof Resolved.One one) {
            return models(List.of(one.id()), name);
        }
        if (resolved instanceof Resolved.Several several) {
            return models(several.ids(), name);
        }
        if (resolved instanceof Resolved.NoWeights) {
            return new BaseWeights(BaseWeights.Kind.NONE, List.of(), Double.NaN, Double.NaN, Double.NaN, false);
        }
        if (resolved instanceof Resolved.ApiClass) {
            return new BaseWeights(BaseWeights.Kind.API, List.of(), Double.NaN, Double.NaN, Double.NaN, false);
        }
        if (resolved instanceof Resolved.OpenClass open) {
            return open.sizes().isEmpty() ? BaseWeights.FREE : sized(open.sizes(), open.active(), false);
        }
        if (resolved instanceof Resolved.OwnClass own) {
            return sized(own.sizes(), own.active(), true);
        }
        return BaseWeights.FREE;
    }

    private static BaseWeights sized(List<Double> sizes, double active, boolean own) {
        // Of several sizes the smallest promises nothing that another lacks.
        double size = sizes.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        return new BaseWeights(BaseWeights.Kind.WEIGHTS, List.of(), size, active, Double.NaN, own);
    }

    private BaseWeights models(List<String> ids, String name) {
        List<ModelFact> models =
                ids.stream().map(id -> base.model(id).orElseThrow()).toList();
        boolean own = name.toLowerCase(java.util.Locale.ROOT).contains("own ");
        return new BaseWeights(kind(models), models, Double.NaN, Double.NaN, Double.NaN, own);
    }

    private static BaseWeights.Kind kind(List<ModelFact> models) {
        return models.stream().allMatch(model -> model.weights().equals("closed"))
                ? BaseWeights.Kind.API
                : BaseWeights.Kind.WEIGHTS;
    }

    private BaseWeights typed(ModelReference.Typed typed, Hints hints) {
        BaseWeights named = typed.model().isEmpty() ? BaseWeights.FREE : words(typed.model(), hints);
        BaseWeights.Kind kind =
                switch (typed.access()) {
                    case API -> BaseWeights.Kind.API;
                    case OPEN, OWN -> BaseWeights.Kind.WEIGHTS;
                    case UNKNOWN ->
                        named.kind() == BaseWeights.Kind.FREE && !Double.isNaN(typed.paramsTotal())
                                ? BaseWeights.Kind.WEIGHTS
                                : named.kind();
                };
        return new BaseWeights(
                kind,
                named.models(),
                Double.isNaN(typed.paramsTotal()) ? named.params() : typed.paramsTotal(),
                Double.isNaN(typed.paramsActive()) ? named.activeParams() : typed.paramsActive(),
                typed.trainTokens(),
                typed.access() == Access.OWN || named.own());
    }
}
