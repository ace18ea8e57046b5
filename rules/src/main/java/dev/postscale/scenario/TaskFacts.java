package dev.postscale.scenario;

/** What the workload consists of: weights of the nine task profiles. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf("tasks")
public record TaskFacts(
        double knowledge,
        double reasoningMath,
        double code,
        double chatAlignment,
        double longContext,
        double agentic,
        double classification,
        double multilingual,
        double domain) {
    /** Share that rests on multi-step derivation: mathematics and code. */
    public double mathAndCode() {
        return reasoningMath + code;
    }

    /** Share that rests on recalling facts. */
    public double knowledgeAndDomain() {
        return knowledge + domain;
    }

    /** Share whose subject or language a general model may not have seen enough of. */
    public double specialised() {
        return domain + multilingual + code + reasoningMath;
    }

    /** Share that needs an answer rather than a derivation: look-up, labels, talk. */
    public double direct() {
        return knowledge + classification + chatAlignment;
    }
}
