package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ShapeFact;
import dev.postscale.serving.Blocks;
import dev.postscale.serving.ServedModel;
import java.util.Optional;

/** Models as they are served: of their published shapes, and of what is typical of their size where none is known. */
public final class ModelShapes {
    private final Knowledge knowledge;
    private final CacheShapes caches;

    public ModelShapes(Knowledge knowledge) {
        this.knowledge = knowledge;
        caches = new CacheShapes(knowledge.constants());
    }

    /** A model of known size, in the format in which weights are released. */
    ServedModel of(ModelFact model) {
        double active = Double.isNaN(model.paramsActive()) ? model.paramsTotal() : model.paramsActive();
        return new ServedModel(
                model.paramsTotal(),
                active,
                model.expertCount(),
                model.expertsPerToken(),
                value("release-bits"),
                caches.of(model),
                value("plain-cache-bits"),
                blocks(model, active));
    }

    /**
     * A model of which only the size is known.
     *
     * @param total parameters
     * @param active those that one token passes
     */
    ServedModel ofSize(double total, double active) {
        return new ServedModel(
                total,
                active,
                Double.NaN,
                Double.NaN,
                value("release-bits"),
                caches.ofSize(active),
                value("plain-cache-bits"),
                Blocks.typical(active));
    }

    /** The layers of a model; those of its size where the table is silent. */
    public Blocks blocks(ModelFact model, double active) {
        Optional<ShapeFact> known = knowledge.base().shape(model.id());
        Blocks typical = Blocks.typical(active);
        double layers = or(model.layerCount(), typical.layers());
        double width = or(known.map(ShapeFact::width).orElse(Double.NaN), typical.width());
        double attending =
                or(known.map(ShapeFact::attentionLayers).orElse(Double.NaN), or(model.attentionLayerCount(), layers));
        double heads = or(model.headCount() * model.headDim(), width);
        double rank = known.map(ShapeFact::latentRank).orElse(Double.NaN);
        double latent = known.map(shape -> Blocks.latentHeads(model.headCount(), rank, shape.ropeDim()))
                .orElse(Double.NaN);
        double lookup = or(known.map(ShapeFact::lookupParams).orElse(Double.NaN), 0);
        return new Blocks(layers, width, attending, heads, or(latent, heads), lookup);
    }

    private double value(String notation) {
        return knowledge.constants().value(notation);
    }

    private static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
