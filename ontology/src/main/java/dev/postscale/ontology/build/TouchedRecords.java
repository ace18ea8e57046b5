package dev.postscale.ontology.build;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.RecordMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.vocabulary.RDF;

/**
 * Makes the records anew that statements may have changed: those whose query names one of their properties, or the class of one
 * of their subjects. Properties that nearly everything has say nothing; a thing of a class a query names has them.
 */
final class TouchedRecords {
    private static final Pattern IRI = Pattern.compile("<([^>\\s]+)>");
    private static final Set<String> SAY_NOTHING = Set.of(
            "rdf:type",
            "rdfs:label",
            "skos:notation",
            "skos:prefLabel",
            "skos:inScheme",
            "skos:definition",
            "skos:broader",
            "prov:hadPrimarySource",
            "dcterms:issued",
            "dcterms:title",
            "ps:position",
            "ps:note",
            "ps:value",
            "ps:lower",
            "ps:upper",
            "ps:metric",
            "ps:observedOn",
            "qudt:hasUnit",
            "ps:verification",
            "ps:confidence",
            "ps:evidenceKind");

    private TouchedRecords() {}

    static FactFile remade(FactFile file, Collection<Triple> changed, Graph all, Path queries) throws IOException {
        Set<String> telling = telling(changed, all);
        var tables = new ArrayList<FactTable>();
        for (Class<? extends Record> type : KnowledgeBase.recordTypes()) {
            var mapper = RecordMapper.of(type);
            String query = Files.readString(queries.resolve("map/" + mapper.name() + ".rq"));
            FactTable shipped = file.tables().stream()
                    .filter(table -> table.name().equals(mapper.name()))
                    .findFirst()
                    .orElseThrow();
            tables.add(Collections.disjoint(named(query), telling) ? shipped : Answers.table(mapper, query, all));
        }
        return FactFile.of(file.edition(), file.date(), tables);
    }

    private static Set<String> telling(Collection<Triple> changed, Graph all) {
        var telling = new HashSet<String>();
        var subjects = new HashSet<Node>();
        for (Triple triple : changed) {
            telling.add(triple.getPredicate().getURI());
            if (subjects.add(triple.getSubject())) {
                all.find(triple.getSubject(), RDF.type.asNode(), null)
                        .forEachRemaining(type -> telling.add(type.getObject().toString()));
            }
        }
        SAY_NOTHING.forEach(term -> telling.remove(Own.term(term).getURI()));
        return telling;
    }

    private static Set<String> named(String query) {
        var parsed = QueryFactory.create(query, Syntax.syntaxSPARQL_11);
        parsed.setPrefixMapping(new PrefixMappingImpl());
        var named = new HashSet<String>();
        var found = IRI.matcher(parsed.serialize());
        while (found.find()) {
            named.add(found.group(1));
        }
        return named;
    }
}
