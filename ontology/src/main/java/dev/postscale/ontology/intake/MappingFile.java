package dev.postscale.ontology.intake;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.build.BuildException;
import dev.postscale.ontology.build.OntologyFiles;
import dev.postscale.ontology.intake.Mapping.Column;
import dev.postscale.ontology.intake.Mapping.Dates;
import dev.postscale.ontology.intake.Mapping.Filter;
import dev.postscale.ontology.intake.Mapping.Format;
import dev.postscale.ontology.intake.Mapping.Grade;
import dev.postscale.ontology.intake.Mapping.Kind;
import dev.postscale.ontology.intake.Mapping.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Reads mappings from Turtle: those that ship, or one of the user's. A property it does not know is an error. */
final class MappingFile {
    private static final String MAP = "https://w3id.org/postscale/mapping#";
    private static final Set<String> KNOWN = Set.of(
            "title",
            "home",
            "licence",
            "format",
            "key",
            "needs",
            "rows",
            "kind",
            "name",
            "offering",
            "without",
            "rename",
            "category",
            "observed",
            "validFrom",
            "validUntil",
            "evidence",
            "confidence",
            "confidenceColumn",
            "confidenceCode",
            "priority",
            "claim",
            "combine",
            "column",
            "oneOf",
            "noneOf",
            "partOf",
            "from",
            "to",
            "metric",
            "unit",
            "times",
            "least",
            "most");
    private static final double LARGEST = 1e40;

    private final Graph graph;
    private final String file;

    private MappingFile(Graph graph, String file) {
        this.graph = graph;
        this.file = file;
    }

    /** The mappings that ship, in the order of their names. */
    static List<Mapping> shipped() {
        try (var files = OntologyFiles.open()) {
            var mappings = new ArrayList<Mapping>();
            for (Path file : files.files("import", ".ttl")) {
                mappings.add(read(file));
            }
            return List.copyOf(mappings);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The mappings cannot be read: " + e.getMessage(), e);
        }
    }

