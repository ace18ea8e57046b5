package dev.postscale.ontology;

/**
 * A training run or a measurement of training speed, as its source reports it. Unknown numbers are NaN, unknown texts empty.
 *
 * @param kind full_run or throughput
 * @param quality reported, or estimate where nobody measured
 * @param model id of a model of the knowledge base, empty if it has none
 * @param tokens seen in the whole run
 * @param accelerator id
 * @param count accelerators
 * @param precision notation of the number format
 * @param sequence tokens of context
 * @param utilization share of the peak that {@code utilizationBasis} names
 * @param modelFlops FLOP/s of one accelerator, as the source counts them
 * @param tokensPerSecond on one accelerator
 * @param date as stated, whole or partial
 */
public record TrainingRunFact(
        String id,
        String kind,
        String quality,
        String model,
        String label,
        double paramsTotal,
        double paramsActive,
        double tokens,
        String accelerator,
        double count,
        String precision,
        double sequence,
        double batchTokens,
        double utilization,
        String utilizationBasis,
        double modelFlops,
        double tokensPerSecond,
        double acceleratorHours,
        double days,
        String date,
        String source) {}
