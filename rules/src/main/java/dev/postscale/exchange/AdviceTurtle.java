package dev.postscale.exchange;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Asked;
import dev.postscale.advice.Citation;
import dev.postscale.advice.Plan;
import dev.postscale.advice.Ranked;
import dev.postscale.advice.Reason;
import dev.postscale.ontology.EffectFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.sparql.Statements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes advice as RDF with where it is from (PROV): the question, the rules that fired, their sources, the claims on what the
 * planned strategies do, and the versions. As a file of own facts it can be asked in SPARQL beside the base.
 */
public final class AdviceTurtle {
    private static final String HOME = "https://w3id.org/postscale/id/advice/";
    private static final String SCENARIO = "https://w3id.org/postscale/id/scenario/";

    /** What must be known to give an advice again. */
    private record Saved(Asked asked, long seed) {}

    private AdviceTurtle() {}

    /** Turtle; the advice is named by a hash of what it says, so that equal advices are one. */
    public static String write(Advice advice, KnowledgeBase base) {
        String question = question(advice);
        String id = HOME + hash(AdviceJson.write(advice));
        String scenario = SCENARIO + hash(question);
        var said = new Statements();
        said.thing(id, "rdf:type", "ps:Advice")
                .text(id, "ps:question", question)
                .text(id, "ps:baseVersion", advice.knowledgeBase())
                .text(id, "ps:rulesVersion", advice.rulesVersion())
                .thing(id, "prov:wasDerivedFrom", scenario)
                .thing(scenario, "rdf:type", "prov:Entity");
        if (!advice.ranked().isEmpty()) {
            strategy(said, id, "ps:leadingStrategy", advice.ranked().get(0).strategy(), base);
        }
        for (Ranked ranked : advice.ranked()) {
            for (Reason reason : ranked.reasons()) {
                if (base.rule(reason.rule()).isPresent()) {
                    said.thing(id, "prov:wasDerivedFrom", "psk:rule-" + reason.rule());
                }
                reason.sources().forEach(source -> cited(said, id, source));
            }
        }
        if (!advice.plans().isEmpty()) {
            plan(said, id, advice.plans().get(0), base);
        }
        return said.turtle();
    }

    private static void cited(Statements said, String id, Citation source) {
        said.thing(id, "prov:wasDerivedFrom", source.id());
        if (source.claim().startsWith("clm:")) {
            said.thing(id, "prov:wasDerivedFrom", source.claim());
        }
    }

    private static void plan(Statements said, String id, Plan plan, KnowledgeBase base) {
        for (String strategy : plan.strategies()) {
            strategy(said, id, "ps:plannedStrategy", strategy, base);
            base.effects().stream()
                    .filter(effect -> effect.strategy().equals(strategy))
                    .map(EffectFact::id)
                    .forEach(claim ->
                            said.thing(id, "prov:wasDerivedFrom", claim.startsWith("clm:") ? claim : "clm:" + claim));
        }
        if (base.model(plan.model()).isPresent()) {
            said.thing(id, "ps:plannedModel", "mod:" + plan.model());
        }
        if (base.accelerator(plan.accelerator()).isPresent()) {
            said.thing(id, "ps:plannedAccelerator", "acc:" + plan.accelerator());
        }
    }

    private static void strategy(Statements said, String id, String property, String strategy, KnowledgeBase base) {
        if (base.strategy(strategy).isPresent()) {
            said.thing(id, property, "psk:" + strategy);
        }
    }

    private static String question(Advice advice) {
        return JsonLine.of(new Saved(advice.asked(), advice.seed()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
