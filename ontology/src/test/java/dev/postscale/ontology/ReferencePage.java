package dev.postscale.ontology;

import dev.postscale.ontology.sparql.Prefixes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The reference of the ontology, written from the base itself: what it says of its terms, and how they are used. */
final class ReferencePage {
    private static final String PS = "https://w3id.org/postscale/ns#";
    private static final Node SCHEMA = NodeFactory.createURI("https://w3id.org/postscale/ns");
    private static final Node TYPE = RDF.type.asNode();

    private final Graph base;
    private final Map<String, String> examples;
    private final StringBuilder page = new StringBuilder();
    private final Map<Node, Integer> things = new HashMap<>();
    private final Map<Node, Map<String, Integer>> carried = new HashMap<>();

    /** @param examples queries by the local name of the class they are an example of */
    ReferencePage(Graph base, Map<String, String> examples) {
        this.base = base;
        this.examples = new TreeMap<>(examples);
        count();
    }

    String text() {
        header();
        diagrams();
        line("## Classes\n");
        terms(OWL.Class.asNode()).forEach(this::ofClass);
        properties("Properties between things", OWL.ObjectProperty.asNode());
        properties("Properties with values", OWL.DatatypeProperty.asNode());
        codes();
        return page.toString();
    }

    private void count() {
        Map<Node, Set<Node>> types = new HashMap<>();
        base.find(null, TYPE, null).forEachRemaining(found -> {
            types.computeIfAbsent(found.getSubject(), absent -> new TreeSet<>(Comparator.comparing(Node::toString)))
                    .add(found.getObject());
            things.merge(found.getObject(), 1, Integer::sum);
        });
        Map<Node, Map<String, Set<Node>>> subjects = new HashMap<>();
        base.find().forEachRemaining(found -> types.getOrDefault(found.getSubject(), Set.of())
                .forEach(type -> subjects.computeIfAbsent(type, absent -> new TreeMap<>())
                        .computeIfAbsent(name(found.getPredicate()), absent -> new java.util.HashSet<>())
                        .add(found.getSubject())));
        subjects.forEach((type, properties) -> properties.forEach((property, bearers) ->
                carried.computeIfAbsent(type, absent -> new TreeMap<>()).put(property, bearers.size())));
    }

    private void header() {
        String dcterms = "http://purl.org/dc/terms/";
        Node tables = NodeFactory.createURI("https://w3id.org/postscale/graph/tables");
        line("# The ontology: terms, counts and examples\n");
        line(
                "Made from the knowledge base by `OntologyReferenceTest` (`-Dapprove=true` writes it anew; the build compares).");
        line(
                "Everything here can be asked: `./postscale sparql \"...\"` knows the prefixes below, so queries need no `PREFIX` lines.\n");
        line("| | |\n|---|---|");
        line("| version of the terms | " + literal(SCHEMA, OWL.versionInfo.asNode(), "") + " |");
        line("| version of the facts | " + literal(tables, NodeFactory.createURI(PS + "version"), "") + ", retrieved "
                + literal(tables, NodeFactory.createURI(dcterms + "issued"), "") + " |");
        line("| licence | <"
                + one(SCHEMA, NodeFactory.createURI(dcterms + "license"))
                        .orElseThrow()
                        .getURI() + "> |");
        line("");
        line(
                "Labels stand in English (`@en`) and Chinese (`@zh`): filter by `LANG(?name) = \"en\"`. A number is a claim (`ps:Claim`)");
        line(
                "with value, unit, source, day, kind of evidence, confidence and status; shortcuts such as `ps:parameterCount` hold the");
        line("value that stands, and `ps:resolvedFrom` leads back to the claim it came from.\n");
        line("Prefixes: "
                + new TreeMap<>(Prefixes.common())
                        .entrySet().stream()
                                .map(prefix -> "`" + prefix.getKey() + ":` <" + prefix.getValue() + ">")
                                .collect(Collectors.joining(", "))
                + "\n");
    }

    private void diagrams() {
        line("## How classes hang together\n");
        line("Kinds of claims:\n\n```mermaid\nflowchart LR");
        for (Node term : terms(OWL.Class.asNode())) {
            own(term, RDFS.subClassOf.asNode())
                    .forEach(above -> line("  " + above.getLocalName() + " --> " + term.getLocalName()));
        }
        line("```\n\nProperties that lead from one class to another:\n\n```mermaid\nflowchart LR");
        Map<String, TreeSet<String>> edges = new TreeMap<>();
        for (Node property : terms(OWL.ObjectProperty.asNode())) {
            for (Node from : own(property, RDFS.domain.asNode())) {
                for (Node to : own(property, RDFS.range.asNode())) {
                    edges.computeIfAbsent(from.getLocalName() + "|" + to.getLocalName(), absent -> new TreeSet<>())
                            .add(property.getLocalName());
                }
            }
        }
        edges.forEach((pair, names) -> line("  " + pair.substring(0, pair.indexOf('|')) + " -- "
                + String.join(", ", names) + " --> " + pair.substring(pair.indexOf('|') + 1)));
        line("```\n");
    }

