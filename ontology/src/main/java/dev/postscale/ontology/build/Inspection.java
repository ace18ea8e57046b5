package dev.postscale.ontology.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;

/** Judges a whole base, as it is loaded, by the shapes and the quality queries that judged it when it was built. */
public final class Inspection {
    /** Queries that compare with the rows of the tables, which are no part of the base. */
    private static final Set<String> OF_THE_TABLES = Set.of("lost-row", "uncited-source");

    private Inspection() {}

    /** One line for every fault; none if the base is sound. */
    public static List<String> faults(Graph base) {
        try (var files = OntologyFiles.open()) {
            var shapes = Shapes.parse(Sources.turtle(files.root().resolve("shapes")));
            var faults = new ArrayList<>(Validation.violations(shapes, base));
            for (Path file : Sources.files(files.root().resolve("queries/qc"), ".rq")) {
                String name = String.valueOf(file.getFileName()).replace(".rq", "");
                if (!OF_THE_TABLES.contains(name)) {
                    faults.addAll(Validation.faults(name, Files.readString(file), base));
                }
            }
            return faults.stream().map(Validation::fault).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shapes of the knowledge base cannot be read.", e);
        }
    }
}
