package dev.postscale.ontology.build;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.sparql.Prefixes;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A table of own facts: one that ships with the base, known by its columns, with rows of one's own. A row on what a shipped row
 * is on supersedes its claims.
 *
 * @param first position of its first row among all rows of such tables
 */
record OwnTable(Path file, String name, TableImport table, long first, Graph rows) {
    /** Columns that cite: a text no source is known by becomes a source of its own. */
    private static final List<String> CITING = List.of("source", "basis", "street_price_source");

    static OwnTable of(Path file, String name, List<TableImport> imports, long first) throws IOException {
        Set<String> header = header(file);
        TableImport table = imports.stream()
                .filter(one -> !one.knownBy().isEmpty() && header.containsAll(one.knownBy()))
                .min(Comparator.comparingInt(one -> strangers(header, one).size()))
                .orElseThrow(() -> OverlayException.of(
                        String.valueOf(file.getFileName()),
                        "the columns (" + String.join(", ", header)
                                + ") are those of no table of the base. Maybe those of "
                                + imports.stream()
                                        .filter(one -> !one.knownBy().isEmpty())
                                        .map(one -> one.table() + " (" + String.join(", ", one.knownBy()) + ")")
                                        .reduce((a, b) -> a + "; " + b)
                                        .orElse("")));
        return new OwnTable(file, name, table, first, GraphMemFactory.createDefaultGraphSameTerm());
    }

    private static Set<String> header(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(in)) {
            return new TreeSet<>(parser.getHeaderNames());
        } catch (IllegalArgumentException e) {
            throw OverlayException.of(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
        }
    }

    /** Columns the table does not have; they would be lost without a word. */
    List<String> strangers() throws IOException {
        return strangers(header(file), table).stream()
                .map(column -> "the column (" + column + ") is none of the table " + table.table() + ". "
                        + NearestNames.hint(column, table.columns()))
                .toList();
    }

    private static Set<String> strangers(Set<String> header, TableImport table) {
        var strangers = new TreeSet<>(header);
        strangers.removeAll(table.columns());
        strangers.removeAll(table.forPeople());
        return strangers;
    }

    void read(LocalDate retrieved, ConditionText language, Graph conditions) throws IOException {
        var reader = new Tables(retrieved, text -> {
            var model = ModelFactory.createDefaultModel();
            String iri = language.parse(text).addTo(model).getURI();
            GraphUtil.addInto(conditions, model.getGraph());
            return iri;
        });
        reader.read(file, table, first, rows);
    }

    /** The claims and things of the rows. */
    Graph imported(Graph all, Graph lookedUp) {
        Graph made = GraphMemFactory.createDefaultGraphSameTerm();
        cite(all, lookedUp, made);
        Graph read = new Union(new Union(all, made), new Union(rows, lookedUp));
        Graph claims = CanonicalNumbers.in(Answers.construct(table.query(), read));
        Map<Node, Node> renamed = renamed(claims, all);
        claims.stream()
                .forEach(triple -> made.add(
                        renamed.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        renamed.getOrDefault(triple.getObject(), triple.getObject())));
        renamed.forEach((shipped, own) -> {
            if (shipped.getURI().startsWith(Prefixes.expand("clm:"))) {
                made.add(own, Own.term("ps:supersedes"), shipped);
            }
        });
        return made;
    }

    /** What says something of a shipped claim or price period gets a name of its own. */
    private Map<Node, Node> renamed(Graph claims, Graph all) {
        var renamed = new HashMap<Node, Node>();
        claims.stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(subject -> subject.isURI()
                        && (subject.getURI().startsWith(Prefixes.expand("clm:"))
                                || subject.getURI().startsWith(Prefixes.expand("per:")))
                        && all.contains(subject, RDF.type.asNode(), null))
                .forEach(subject -> renamed.put(subject, NodeFactory.createURI(subject.getURI() + "--" + name)));
        return renamed;
    }

    private void cite(Graph all, Graph lookedUp, Graph made) {
        for (String column : CITING) {
            rows.find(null, NodeFactory.createURI(Tables.ROW + column), null)
                    .toList()
                    .forEach(triple -> cite(triple.getObject(), all, lookedUp, made));
        }
    }

    private void cite(Node cited, Graph all, Graph lookedUp, Graph made) {
        boolean known = all.contains(null, Own.term("ps:citedAs"), cited)
                || made.contains(null, Own.term("ps:citedAs"), cited)
                || lookedUp.contains(null, NodeFactory.createURI(Tables.ROW + "evidence_id"), cited)
                || rows.contains(null, NodeFactory.createURI(Tables.ROW + "evidence_id"), cited);
        if (known) {
            return;
        }
        String slug = cited.getLiteralLexicalForm()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-|-$", "");
        Node source = Own.term("src:" + name + "-" + (slug.isEmpty() ? "source" : slug));
        made.add(source, RDF.type.asNode(), Own.term("ps:Source"));
        made.add(source, Own.term("ps:citedAs"), cited);
        made.add(source, Own.term("dcterms:title"), cited);
        Node issued = Own.object(all, Own.term("psg:tables"), Own.term("dcterms:issued"));
        made.add(
                source,
                Own.term("dcterms:issued"),
                issued == null ? NodeFactory.createLiteralDT("1970-01-01", XSDDatatype.XSDdate) : issued);
    }
}
