package dev.postscale.ontology;

/**
 * A class of environment in which a model is served.
 *
 * @param accelerator typical accelerator id
 * @param memoryGib typical GiB, NaN when the accelerator decides
 * @param count accelerators it has, NaN when that is not part of the class
 */
public record TargetFact(
        String id, String labelEn, String labelZh, String accelerator, double memoryGib, double count, String tier) {}
