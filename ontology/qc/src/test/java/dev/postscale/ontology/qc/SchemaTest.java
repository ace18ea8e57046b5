package dev.postscale.ontology.qc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;

/**
 * The schema stays in OWL 2 RL, is consistent and has no class that nothing can belong to; files that contradict it are
 * found. What the tables make holds days as xsd:date, which is no datatype of OWL 2, so only the schema is judged here.
 */
class SchemaTest {
    private static final Path SCHEMA = Path.of("../src/main/resources/ontology/schema");
    private static final Path INCONSISTENT = Path.of("src/test/resources/inconsistent");

    @Test
    void the_schema_stays_in_owl_2_rl() throws IOException, OWLOntologyCreationException {
        var report = new OWL2RLProfile().checkOntology(schemaWith(""));

        assertThat(report.getViolations().stream().map(Object::toString)).isEmpty();
    }

    @Test
    void the_schema_is_consistent_and_every_class_can_have_things() throws IOException, OWLOntologyCreationException {
        var reasoner = new ReasonerFactory().createReasoner(schemaWith(""));

        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_contradicts_the_schema_is_found(Path file) throws IOException, OWLOntologyCreationException {
        var reasoner = new ReasonerFactory().createReasoner(schemaWith(Files.readString(file)));

        assertThat(reasoner.isConsistent()).isFalse();
    }

    static Stream<Path> contradictions() throws IOException {
        return files(INCONSISTENT).stream();
    }

    /** One document, since files without the declarations would be read as annotations. Days are left to the shapes. */
    private static OWLOntology schemaWith(String more) throws IOException, OWLOntologyCreationException {
        var document = new StringBuilder();
        for (Path file : files(SCHEMA)) {
            if (!file.endsWith("units.ttl")) {
                document.append(Files.readString(file).replaceAll("\"\\^\\^xsd:date\\b", "\"^^xsd:string"))
                        .append('\n');
            }
        }
        var source = new StreamDocumentSource(
                new ByteArrayInputStream(document.append(more).toString().getBytes(StandardCharsets.UTF_8)),
                IRI.create("https://w3id.org/postscale/ns"),
                new TurtleDocumentFormat(),
                "text/turtle");
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }
}
