package dev.postscale.ontology;

/**
 * What a DRL rule says, in words.
 *
 * @param id the name of the DRL rule
 * @param phase diagnosis, strategy or verdict
 * @param strength A to D
 * @param sentenceEn with slots such as {data.freshness_days} and {threshold:monthly-facts}
 * @param bindingFact fact whose change would lift a forbid, empty when none
 * @param bindingThreshold threshold it would have to pass, empty when none
 */
public record RuleFact(
        String id,
        String phase,
        String strength,
        String sentenceEn,
        String sentenceZh,
        String bindingFact,
        String bindingThreshold,
        String source) {}
