package dev.postscale.advice;

import dev.postscale.advice.Contested.Claimed;
import dev.postscale.ontology.ContestedClaimFact;
import dev.postscale.ontology.ContradictionFact;
import dev.postscale.ontology.KnowledgeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The disputes between sources that an advice touches: over its models, machines and strategies, and over the law that rates them. */
final class Disputes {
    private static final int SHOWN = 3;

    private final KnowledgeBase base;
    private final Words words;
    private final String law;

    Disputes(KnowledgeBase base, Words words, String law) {
        this.base = base;
        this.words = words;
        this.law = law;
    }

    List<Contested> in(Advice advice) {
        Set<String> used = used(advice);
        List<Contested> contested = new ArrayList<>();
        for (ContradictionFact dispute : base.contradictions()) {
            List<ContestedClaimFact> claims = base.contestedClaims().stream()
                    .filter(claim -> claim.dispute().equals(dispute.id()))
                    .sorted(Comparator.comparing(
                                    (ContestedClaimFact claim) -> !claim.id().equals(dispute.kept()))
                            .thenComparing(ContestedClaimFact::id))
                    .toList();
            // Where the matter is settled, what counts is the claim that is used.
            claims.stream()
                    .filter(claim -> dispute.kept().isEmpty() || claim.id().equals(dispute.kept()))
                    .flatMap(claim -> subjects(claim).stream())
                    .filter(used::contains)
                    .findFirst()
                    .ifPresent(subject -> contested.add(written(subject, dispute, claims)));
        }
        return contested;
    }

    private static List<String> subjects(ContestedClaimFact claim) {
        return List.of(claim.subjects().split(" ", -1));
    }

    private Set<String> used(Advice advice) {
        Set<String> used = new TreeSet<>();
        used.add(law);
        advice.plans().stream().limit(1).forEach(plan -> {
            used.add(plan.model());
            used.add(plan.accelerator());
            used.addAll(plan.strategies());
        });
        advice.ranked().stream().limit(SHOWN).map(Ranked::strategy).forEach(used::add);
        used.remove("");
        return used;
    }

    private Contested written(String subject, ContradictionFact dispute, List<ContestedClaimFact> claims) {
        String metric = claims.stream()
                .map(ContestedClaimFact::metric)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(dispute.id());
        Text text = words.sentence(dispute.kept().isEmpty() ? "contested-open" : "contested-settled")
                .with("what", new Text(dispute.labelEn(), dispute.labelZh()))
                .with("reason", new Text(dispute.reasonEn(), dispute.reasonZh()));
        return new Contested(
                subject,
                metric,
                claims.stream().map(claim -> claimed(claim, dispute)).toList(),
                text);
    }

    private Claimed claimed(ContestedClaimFact claim, ContradictionFact dispute) {
        List<Citation> sources = words.sources(claim.source(), claim.id());
        Citation source = sources.isEmpty()
                ? new Citation(claim.source(), "", claim.locator(), claim.id())
                : new Citation(sources.get(0).id(), sources.get(0).title(), claim.locator(), claim.id());
        return new Claimed(claim.id(), claim.value(), claim.unit(), claim.id().equals(dispute.kept()), source);
    }
}
