package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every quality query finds the fault of the file that is named after it, and says what to do. */
class QualityTest {
    private static final Path QUERIES = Path.of("src/main/resources/ontology/queries/qc");
    private static final Path FAULTS = Path.of("src/test/resources/doubtful");

    @ParameterizedTest
    @MethodSource("queries")
    void each_query_finds_the_fault_it_is_for(Path query) throws IOException {
        String name = name(query, ".rq");
        Graph base = GraphMemFactory.createDefaultGraphSameTerm();
        Sources.turtle(FAULTS.resolve(name + ".ttl"), base);

        assertThat(Validation.faults(name, Files.readString(query), base))
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(found.fault()).containsIgnoringCase("faulty").endsWith(" [qc/" + name + "]"));
    }

    @Test
    void no_file_is_left_over() throws IOException {
        List<String> queries = queries().map(query -> name(query, ".rq")).toList();

        assertThat(Sources.files(FAULTS, ".ttl").stream().map(file -> name(file, ".ttl")))
                .containsExactlyInAnyOrderElementsOf(queries);
    }

    static Stream<Path> queries() throws IOException {
        return Sources.files(QUERIES, ".rq").stream();
    }

    private static String name(Path file, String ending) {
        return file.getFileName().toString().replace(ending, "");
    }
}
