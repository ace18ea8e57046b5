package dev.postscale.ontology.build;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.RecordMapper;
import dev.postscale.ontology.sparql.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.Var;

/**
 * Builds the knowledge base: {@code KnowledgeBaseBuild <tables> <ontology> <classes> <fingerprint>}. Does nothing when neither
 * the sources nor the classes changed since the fingerprint was stored.
 */
public final class KnowledgeBaseBuild {
    private static final String FACTS = "facts.bin";
    private static final String STORE = "store.bin";
    private static final String TRIG = "postscale.trig.gz";
    private static final List<String> FILES = List.of(FACTS, STORE, TRIG);
    private static final String GRAPH = "https://w3id.org/postscale/graph/";

    private final Path tables;
    private final Path ontology;
    private final Map<String, Graph> graphs = new LinkedHashMap<>();
    private final Graph all = GraphMemFactory.createDefaultGraphSameTerm();
    /** The tables as flat RDF: what imports read and quality queries check, but no part of the base. */
    private final Graph rows = GraphMemFactory.createDefaultGraphSameTerm();

    private KnowledgeBaseBuild(Path tables, Path ontology) {
        this.tables = tables;
        this.ontology = ontology;
    }

    public static void main(String[] arguments) throws IOException {
        var tables = Path.of(arguments[0]);
        var ontology = Path.of(arguments[1]);
        var classes = Path.of(arguments[2]);
        var stored = Path.of(arguments[3]);
        var output = classes.resolve("dev/postscale/ontology");
        var fingerprint = Fingerprint.of(tables, ontology, classes);
        if (Fingerprint.matches(stored, fingerprint)
                && FILES.stream().allMatch(name -> Files.isRegularFile(output.resolve(name)))) {
            return;
        }
        var files = build(tables, ontology);
        Files.createDirectories(output);
        for (String name : FILES) {
            Files.write(output.resolve(name), Objects.requireNonNull(files.get(name)));
        }
        Files.writeString(stored, fingerprint);
    }

    /** The files of the knowledge base by name, from a directory of tables and one of Turtle and queries. */
    static Map<String, byte[]> build(Path tables, Path ontology) throws IOException {
        var build = new KnowledgeBaseBuild(tables, ontology);
        build.authored();
        var edition = Answers.select(build.query("build/edition"), build.all).get(0);
        var version = edition.get(Var.alloc("version")).getLiteralLexicalForm();
        var date = edition.get(Var.alloc("date")).getLiteralLexicalForm();
        build.imported(LocalDate.parse(date));
        build.closed();
        build.resolved();
        build.checked();
        var files = new LinkedHashMap<String, byte[]>();
        files.put(FACTS, build.facts(version, date).toBytes());
        files.put(STORE, StoreFile.bytes(build.graphs));
        files.put(TRIG, TrigFile.bytes(build.graphs));
        return files;
    }

    private void authored() throws IOException {
        add("schema", Sources.turtle(ontology.resolve("schema")));
        add("vocabulary", Sources.turtle(ontology.resolve("vocab")));
        add("authored", Sources.turtle(ontology.resolve("data")));
    }

    private void imported(LocalDate retrieved) throws IOException {
        var language = new ConditionText(FactDictionary.read(tables));
        var conditions = ModelFactory.createDefaultModel();
        var reader = new Tables(
                retrieved, text -> language.parse(text).addTo(conditions).getURI());
        var imports = new ArrayList<TableImport>();
        for (Path file : Sources.files(ontology.resolve("queries/import"), ".rq")) {
            var table = TableImport.read(file);
            reader.read(tables.resolve(table.table() + ".csv"), table, rows);
            imports.add(table);
        }
        var claims = GraphMemFactory.createDefaultGraphSameTerm();
        var read = union(all, rows);
        for (TableImport table : imports) {
            GraphUtil.addInto(claims, CanonicalNumbers.in(Answers.construct(table.query(), read)));
        }
        add("tables", claims);
        add("conditions", conditions.getGraph());
    }

    private void closed() throws IOException {
        graphs.put(GRAPH + "closure", Closure.extend(all, ontology.resolve("queries")));
    }

    private void resolved() throws IOException {
        var resolved = Answers.construct(query("build/outranked"), all);
        GraphUtil.addInto(all, resolved);
        GraphUtil.addInto(resolved, Answers.construct(query("build/resolve"), all));
        add("resolved", resolved);
    }

    private void checked() throws IOException {
        var shapes = Shapes.parse(Sources.turtle(ontology.resolve("shapes")));
        var faults = new ArrayList<>(Validation.violations(shapes, all));
        var read = union(all, rows);
        for (Path file : Sources.files(ontology.resolve("queries/qc"), ".rq")) {
            var name = String.valueOf(file.getFileName()).replace(".rq", "");
            faults.addAll(Validation.faults(name, Files.readString(file), read));
        }
        Validation.demandNone(faults);
    }

    private static Graph union(Graph one, Graph other) {
        var union = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(union, one);
        GraphUtil.addInto(union, other);
        return union;
    }

    private FactFile facts(String edition, String date) throws IOException {
        var facts = new ArrayList<FactTable>();
        for (Class<? extends Record> type : KnowledgeBase.recordTypes()) {
            var mapper = RecordMapper.of(type);
            facts.add(Answers.table(mapper, query("map/" + mapper.name()), all));
        }
        return FactFile.of(edition, date, facts);
    }

    private void add(String name, Graph graph) {
        graphs.put(GRAPH + name, graph);
        graph.stream().forEach((Triple triple) -> all.add(triple));
    }

    private String query(String name) throws IOException {
        return Files.readString(ontology.resolve("queries/" + name + ".rq"));
    }
}
