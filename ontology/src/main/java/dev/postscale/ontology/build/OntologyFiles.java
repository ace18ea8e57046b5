package dev.postscale.ontology.build;

import dev.postscale.ontology.facts.KnowledgeException;
import java.io.Closeable;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.jspecify.annotations.Nullable;

/**
 * The folder of schema, vocabulary, shapes and queries as it ships, in a directory of classes or in a jar: the same files the
 * build reads, so that what is added later passes the same steps.
 */
public final class OntologyFiles implements Closeable {
    private static final String FOLDER = "/ontology";

    private final Path root;
    private final @Nullable FileSystem jar;

    private OntologyFiles(Path root, @Nullable FileSystem jar) {
        this.root = root;
        this.jar = jar;
    }

    public static OntologyFiles open() throws IOException {
        URL queries = OntologyFiles.class.getResource(FOLDER + "/queries/build/resolve.rq");
        if (queries == null) {
            throw new KnowledgeException(
                    "The queries of the knowledge base are not on the class path.\nMaybe rebuild it: mvn package.");
        }
        try {
            if (queries.getProtocol().equals("jar")) {
                // Opened by the path of the jar, not by its address, so that each caller has a file system of its own.
                var file = ((JarURLConnection) queries.openConnection()).getJarFileURL();
                FileSystem jar = FileSystems.newFileSystem(Path.of(file.toURI()));
                return new OntologyFiles(jar.getPath(FOLDER), jar);
            }
            Path resolve = Path.of(queries.toURI());
            return new OntologyFiles(resolve.resolve("../../..").normalize(), null);
        } catch (URISyntaxException e) {
            throw new KnowledgeException("The queries of the knowledge base cannot be found.", e);
        }
    }

    /** The folder itself. */
    Path root() {
        return root;
    }

    /** The files with this ending in a folder of it, in the order of their names. */
    public List<Path> files(String folder, String ending) throws IOException {
        return Sources.files(root.resolve(folder), ending);
    }

    /**
     * One file of Turtle or, graphs taken together, of TriG, read strictly.
     *
     * @throws BuildException if it is neither
     */
    public static Graph rdf(Path file) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Sources.rdf(file, graph);
        return graph;
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
