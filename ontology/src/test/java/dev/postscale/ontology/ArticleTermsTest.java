package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.text.Hints;
import dev.postscale.ontology.text.NameResolver;
import dev.postscale.ontology.text.Resolved;
import dev.postscale.ontology.text.TermNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * Every system, technique and concept that five explainer articles name has a node with a name and a meaning in both
 * languages, belongs to a strategy, a law or a topic, and is found by the words of the article.
 */
class ArticleTermsTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();
    private static final Graph BASE = KNOWN.store().union();
    private static final TermNames TERMS = TermNames.of(KNOWN);
    private static final NameResolver NAMES = NameResolver.of(KNOWN);
    private static final String PS = "https://w3id.org/postscale/ns#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    /** What ties a thing to what it belongs to. A claim ties what it is about, an evidence also what it speaks for. */
    private static final List<Node> LINKS = List.of(
            property(SKOS, "related"),
            property(SKOS, "broader"),
            property(PS, "technique"),
            property(PS, "about"),
            property(PS, "speaksFor"),
            property(PS, "uses"),
            property(PS, "trainedWith"),
            property(PS, "trainedOn"),
            property(PS, "trained"),
            property(PS, "memberOfFamily"),
            property(PS, "scoredOn"),
            property(PS, "onBenchmark"),
            property(PS, "checkedAgainst"),
            property("http://purl.org/dc/terms/", "subject"),
            property("http://www.w3.org/ns/prov#", "hadPrimarySource"),
            property("http://schema.org/", "author"),
            property("http://schema.org/", "manufacturer"));

    private static final int FARTHEST = 3;

    @Test
    void each_has_a_name_and_a_meaning_in_both_languages() throws IOException {
        List<String> lacking = new ArrayList<>();
        for (CSVRecord row : rows()) {
            Node thing = thing(row);
            if (isDocument(row)) {
                continue;
            }
            for (String language : List.of("en", "zh")) {
                if (!has(thing, property(SKOS, "prefLabel"), language)
                        && !has(thing, property(RDFS, "label"), language)) {
                    lacking.add(row.get("item") + ": label @" + language);
                }
                if (!isLaw(row) && !has(thing, property(SKOS, "definition"), language)) {
                    lacking.add(row.get("item") + ": definition @" + language);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void each_belongs_to_a_strategy_a_law_or_a_topic() throws IOException {
        Map<Node, Integer> distance = new HashMap<>();
        ArrayDeque<Node> queue = new ArrayDeque<>();
        for (String type : List.of("Strategy", "ScalingLaw", "Topic")) {
            BASE.find(null, RDF.type.asNode(), property(PS, type)).forEachRemaining(found -> {
                distance.put(found.getSubject(), 0);
                queue.add(found.getSubject());
            });
        }
        while (!queue.isEmpty()) {
            Node at = queue.remove();
            int far = distance.getOrDefault(at, 0) + 1;
            for (Node next : far > FARTHEST ? Set.<Node>of() : neighbours(at)) {
                if (distance.putIfAbsent(next, far) == null) {
                    queue.add(next);
                }
            }
        }
        assertThat(rows().stream()
                        .filter(row -> !distance.containsKey(thing(row)))
                        .map(row -> row.get("item")))
                .isEmpty();
        // A topic is no island: it is tied to something else.
        assertThat(rows().stream()
                        .filter(row -> neighbours(thing(row)).isEmpty())
                        .map(row -> row.get("item")))
                .isEmpty();
    }

    @Test
    void each_is_found_by_the_words_of_the_article() throws IOException {
        List<String> lost = new ArrayList<>();
        for (CSVRecord row : rows()) {
            String expected = row.get("thing");
            if (!isDocument(row) && !isLaw(row) && !found(row.get("item")).contains(expected)) {
                lost.add(row.get("item") + " leads to " + found(row.get("item")) + " instead of " + expected);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void every_term_is_found_by_its_labels_in_both_languages() {
        List<String> lost = new ArrayList<>();
        for (TermFact term : KNOWN.terms()) {
            for (String label : List.of(term.labelEn(), term.labelZh())) {
                if (TERMS.term(label).isEmpty()) {
                    lost.add(label);
                }
            }
        }
        assertThat(lost).isEmpty();
        // A maker or a family may bear the name of a technique; any other name is one term's alone.
        assertThat(KNOWN.terms().stream()
                        .filter(term -> !TERMS.term(term.labelEn())
                                        .orElseThrow()
                                        .equals(term)
                                || !TERMS.term(term.labelZh()).orElseThrow().equals(term))
                        .map(TermFact::id)
                        .filter(id -> !id.startsWith("maker-") && !id.startsWith("family-")))
                .isEmpty();
    }

    @Test
    void a_text_leads_to_its_terms() {
        assertThat(TERMS.in("用 RAG 还是微调？How does grouped-query attention shrink the KV 缓存?"))
                .extracting(mentioned -> mentioned.term().id())
                .contains("rag", "gqa", "kv-cache");
    }

    private static Set<String> found(String name) {
        Set<String> found = new TreeSet<>();
        TERMS.term(name).ifPresent(term -> found.add(curie(term)));
        ids(NAMES.model(name, Hints.NONE)).forEach(id -> found.add("mod:" + id));
        ids(NAMES.accelerator(name, Hints.NONE)).forEach(id -> found.add("acc:" + id));
        return found;
    }

    private static List<String> ids(Resolved resolved) {
        if (resolved instanceof Resolved.One one) {
            return List.of(one.id());
        }
        return resolved instanceof Resolved.Several several ? several.ids() : List.of();
    }

    private static String curie(TermFact term) {
        return switch (term.kind()) {
            case "technique" -> "psk:technique-" + term.id();
            case "benchmark" -> "bmk:" + term.id();
            case "family" -> "fam:" + term.id().substring("family-".length());
            case "maker" -> "agt:" + term.id().substring("maker-".length());
            default -> "psk:" + term.id();
        };
    }

    private static boolean isDocument(CSVRecord row) {
        return row.get("thing").startsWith("src:");
    }

    private static boolean isLaw(CSVRecord row) {
        return row.get("thing").startsWith("law:");
    }

    private static Set<Node> neighbours(Node thing) {
        Set<Node> neighbours = new HashSet<>();
        for (Node link : LINKS) {
            BASE.find(thing, link, null).forEachRemaining(found -> neighbours.add(found.getObject()));
            BASE.find(null, link, thing).forEachRemaining(found -> neighbours.add(found.getSubject()));
        }
        return neighbours;
    }

    private static boolean has(Node thing, Node property, String language) {
        return BASE.find(thing, property, null)
                .filterKeep(found -> found.getObject().getLiteralLanguage().equals(language))
                .hasNext();
    }

    private static Node thing(CSVRecord row) {
        String[] name = row.get("thing").split(":", 2);
        return NodeFactory.createURI(Prefixes.common().get(name[0]) + name[1]);
    }

    private static Node property(String space, String name) {
        return NodeFactory.createURI(space + name);
    }

    private static List<CSVRecord> rows() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(Path.of("src/test/resources/article-terms.csv")))) {
            return parser.getRecords();
        }
    }
}
