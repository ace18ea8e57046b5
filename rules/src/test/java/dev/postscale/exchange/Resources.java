package dev.postscale.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the tests and of the published schemas. */
final class Resources {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    private Resources() {}

    static Path schema(String name) {
        return Path.of("../docs/schema", name);
    }

    static List<Path> scenarios() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> !file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path scenario(String name) {
        return SCENARIOS.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