    private void ofClass(Node term) {
        line("### " + name(term) + "\n");
        line(literal(term, RDFS.label.asNode(), "en") + ", " + literal(term, RDFS.label.asNode(), "zh") + ". "
                + literal(term, SKOS.definition.asNode(), "en") + "\n");
        List<String> above = objects(term, RDFS.subClassOf.asNode()).stream()
                .map(ReferencePage::name)
                .sorted()
                .toList();
        int number = things.getOrDefault(term, 0);
        line((above.isEmpty() ? "" : "A kind of " + String.join(", ", above) + ". ") + number(number));
        Map<String, Integer> properties = carried.getOrDefault(term, Map.of());
        carried("Each carries", properties, number, true);
        carried("Some carry", properties, number, false);
        line("");
        String query = examples.get(term.getLocalName());
        if (query != null) {
            example(query);
        }
    }

    /** To the leading digit, so that a sentence more leaves the page as it is. */
    private static String number(int things) {
        if (things < 2) {
            return things == 0 ? "None yet." : "One.";
        }
        int unit = (int) Math.pow(10, Integer.toString(things).length() - 1);
        return "At least " + things / unit * unit + ".";
    }

    private void carried(String how, Map<String, Integer> properties, int number, boolean each) {
        String names = properties.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("rdf:type") && entry.getValue() == number == each)
                .map(entry -> "`" + entry.getKey() + "`")
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            line(how + " " + names + ".");
        }
    }

    private void example(String query) {
        line("```sparql\n" + query.strip() + "\n```\n");
        StringBuilder prefixes = new StringBuilder();
        Prefixes.common().forEach((prefix, space) -> prefixes.append("PREFIX " + prefix + ": <" + space + ">\n"));
        var parsed = QueryFactory.create(prefixes + query);
        List<Var> columns = parsed.getProjectVars();
        line("| " + columns.stream().map(Var::getVarName).collect(Collectors.joining(" | ")) + " |");
        line("|" + "---|".repeat(columns.size()));
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.graph(base).query(parsed).build()) {
            execution.select().forEachRemaining(rows::add);
        }
        if (rows.isEmpty()) {
            throw new AssertionError("the example answers nothing:\n" + query);
        }
        rows.forEach(row -> line("| "
                + columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining(" | ")) + " |"));
        line("");
    }

    private static String cell(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        return (node.isLiteral() ? node.getLiteralLexicalForm() : name(node)).replace("|", "\\|");
    }

    private void properties(String title, Node kind) {
        line("## " + title + "\n");
        line("| property | English | Chinese | from | to | meaning |\n|---|---|---|---|---|---|");
        for (Node term : terms(kind)) {
            line("| `" + name(term) + "` | " + literal(term, RDFS.label.asNode(), "en") + " | "
                    + literal(term, RDFS.label.asNode(), "zh") + " | " + places(term, RDFS.domain.asNode()) + " | "
                    + places(term, RDFS.range.asNode()) + " | " + literal(term, SKOS.definition.asNode(), "en") + " |");
        }
        line("");
    }

    private void codes() {
        line("## Coded values\n");
        line(
                "What properties such as `ps:status` point at. Each has `skos:notation`, `skos:prefLabel` and `skos:inScheme`.\n");
        Map<String, List<String>> schemes = new LinkedHashMap<>();
        base.find(null, TYPE, SKOS.ConceptScheme.asNode()).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .forEach(scheme -> schemes.put(
                        "`" + name(scheme) + "`, " + literal(scheme, SKOS.prefLabel.asNode(), "en"),
                        base
                                .find(null, SKOS.inScheme.asNode(), scheme)
                                .mapWith(found -> "`" + name(found.getSubject()) + "`")
                                .toList()
                                .stream()
                                .sorted()
                                .toList()));
        schemes.forEach((scheme, members) -> line("- " + scheme + ": "
                + (members.size() > 30
                        ? members.size() + ", such as " + String.join(", ", members.subList(0, 5))
                        : String.join(", ", members))));
    }

    private List<Node> terms(Node kind) {
        return base.find(null, TYPE, kind).mapWith(Triple::getSubject).toList().stream()
                .filter(term -> term.isURI() && term.getURI().startsWith(PS))
                .distinct()
                .sorted(Comparator.comparing(Node::getLocalName))
                .toList();
    }

    private List<Node> own(Node term, Node property) {
        return objects(term, property).stream()
                .filter(other -> other.isURI() && other.getURI().startsWith(PS))
                .sorted(Comparator.comparing(Node::getLocalName))
                .toList();
    }

    private String places(Node term, Node property) {
        return objects(term, property).stream()
                .map(ReferencePage::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Node> objects(Node subject, Node property) {
        return base.find(subject, property, null).mapWith(Triple::getObject).toList();
    }

    private Optional<Node> one(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    private String literal(Node subject, Node property, String language) {
        return objects(subject, property).stream()
                .filter(text -> text.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse("")
                .replace("|", "\\|");
    }

    private static String name(Node node) {
        return node.isURI() ? Prefixes.shorten(node.getURI()) : node.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
