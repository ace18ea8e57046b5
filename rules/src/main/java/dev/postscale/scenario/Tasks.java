package dev.postscale.scenario;

/** Weights over the task profiles: all unknown, or all known with sum 1. */
public record Tasks(
        double knowledge,
        double reasoningMath,
        double code,
        double chatAlignment,
        double longContext,
        double agentic,
        double classification,
        double multilingual,
        double domain) {
    public static final Tasks UNKNOWN = new Tasks(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public Tasks {
        Limits.share("tasks.knowledge", knowledge);
        Limits.share("tasks.reasoning_math", reasoningMath);
        Limits.share("tasks.code", code);
        Limits.share("tasks.chat_alignment", chatAlignment);
        Limits.share("tasks.long_context", longContext);
        Limits.share("tasks.agentic", agentic);
        Limits.share("tasks.classification", classification);
        Limits.share("tasks.multilingual", multilingual);
        Limits.share("tasks.domain", domain);
    }

    /** False when nothing was said about the tasks. */
    public boolean known() {
        return !Double.isNaN(knowledge);
    }

    public double sum() {
        return knowledge
                + reasoningMath
                + code
                + chatAlignment
                + longContext
                + agentic
                + classification
                + multilingual
                + domain;
    }

    /** The same mix with sum 1; weights that add up to 1 but for rounding stay as they are. */
    public Tasks scaled() {
        double sum = sum();
        if (!(sum > 0) || Math.abs(sum - 1) <= 1e-12) {
            return this;
        }
        return new Tasks(
                knowledge / sum,
                reasoningMath / sum,
                code / sum,
                chatAlignment / sum,
                longContext / sum,
                agentic / sum,
                classification / sum,
                multilingual / sum,
                domain / sum);
    }

    /** The weight of one profile; NaN for {@link TaskProfile#UNKNOWN}. */
    public double weight(TaskProfile profile) {
        return switch (profile) {
            case KNOWLEDGE -> knowledge;
            case REASONING_MATH -> reasoningMath;
            case CODE -> code;
            case CHAT_ALIGNMENT -> chatAlignment;
            case LONG_CONTEXT -> longContext;
            case AGENTIC -> agentic;
            case CLASSIFICATION -> classification;
            case MULTILINGUAL -> multilingual;
            case DOMAIN -> domain;
            case UNKNOWN -> Double.NaN;
        };
    }
}
