package dev.postscale.ontology.build;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.KnowledgeException;
import dev.postscale.ontology.facts.RecordMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;

/** An edition of the knowledge base in a file, as it was saved: all graphs in TriG, compressed or not, or the records alone. */
public final class Edition {
    private static final int GZIP = 0x1f8b;
    private static final int FACTS = 0x5053;
    private static final long LARGEST = 1L << 30;

    private Edition() {}

    /**
     * The records of an edition.
     *
     * @throws IllegalArgumentException if the file is none
     */
    public static FactFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("The file (" + file + ") must have at most " + LARGEST + " bytes.");
            }
            byte[] bytes = Files.readAllBytes(file);
            int magic = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
            return switch (magic) {
                case FACTS -> FactFile.parse(bytes);
                case GZIP -> records(new GZIPInputStream(new ByteArrayInputStream(bytes)));
                default -> records(new ByteArrayInputStream(bytes));
            };
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The file (" + file + ") does not exist.\nMaybe the folder is another one.", e);
        } catch (RiotException | BuildException | KnowledgeException e) {
            throw new IllegalArgumentException(
                    "The file (" + file + ") is no edition of the knowledge base: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "\nMaybe one that kb export wrote.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read: " + e.getMessage(), e);
        }
    }

    private static FactFile records(InputStream trig) throws IOException {
        Graph all = GraphMemFactory.createDefaultGraphSameTerm();
        var graphs = DatasetGraphFactory.create();
        RDFParser.source(trig)
                .forceLang(Lang.TRIG)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graphs);
        graphs.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        try (var files = OntologyFiles.open()) {
            Path queries = files.root().resolve("queries");
            var editions = Answers.select(Files.readString(queries.resolve("build/edition.rq")), all);
            if (editions.isEmpty()) {
                throw new BuildException("it names no version");
            }
            var tables = new ArrayList<FactTable>();
            for (Class<? extends Record> type : KnowledgeBase.recordTypes()) {
                var mapper = RecordMapper.of(type);
                tables.add(
                        Answers.table(mapper, Files.readString(queries.resolve("map/" + mapper.name() + ".rq")), all));
            }
            return FactFile.of(
                    editions.get(0).get(Var.alloc("version")).getLiteralLexicalForm(),
                    editions.get(0).get(Var.alloc("date")).getLiteralLexicalForm(),
                    tables);
        }
    }

    /**
     * Writes all graphs of a base, own facts included, as compressed TriG. A file that is there is not overwritten.
     *
     * @throws IllegalArgumentException if there is such a file
     */
    public static void write(KnowledgeBase base, Path file) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(
                    "The file (" + file + ") must not exist yet.\nMaybe another name, or move it first.");
        }
        Map<String, Graph> graphs = new LinkedHashMap<>(base.store().graphs());
        try {
            Path place = file.toAbsolutePath();
            Path unfinished = Files.createTempFile(place.getParent(), ".postscale", ".trig.gz");
            try {
                Files.write(unfinished, TrigFile.bytes(graphs));
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + file + ") cannot be written: " + e.getMessage(), e);
        }
    }
}
