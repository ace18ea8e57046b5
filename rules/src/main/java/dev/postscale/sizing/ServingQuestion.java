package dev.postscale.sizing;

/**
 * A model on accelerators under a load, as measurements of inference are described. What is not given is NaN or empty.
 *
 * @param model name of a model; empty when its size is given
 * @param paramsTotal all parameters, where no model is named
 * @param paramsActive parameters one token passes
 * @param accelerators how many
 * @param parallelism such as TP8, TP4PP2, EP8, or layer split 2
 * @param precision format of the weights, such as fp8 or q4_k_m
 * @param weightBits effective bits per weight
 * @param scenarioClass throughput, static_batch, single_stream, online or mlperf
 * @param loadKind how requests arrive, of classes that have several kinds
 * @param load sequences, clients or requests per second, by the kind of load
 * @param date as of which names and prices count, ISO, whole or partial
 * @param techniques prefix cache, reasoning, speculation
 * @param notes words that may name a limit of latency, the number of requests or the bits of the cache
 */
public record ServingQuestion(
        String model,
        double paramsTotal,
        double paramsActive,
        String accelerator,
        double accelerators,
        String parallelism,
        String precision,
        double weightBits,
        String scenarioClass,
        String loadKind,
        double load,
        double inputTokens,
        double outputTokens,
        String date,
        String notes,
        Techniques techniques) {
    /** Plain serving. */
    public ServingQuestion(
            String model,
            double paramsTotal,
            double paramsActive,
            String accelerator,
            double accelerators,
            String parallelism,
            String precision,
            double weightBits,
            String scenarioClass,
            String loadKind,
            double load,
            double inputTokens,
            double outputTokens,
            String date,
            String notes) {
        this(
                model,
                paramsTotal,
                paramsActive,
                accelerator,
                accelerators,
                parallelism,
                precision,
                weightBits,
                scenarioClass,
                loadKind,
                load,
                inputTokens,
                outputTokens,
                date,
                notes,
                Techniques.NONE);
    }

    /** A named model on accelerators under no load yet. */
    public static ServingQuestion of(
            String model, String accelerator, double accelerators, String precision, double input, double output) {
        return new ServingQuestion(
                model,
                Double.NaN,
                Double.NaN,
                accelerator,
                accelerators,
                "",
                precision,
                Double.NaN,
                "throughput",
                "",
                Double.NaN,
                input,
                output,
                "",
                "");
    }

    /** The same under another load. */
    public ServingQuestion under(String otherClass) {
        return new ServingQuestion(
                model,
                paramsTotal,
                paramsActive,
                accelerator,
                accelerators,
                parallelism,
                precision,
                weightBits,
                otherClass,
                "",
                Double.NaN,
                inputTokens,
                outputTokens,
                date,
                notes,
                techniques);
    }

    /** The same with weights of another format. */
    public ServingQuestion in(String format) {
        return new ServingQuestion(
                model,
                paramsTotal,
                paramsActive,
                accelerator,
                accelerators,
                parallelism,
                format,
                Double.NaN,
                scenarioClass,
                loadKind,
                load,
                inputTokens,
                outputTokens,
                date,
                notes,
                techniques);
    }
}
