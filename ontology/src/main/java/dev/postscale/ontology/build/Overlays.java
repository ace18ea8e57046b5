package dev.postscale.ontology.build;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.sparql.Sparql;
import dev.postscale.ontology.sparql.StoreFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.vocabulary.RDF;

/**
 * Lays files of own facts over what ships: Turtle, TriG, or tables with the columns of shipped ones. Each file becomes a graph of
 * its own; what it says is judged by the shipped shapes and quality queries, all of it or nothing; only the subjects it mentions
 * are settled anew, and only the records it touches are made anew, by the queries that made the shipped ones. Nothing is
 * written anywhere.
 */
public final class Overlays {
    private static final String GRAPH = "https://w3id.org/postscale/graph/";
    /** Own claims go before shipped ones unless they say otherwise. */
    private static final int PRIORITY = 10;
    /** Own rows come after all shipped ones. */
    private static final long FIRST_POSITION = 1_000_000;

    private static final long LARGEST = 256L << 20;
    /** Texts cited in own tables become sources, terms cannot be own, and own claims are there to differ from others. */
    private static final Set<String> NOT_OF_OWN = Set.of(
            "uncited-source",
            "same-label",
            "unlabelled-term",
            "ill-formed-name",
            "outside-profile",
            "undeclared-dispute");

    private static final Pattern ROW = Pattern.compile("^Row (\\d{7,}) of table");
    /** A plan is a mask of strategies. */
    private static final int MOST_STRATEGIES = 63;

    private final KnowledgeBase base;
    private final Path ontology;
    private final StoreFile shipped = StoreFile.shipped();
    private final Graph all = GraphMemFactory.createDefaultGraphSameTerm();
    private final Map<String, Own> own = new LinkedHashMap<>();
    private final List<OwnTable> tables = new ArrayList<>();

    private Overlays(KnowledgeBase base, Path ontology) {
        this.base = base;
        this.ontology = ontology;
        shipped.graphs().values().forEach(statements -> statements.forEach(all::add));
    }

    /**
     * The base with these files laid over it, later ones over earlier ones of equal priority.
     *
     * @param base the base that ships
     * @throws OverlayException if a file cannot be read as what its name says, or a fact in one is wrong
     */
    public static KnowledgeBase over(KnowledgeBase base, List<Path> files) {
        if (files.isEmpty()) {
            return base;
        }
        try (var ontology = OntologyFiles.open()) {
            return new Overlays(base, ontology.root()).with(files);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The file (" + e.getFile() + ") does not exist.\nMaybe the folder is another one.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The own facts cannot be read: " + e.getMessage(), e);
        }
    }

    private KnowledgeBase with(List<Path> files) throws IOException {
        for (Path file : files) {
            read(file);
        }
        var language = new ConditionText(new FactDictionary(base.facts(), strategies()));
        for (Own one : own.values()) {
            at(one.name(), () -> one.settle(language));
            one.graph().stream().forEach(all::add);
        }
        Graph rows = tables(language);
        own.values().forEach(this::complete);
        List<Graph> said = own.values().stream().map(Own::graph).toList();
        Graph follows = follows(said);
        var resolution = Resolution.of(said, terms(said), all, ontology.resolve("queries"));
        resolution.apply(all);
        var stated = new LinkedHashSet<Triple>(resolution.added());
        said.forEach(graph -> graph.stream().forEach(stated::add));
        follows.stream().forEach(stated::add);
        demandSound(Neighbourhood.of(stated, terms(said), all), rows);
        var changed = new LinkedHashSet<Triple>(stated);
        changed.addAll(resolution.removed());
        FactFile facts = TouchedRecords.remade(base.file(), changed, all, ontology.resolve("queries"));
        return KnowledgeBase.of(facts, Sparql.of(all, graphs(follows, resolution)), List.copyOf(own.keySet()));
    }

