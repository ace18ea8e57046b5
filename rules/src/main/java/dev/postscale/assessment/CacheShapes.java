package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import dev.postscale.serving.KvCache;

/** What models keep of a sequence: as published, else computed from their layers, else typical of their size. */
public final class CacheShapes {
    /** Bits of a cached value in the bytes that tables publish. */
    private static final double PUBLISHED_BITS = 16;
    /** A key and a value. */
    private static final double VALUES_PER_HEAD_WIDTH = 2;

    private final Constants constants;

    public CacheShapes(Constants constants) {
        this.constants = constants;
    }

    /** The cache of a model of known size. */
    public KvCache of(ModelFact model) {
        if (!Double.isNaN(model.kvBytesPerToken())) {
            double growing =
                    Double.isNaN(model.kvBytesPerTokenFull()) ? model.kvBytesPerToken() : model.kvBytesPerTokenFull();
            double state = Double.isNaN(model.stateBytesPerSequence()) ? 0 : model.stateBytesPerSequence();
            return KvCache.ofBytes(model.kvBytesPerToken(), growing, PUBLISHED_BITS, model.slidingWindow(), state);
        }
        if (!Double.isNaN(model.kvValuesPerToken())) {
            return growing(model.kvValuesPerToken());
        }
        double layers = Double.isNaN(model.attentionLayerCount()) ? model.layerCount() : model.attentionLayerCount();
        double values = VALUES_PER_HEAD_WIDTH * layers * model.kvHeadCount() * model.headDim();
        return Double.isNaN(values) ? ofSize(model.paramsTotal()) : growing(values);
    }

    /**
     * The cache where no shape is known: values per token of grouped-query models grow about as the square root of their
     * parameters, which passes near the published shapes of 1 to 400 billion.
     */
    public KvCache ofSize(double params) {
        double size = params / constants.value("grouped-cache-params");
        return growing(constants.value("grouped-cache-values") * StrictMath.sqrt(size));
    }

    private static KvCache growing(double values) {
        return new KvCache(values, 0, Double.POSITIVE_INFINITY, 0);
    }
}
