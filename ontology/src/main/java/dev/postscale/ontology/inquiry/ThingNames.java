package dev.postscale.ontology.inquiry;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.sparql.SparqlLimits;
import dev.postscale.ontology.text.Hints;
import dev.postscale.ontology.text.NameResolver;
import dev.postscale.ontology.text.Resolved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds things by whatever people call them: a name in full or shortened, a notation, a label or alias in either language. */
final class ThingNames {
    private final KnowledgeBase base;
    private final Map<String, List<Entry>> byName = new LinkedHashMap<>();

    private record Entry(String thing, int rank, int order) {
        static final Comparator<Entry> BEST_FIRST = Comparator.comparingInt(Entry::rank)
                .thenComparingInt(Entry::order)
                .thenComparing(Entry::thing);
    }

    ThingNames(KnowledgeBase base) {
        this.base = base;
        for (Rows row : Rows.of("names", Map.of(), base.store())) {
            var entry = new Entry(row.text("thing"), (int) row.number("rank"), (int) row.number("order"));
            byName.computeIfAbsent(folded(row.text("name")), name -> new ArrayList<>())
                    .add(entry);
        }
    }

    /**
     * The things of a name, the likeliest first, as shortened names.
     *
     * @throws UnknownThingException if there is none
     */
    List<String> find(String name) {
        String iri = Prefixes.expand(name);
        if (!iri.isEmpty() && isDescribed(iri)) {
            return List.of(Prefixes.shorten(iri));
        }
        List<String> found = byName.getOrDefault(folded(name), List.of()).stream()
                .sorted(Entry.BEST_FIRST)
                .map(Entry::thing)
                .distinct()
                .toList();
        return found.isEmpty() ? loose(name) : found;
    }

    private boolean isDescribed(String iri) {
        return base.store()
                .query(
                        "ASK { VALUES ?thing { ps:Model } ?thing ?property ?value }",
                        Map.of("thing", iri),
                        SparqlLimits.DEFAULT)
                .truth();
    }

    /** Models and machines are called by many names that no list holds. */
    private List<String> loose(String name) {
        NameResolver resolver = NameResolver.of(base);
        if (resolver.model(name, Hints.NONE) instanceof Resolved.One model) {
            return List.of("mod:" + model.id());
        }
        if (resolver.accelerator(name, Hints.NONE) instanceof Resolved.One machine) {
            return List.of("acc:" + machine.id());
        }
        throw UnknownThingException.of(name, NearestNames.near(folded(name), byName.keySet()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", " ").strip();
    }
}
