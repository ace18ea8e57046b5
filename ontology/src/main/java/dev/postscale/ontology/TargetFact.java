package dev.postscale.ontology;

/**
 * A class of environment in which a model is served.
 *
 * @param accelerator typical accelerator id
 * @param memoryGib typical GiB, NaN when the accelerator decides
 */
public record TargetFact(
        String id, String labelEn, String labelZh, String accelerator, double memoryGib, String tier) {}
