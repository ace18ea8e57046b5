package dev.postscale.ontology;

/**
 * A measured speed of inference. Unknown numbers are NaN, unknown texts empty.
 *
 * @param count accelerators
 * @param scenarioClass throughput, single_stream, online or mlperf
 * @param load sequences, clients or requests per second, by the kind of load
 * @param tokensPerSecond output of the whole system
 * @param date as the source states it
 * @param source id
 */
public record ServingMeasurement(
        String id,
        String model,
        String accelerator,
        double count,
        String parallelism,
        String precision,
        double weightBits,
        String scenarioClass,
        String loadKind,
        double load,
        double inputTokens,
        double outputTokens,
        double tokensPerSecond,
        double ttftMs,
        double tpotMs,
        String engine,
        String date,
        String note,
        String source) {}
