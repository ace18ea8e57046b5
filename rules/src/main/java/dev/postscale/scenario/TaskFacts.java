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
        return share(reasoningMath + code);
    }

    /** Share that rests on recalling facts. */
    public double knowledgeAndDomain() {
        return share(knowledge + domain);
    }

    /** Share whose subject or language a general model may not have seen enough of. */
    public double specialised() {
        return share(domain + multilingual + code + reasoningMath);
    }

    /** Share that needs an answer rather than a derivation: look-up, labels, talk. */
    public double direct() {
        return share(knowledge + classification + chatAlignment);
    }

    /** The sum without the last digits, so that 0.7 and 0.1 reach 0.8. */
    private static double share(double sum) {
        return Math.rint(sum * 1e9) / 1e9;
    }
}