    private void read(Path file) throws IOException {
        String called = String.valueOf(file.getFileName());
        int dot = called.lastIndexOf('.');
        String ending = called.substring(dot + 1).toLowerCase(Locale.ROOT);
        String name =
                called.substring(0, Math.max(dot, 0)).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (Files.size(file) > LARGEST) {
            throw OverlayException.of(called, "it has more than " + LARGEST + " bytes. Maybe split it.");
        }
        if (own.containsKey(name)) {
            throw OverlayException.of(called, "another file is called " + name + " too. Maybe rename one.");
        }
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        switch (ending) {
            case "ttl", "trig" -> at(called, () -> Sources.rdf(file, graph));
            case "csv" -> {
                var table = OwnTable.of(file, name, imports(), FIRST_POSITION * (tables.size() + 1));
                List<String> strangers = table.strangers();
                if (!strangers.isEmpty()) {
                    throw OverlayException.of(called, strangers);
                }
                tables.add(table);
            }
            default -> throw OverlayException.of(called, "the ending must be one of ttl, trig, csv.");
        }
        own.put(name, new Own(name, graph));
    }

    private List<TableImport> imports() throws IOException {
        var imports = new ArrayList<TableImport>();
        for (Path file : Sources.files(ontology.resolve("queries/import"), ".rq")) {
            imports.add(TableImport.read(file));
        }
        return imports;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Runs a step; what goes wrong in it is told of the file. */
    private static void at(String file, Step step) throws IOException {
        try {
            step.run();
        } catch (OverlayException e) {
            throw e;
        } catch (BuildException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw OverlayException.of(file, message.replace("\n", " "));
        }
    }

    /** Shipped strategies and own ones, whose names conditions may use. */
    private List<String> strategies() throws IOException {
        var ids = new LinkedHashSet<String>();
        base.strategies().stream().map(StrategyFact::id).forEach(ids::add);
        for (Own one : own.values()) {
            one.graph()
                    .find(null, RDF.type.asNode(), Own.term("ps:Strategy"))
                    .mapWith(triple -> Own.object(one.graph(), triple.getSubject(), Own.term("skos:notation")))
                    .filterKeep(notation -> notation != null && notation.isLiteral())
                    .forEachRemaining(notation -> ids.add(notation.getLiteralLexicalForm()));
        }
        for (OwnTable table : tables) {
            if (table.table().table().equals("strategy_catalogue")) {
                try (var in = Files.newBufferedReader(table.file())) {
                    ids.addAll(FactDictionary.strategies(in));
                }
            }
        }
        if (ids.size() > MOST_STRATEGIES) {
            throw OverlayException.of(
                    String.join(", ", own.keySet()),
                    "there are " + ids.size() + " strategies; the limit is " + MOST_STRATEGIES + ".");
        }
        return List.copyOf(ids);
    }

    /** Imports the tables; what comes back is their rows. */
    private Graph tables(ConditionText language) throws IOException {
        Graph rows = GraphMemFactory.createDefaultGraphSameTerm();
        if (tables.isEmpty()) {
            return rows;
        }
        Graph lookedUp = Answers.construct(Files.readString(ontology.resolve("queries/overlay/rows.rq")), all);
        for (OwnTable table : tables) {
            Graph graph = graph(table);
            at(String.valueOf(table.file().getFileName()), () -> table.read(base.date(), language, graph));
            GraphUtil.addInto(rows, table.rows());
        }
        for (OwnTable table : tables) {
            Graph others = GraphMemFactory.createDefaultGraphSameTerm();
            GraphUtil.addInto(others, lookedUp);
            tables.stream()
                    .filter(other -> !other.table().table().equals(table.table().table()))
                    .forEach(other -> GraphUtil.addInto(others, other.rows()));
            GraphUtil.addInto(graph(table), table.imported(all, others));
            graph(table).stream().forEach(all::add);
        }
        return rows;
    }

    private Graph graph(OwnTable table) {
        return own(table.name()).graph();
    }

    private Own own(String name) {
        Own one = own.get(name);
        if (one == null) {
            throw new AssertionError("every file read has a graph: " + name);
        }
        return one;
    }

    /** Adds what own claims may leave out: their priority, and the place of things in the order of their kind. */
    private void complete(Own one) {
        Graph graph = one.graph();
        Node priority = Own.term("ps:priority");
        var added = new ArrayList<Triple>();
        graph.find(null, Own.term("ps:status"), null).forEachRemaining(claim -> {
            if (!graph.contains(claim.getSubject(), priority, null)) {
                added.add(Triple.create(claim.getSubject(), priority, whole(PRIORITY)));
            }
        });
        long place = FIRST_POSITION / 2;
        Node position = Own.term("ps:position");
        List<Node> things = graph
                .find(null, RDF.type.asNode(), null)
                .mapWith(Triple::getSubject)
                .filterKeep(thing -> !all.contains(thing, position, null))
                .toList()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
        for (Node thing : things) {
            added.add(Triple.create(thing, position, whole(place)));
            place++;
        }
        added.forEach(graph::add);
        added.forEach(all::add);
    }

    private static Node whole(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private Graph terms(List<Graph> said) {
        Graph terms = GraphMemFactory.createDefaultGraphSameTerm();
        shipped.graphs().getOrDefault(GRAPH + "schema", List.of()).forEach(terms::add);
        shipped.graphs().getOrDefault(GRAPH + "vocabulary", List.of()).forEach(terms::add);
        said.forEach(graph -> GraphUtil.addInto(terms, graph));
        return terms;
    }

    /** What follows from the own facts by the hierarchies of the schema and the vocabulary. */
    private Graph follows(List<Graph> said) throws IOException {
        Graph follows = GraphMemFactory.createDefaultGraphSameTerm();
        Closure.extend(terms(said), ontology.resolve("queries")).stream()
                .filter(triple -> !all.contains(triple))
                .forEach(follows::add);
        GraphUtil.addInto(all, follows);
        return follows;
    }

    /** Ends here if anything is wrong, and names all that is. */
    private void demandSound(Neighbourhood near, Graph rows) throws IOException {
        Set<Node> things = new LinkedHashSet<>();
        own.values().forEach(one -> one.graph().stream().map(Triple::getSubject).forEach(things::add));
        var faults = new LinkedHashSet<String>();
        own.values().forEach(one -> one.misplaced(all).forEach(faults::add));
        FocusedShapes.violations(ontology.resolve("shapes"), things, all).stream()
                .map(Validation::fault)
                .forEach(faults::add);
        Graph read = new Union(near.graph(), rows);
        for (Path file : Sources.files(ontology.resolve("queries/qc"), ".rq")) {
            String name = String.valueOf(file.getFileName()).replace(".rq", "");
            if (NOT_OF_OWN.contains(name)) {
                continue;
            }
            Validation.faults(name, Files.readString(file), read).stream()
                    .map(Validation::fault)
                    .filter(near::concerns)
                    .map(this::placed)
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw OverlayException.of(String.join(", ", own.keySet()), List.copyOf(faults));
        }
    }

    /** Rows are numbered across files within; a reader counts the lines of one, the heading being the first. */
    private String placed(String fault) {
        var row = ROW.matcher(fault);
        if (!row.find()) {
            return fault;
        }
        long position = Long.parseLong(row.group(1));
        OwnTable table = tables.get((int) (position / FIRST_POSITION) - 1);
        return table.file().getFileName() + ", row " + (position - table.first() + 1) + " of table"
                + fault.substring(row.end());
    }

    private Map<String, List<Triple>> graphs(Graph follows, Resolution resolution) {
        var graphs = new LinkedHashMap<>(shipped.graphs());
        graphs.computeIfPresent(
                GRAPH + "closure",
                (name, statements) -> joined(statements, follows.stream().toList()));
        graphs.computeIfPresent(
                GRAPH + "resolved",
                (name, statements) -> joined(
                        statements.stream()
                                .filter(triple -> !resolution.removed().contains(triple))
                                .toList(),
                        List.copyOf(resolution.added())));
        own.forEach((name, one) -> graphs.put(
                Prefixes.expand("psg:overlay/" + name), one.graph().stream().toList()));
        return graphs;
    }

    private static List<Triple> joined(List<Triple> some, List<Triple> others) {
        var joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }
}
