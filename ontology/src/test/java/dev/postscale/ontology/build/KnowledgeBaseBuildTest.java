package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.GraphMemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseBuildTest {
    private static final Path TABLES = Path.of("src/main/data");
    private static final Path ONTOLOGY = Path.of("src/main/resources/ontology");

    @Test
    void two_builds_give_the_same_bytes() throws IOException {
        var again = KnowledgeBaseBuild.build(TABLES, ONTOLOGY);

        assertThat(again).containsOnlyKeys("facts.bin", "store.bin", "postscale.trig.gz");
        for (var file : again.entrySet()) {
            try (var shipped = KnowledgeBase.class.getResourceAsStream(file.getKey())) {
                assertThat(shipped.readAllBytes()).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void doubtful_turtle_is_an_error_that_names_the_file(@TempDir Path directory) throws IOException {
        var file = directory.resolve("doubtful.ttl");
        Files.writeString(
                file,
                "<http://a.example/x> <http://a.example/on> \"yesterday\"^^<http://www.w3.org/2001/XMLSchema#date> .");

        assertThatThrownBy(() -> Sources.turtle(directory))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("doubtful.ttl")
                .hasMessageContaining("yesterday");
    }

    @Test
    void a_row_with_a_cell_too_many_is_an_error_that_names_the_row(@TempDir Path directory) throws IOException {
        var file = directory.resolve("odd.csv");
        Files.writeString(file, "a,b\n1,2\n1,2,3\n");
        var table = new TableImport("odd", "", Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

        assertThatThrownBy(() -> tables().read(file, table, GraphMemFactory.createDefaultGraphSameTerm()))
                .isInstanceOf(BuildException.class)
                .hasMessage("odd.csv, row 2: 3 cells under 2 column names");
    }

    @Test
    void a_separator_in_brackets_separates_nothing() {
        assertThat(Tables.split("one (a; b); two;; three", ';')).containsExactly("one (a; b)", "two", "three");
        assertThat(Tables.split("", ';')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20, 2026-05-20, 2026-05-20",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025, 2025-01-01, 2025-12-31",
        "2025-H1, 2025-01-01, 2025-06-30",
        "2026-H2, 2026-07-01, 2026-12-31",
        "2025-04 to 2026-06, 2025-04-01, 2026-06-30"
    })
    void a_partial_date_is_a_stretch_of_days(String text, LocalDate first, LocalDate last) {
        assertThat(PartialDate.of(text)).contains(new PartialDate(first, last));
    }

    @Test
    void what_is_no_date_has_no_days() {
        assertThat(PartialDate.of("soon")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0e0", "6.71e11, 6.71e11", "0.1, 1.0e-1", "-3, -3.0e0", "1026408232448, 1.026408232448e12"})
    void numbers_are_written_with_an_exponent(double number, String text) {
        assertThat(CanonicalNumbers.lexical(number)).isEqualTo(text);
    }

    @Test
    void a_fault_ends_the_build_with_one_line_each() throws IOException {
        var faults = Validation.faults(
                "loose",
                "SELECT ?error WHERE { VALUES ?error { \"one is wrong\" \"two is wrong\" } }",
                GraphMemFactory.createDefaultGraphSameTerm());

        assertThatThrownBy(() -> Validation.demandNone(faults))
                .isInstanceOf(BuildException.class)
                .hasMessage("The knowledge base has 2 faults:\n  one is wrong [qc/loose]\n  two is wrong [qc/loose]");
    }

    private static Tables tables() {
        return new Tables(LocalDate.of(2026, 11, 22), text -> text);
    }
}
