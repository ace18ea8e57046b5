package dev.postscale.sizing;

import dev.postscale.ontology.ServingMeasurement;

/**
 * A model on accelerators under a load, as measurements of inference are described. What is not given is NaN or empty.
 *
 * @param date as of which names and prices count, ISO, whole or partial
 * @param notes words that may name a limit of latency, the number of requests or the bits of the cache
 * @param techniques prefix cache, reasoning, speculation
 */
public record ServingQuestion(
        Weights weights, Fleet fleet, Traffic traffic, String date, String notes, Techniques techniques) {
    /**
     * What is served.
     *
     * @param model name of a model; empty when its size is given
     * @param paramsTotal all parameters, where no model is named
     * @param paramsActive parameters one token passes
     * @param precision format of the weights, such as fp8 or q4_k_m
     * @param bits effective bits per weight
     */
    public record Weights(String model, double paramsTotal, double paramsActive, String precision, double bits) {
        /** A named model in a format. */
        public static Weights of(String model, String precision) {
            return new Weights(model, Double.NaN, Double.NaN, precision, Double.NaN);
        }
    }

    /**
     * What it is served on.
     *
     * @param count accelerators
     * @param parallelism such as TP8, TP4PP2, EP8, or layer split 2
     */
    public record Fleet(String accelerator, double count, String parallelism) {
        /** Shared as an operator would choose. */
        public static Fleet of(String accelerator, double count) {
            return new Fleet(accelerator, count, "");
        }
    }

    /**
     * How it is asked.
     *
     * @param scenarioClass throughput, static_batch, single_stream, online or mlperf
     * @param kind how requests arrive, of classes that have several kinds
     * @param load sequences, clients or requests per second, by the kind
     */
    public record Traffic(String scenarioClass, String kind, double load, double inputTokens, double outputTokens) {
        /** As many requests as fit. */
        public static Traffic saturating(double inputTokens, double outputTokens) {
            return new Traffic("throughput", "", Double.NaN, inputTokens, outputTokens);
        }
    }

    /** Plain serving, as of the knowledge base. */
    public static ServingQuestion of(Weights weights, Fleet fleet, Traffic traffic) {
        return new ServingQuestion(weights, fleet, traffic, "", "", Techniques.NONE);
    }

    /** What a measurement measured. */
    public static ServingQuestion of(ServingMeasurement row) {
        return new ServingQuestion(
                new Weights(row.model(), Double.NaN, Double.NaN, row.precision(), row.weightBits()),
                new Fleet(row.accelerator(), row.count(), row.parallelism()),
                new Traffic(row.scenarioClass(), row.loadKind(), row.load(), row.inputTokens(), row.outputTokens()),
                row.date(),
                row.note(),
                Techniques.NONE);
    }

    /** The same under another load. */
    public ServingQuestion under(String otherClass) {
        Traffic other = new Traffic(otherClass, "", Double.NaN, traffic.inputTokens(), traffic.outputTokens());
        return new ServingQuestion(weights, fleet, other, date, notes, techniques);
    }

    /** The same with weights of another format. */
    public ServingQuestion in(String precision) {
        Weights other =
                new Weights(weights.model(), weights.paramsTotal(), weights.paramsActive(), precision, Double.NaN);
        return new ServingQuestion(other, fleet, traffic, date, notes, techniques);
    }

    /** The same on another number of accelerators. */
    public ServingQuestion on(double count) {
        Fleet other = new Fleet(fleet.accelerator(), count, fleet.parallelism());
        return new ServingQuestion(weights, other, traffic, date, notes, techniques);
    }

    /** The same on another day. */
    public ServingQuestion asOf(String otherDate) {
        return new ServingQuestion(weights, fleet, traffic, otherDate, notes, techniques);
    }
}
