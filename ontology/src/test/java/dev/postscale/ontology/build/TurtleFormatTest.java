package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turtle is written in one form, so that differences between versions are differences in meaning. */
class TurtleFormatTest {
    private static final Pattern PREFIX = Pattern.compile("@prefix (\\S*:) <\\S+> \\.");

    @ParameterizedTest
    @MethodSource("files")
    void prefixes_are_sorted_and_used_and_lines_are_clean(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> faults = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            var prefix = PREFIX.matcher(line);
            if (prefix.matches()) {
                prefixes.add(prefix.group(1));
            } else {
                rest.append(line).append('\n');
            }
            if (line.endsWith(" ") || line.contains("\t") || line.contains("\r")) {
                faults.add("blank at the end of a line, tab or carriage return: " + line);
            }
        }
        for (String prefix : prefixes) {
            if (!Pattern.compile("(?<![\\w.-])" + Pattern.quote(prefix) + "[\\w-]")
                    .matcher(rest)
                    .find()) {
                faults.add("unused prefix " + prefix);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(prefixes).isSorted().doesNotHaveDuplicates();
        assertThat(text).endsWith(".\n").doesNotContain("\n\n\n");
    }

    static Stream<Path> files() throws IOException {
        return Stream.concat(
                Sources.files(Path.of("src/main/resources/ontology"), ".ttl").stream(),
                Sources.files(Path.of("src/test/resources"), ".ttl").stream());
    }
}
