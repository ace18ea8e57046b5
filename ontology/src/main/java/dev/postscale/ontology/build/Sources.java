package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The authored files below a directory. Turtle is read strictly: a warning is an error. */
final class Sources {
    private Sources() {}

    /** Files with this ending anywhere below a directory, in the order of their names. */
    static List<Path> files(Path directory, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    static Graph turtle(Path directory) throws IOException {
        var graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (Path file : files(directory, ".ttl")) {
            turtle(file, graph);
        }
        return graph;
    }

    /** One file, in Turtle or, graphs taken together, in TriG. */
    static void rdf(Path file, Graph into) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".trig")) {
            DatasetGraph graphs = DatasetGraphFactory.create();
            read(file, Lang.TRIG, builder -> builder.parse(graphs));
            graphs.find().forEachRemaining(quad -> into.add(quad.asTriple()));
        } else {
            turtle(file, into);
        }
    }

    static void turtle(Path file, Graph into) {
        read(file, Lang.TURTLE, builder -> builder.parse(into));
    }

    private static void read(Path file, Lang language, Consumer<RDFParserBuilder> parse) {
        // Labels of blank nodes follow from the file's name, so that two builds give the same bytes.
        var seed = UUID.nameUUIDFromBytes(
                String.valueOf(file.getFileName()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try {
            parse.accept(RDFParser.source(file)
                    .forceLang(language)
                    .strict(true)
                    .checking(true)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .labelToNode(LabelToNode.createScopeByDocumentHash(seed)));
        } catch (RiotException e) {
            throw new BuildException(file + ": " + e.getMessage(), e);
        }
    }
}