    /** A shipped mapping by its name, or one in a file of the user's. */
    static Mapping named(String name) {
        if (name.endsWith(".ttl")) {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new java.io.UncheckedIOException(
                        "The file (" + name + ") does not exist.\nMaybe the folder is another one.",
                        new java.nio.file.NoSuchFileException(name));
            }
            return read(file);
        }
        List<Mapping> shipped = shipped();
        return shipped.stream()
                .filter(mapping -> mapping.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The mapping (" + name + ") is not known. "
                        + NearestNames.hint(
                                name, shipped.stream().map(Mapping::name).toList())));
    }

    private static Mapping read(Path path) {
        String file = String.valueOf(path.getFileName());
        try {
            return new MappingFile(OntologyFiles.rdf(path), file).mapping(file.replaceAll("\\.ttl$", ""));
        } catch (BuildException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).replace("\n", " ") + "\nMaybe a dot or a prefix is missing.", e);
        }
    }

    private Mapping mapping(String name) {
        graph.stream().map(triple -> triple.getPredicate().getURI()).distinct().forEach(this::demandKnown);
        List<Node> mappings = graph.find(null, RDF.type.asNode(), term("Mapping"))
                .mapWith(triple -> triple.getSubject())
                .toList();
        if (mappings.size() != 1) {
            throw wrong("it must describe one map:Mapping, not " + mappings.size());
        }
        Node one = mappings.get(0);
        if (!name.matches("[a-z][a-z0-9-]{0,40}")) {
            throw wrong("its name must be made of small letters, digits and hyphens");
        }
        return new Mapping(
                name,
                text(one, "title"),
                iri(one, "home"),
                text(one, "licence"),
                Format.valueOf(text(one, "format").toUpperCase(Locale.ROOT)),
                orElse(one, "key", "key"),
                texts(one, "needs"),
                filters(one),
                thing(one),
                new Dates(orElse(one, "observed", ""), orElse(one, "validFrom", ""), orElse(one, "validUntil", "")),
                new Grade(
                        iri(one, "evidence"),
                        iri(one, "confidence"),
                        orElse(one, "confidenceColumn", ""),
                        pairs(one, "confidenceCode"),
                        (long) number(one, "priority", 0)),
                columns(one),
                Boolean.parseBoolean(orElse(one, "combine", "false")));
    }

    private void demandKnown(String property) {
        boolean known = property.equals(RDF.type.getURI())
                || (property.startsWith(MAP) && KNOWN.contains(property.substring(MAP.length())));
        if (!known) {
            throw wrong("the property (" + property + ") is none of a mapping; they are "
                    + String.join(", ", new TreeSet<>(KNOWN)));
        }
    }

    private Thing thing(Node mapping) {
        String said = text(mapping, "kind");
        Kind kind = List.of(Kind.values()).stream()
                .filter(one -> one.word().equals(said))
                .findFirst()
                .orElseThrow(() -> wrong("the kind (" + said + ") must be one of "
                        + String.join(
                                ", ",
                                List.of(Kind.values()).stream().map(Kind::word).toList())));
        return new Thing(
                kind,
                text(mapping, "name"),
                orElse(mapping, "offering", ""),
                orElse(mapping, "without", ""),
                pairs(mapping, "rename"),
                orElse(mapping, "category", ""));
    }

    private List<Filter> filters(Node mapping) {
        var filters = new ArrayList<Filter>();
        for (Node rows : objects(mapping, "rows")) {
            String column = text(rows, "column");
            Set<String> only = texts(rows, "oneOf");
            Set<String> none = texts(rows, "noneOf");
            Set<String> parts = texts(rows, "partOf");
            if (!only.isEmpty()) {
                filters.add(new Filter(column, only, false, true));
            }
            if (!none.isEmpty()) {
                filters.add(new Filter(column, none, false, false));
            }
            if (!parts.isEmpty()) {
                filters.add(new Filter(column, parts, true, true));
            }
        }
        filters.sort(java.util.Comparator.comparing(Filter::column).thenComparing(Filter::keeps));
        return filters;
    }

    private List<Column> columns(Node mapping) {
        var columns = new ArrayList<Column>();
        for (Node claim : objects(mapping, "claim")) {
            columns.add(new Column(
                    text(claim, "column"),
                    iri(claim, "metric"),
                    object(claim, "unit") == null ? "" : iri(claim, "unit"),
                    number(claim, "times", 1),
                    number(claim, "least", 0),
                    number(claim, "most", LARGEST)));
        }
        if (columns.isEmpty()) {
            throw wrong("it must make claims (map:claim)");
        }
        columns.sort(java.util.Comparator.comparing(Column::column).thenComparing(Column::metric));
        return columns;
    }

    private Map<String, String> pairs(Node mapping, String property) {
        var pairs = new HashMap<String, String>();
        for (Node pair : objects(mapping, property)) {
            pairs.put(text(pair, "from"), String.valueOf(lexical(pair, "to")));
        }
        return pairs;
    }

    // ---- single values -----------------------------------------------------------------------------------------

    private static Node term(String name) {
        return NodeFactory.createURI(MAP + name);
    }

    private List<Node> objects(Node subject, String property) {
        return graph.find(subject, term(property), null)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    private @Nullable Node object(Node subject, String property) {
        List<Node> found = objects(subject, property);
        if (found.size() > 1) {
            throw wrong("map:" + property + " must be said once, not " + found.size() + " times");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private @Nullable String lexical(Node subject, String property) {
        Node node = object(subject, property);
        if (node == null) {
            return null;
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : null;
    }

    private String text(Node subject, String property) {
        String text = lexical(subject, property);
        if (text == null) {
            throw wrong("map:" + property + " is missing");
        }
        return text;
    }

    private String orElse(Node subject, String property, String usual) {
        String text = lexical(subject, property);
        return text == null ? usual : text;
    }

    private String iri(Node subject, String property) {
        Node node = object(subject, property);
        if (node == null || !node.isURI()) {
            throw wrong("map:" + property + " must name a thing");
        }
        return node.getURI();
    }

    private Set<String> texts(Node subject, String property) {
        var texts = new TreeSet<String>();
        objects(subject, property).forEach(node -> texts.add(node.isLiteral() ? node.getLiteralLexicalForm() : ""));
        return texts;
    }

    private double number(Node subject, String property, double usual) {
        String text = lexical(subject, property);
        try {
            return text == null ? usual : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong("map:" + property + " must be a number, not " + text);
        }
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(
                "The mapping (" + file + ") cannot be used: " + problem + ".\nMaybe compare docs/import.md.");
    }
}
