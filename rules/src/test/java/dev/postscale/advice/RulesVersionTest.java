package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesVersionTest {
    private static final Path RULES = Path.of("src/main/resources/dev/postscale");

    @Test
    void every_file_of_rules_counts() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".drl"))
                    .map(file ->
                            RULES.relativize(file).toString().replace('\\', '/').replace(".drl", ""))
                    .sorted()
                    .toList();
            assertThat(RulesVersion.FILES).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void the_version_is_a_short_hash() {
        assertThat(RulesVersion.current()).matches("rules\\+[0-9a-f]{12}").isEqualTo(RulesVersion.current());
    }
}
