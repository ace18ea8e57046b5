package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/ontology.md} is what the base says of itself. {@code -Dapprove=true} writes it anew; what changed is then
 * reviewed like code.
 */
class OntologyReferenceTest {
    private static final Path PAGE = Path.of("../docs/ontology.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/reference");

    @Test
    void the_reference_is_what_the_base_says() throws IOException {
        String page = new ReferencePage(KnowledgeBase.load().store().union(), examples()).text();

        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void every_example_is_of_a_class_that_exists() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(examples().keySet()).allSatisfy(name -> assertThat(page).contains("### ps:" + name + "\n"));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        try (var files = Files.list(EXAMPLES)) {
            for (Path file : files.toList()) {
                examples.put(file.getFileName().toString().replace(".rq", ""), Files.readString(file));
            }
        }
        return examples;
    }
}
