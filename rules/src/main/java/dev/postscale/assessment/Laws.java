package dev.postscale.assessment;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Laws of the knowledge base as forms of core, by id. */
public final class Laws {
    private final Map<String, Law> byId = new LinkedHashMap<>();

    public Laws(KnowledgeBase base) {
        base.laws().forEach(fact -> add(fact, base, new ArrayList<>()));
    }

    private Law add(LawFact fact, KnowledgeBase base, List<String> waiting) {
        Law known = byId.get(fact.id());
        if (known != null) {
            return known;
        }
        if (waiting.contains(fact.id())) {
            throw new IllegalArgumentException("The laws (" + String.join(", ", waiting) + ") build on each other.");
        }
        waiting.add(fact.id());
        Law foundation = fact.buildsOn().isEmpty() ? null : add(fact(base, fact.buildsOn()), base, waiting);
        Law law = new Law(fact, base.coefficients(fact.id()), foundation);
        byId.put(fact.id(), law);
        return law;
    }

    private static LawFact fact(KnowledgeBase base, String id) {
        return base.law(id)
                .orElseThrow(() -> new IllegalArgumentException("The law (" + id + ") is not in the knowledge base."));
    }

    /** Every law, by id. */
    public List<Law> all() {
        return byId.values().stream().sorted(Comparator.comparing(Law::id)).toList();
    }

    public Optional<Law> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The law with which scenarios are evaluated.
     *
     * @throws IllegalArgumentException if the knowledge base does not mark exactly one
     */
    public Law byDefault() {
        List<Law> marked =
                all().stream().filter(law -> law.fact().usedByDefault() == 1).toList();
        if (marked.size() != 1) {
            throw new IllegalArgumentException("The laws used by default ("
                    + String.join(", ", marked.stream().map(Law::id).toList())
                    + ") must be exactly one.\nMaybe ps:usedByDefault is missing or stands on two laws.");
        }
        return marked.get(0);
    }

    /** The law of an id that must be there. */
    public Law law(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("The law (" + id + ") is not in the knowledge base."));
    }
}
