package dev.postscale.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real use of the built launcher, compared with approved transcripts. {@code -Dapprove=true} writes them anew; what changed is
 * then reviewed like code.
 */
class TranscriptsIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path APPROVED = Path.of("src/test/resources/transcripts");
    private static final boolean APPROVE = Boolean.getBoolean("approve");

    /** A folder with a blank in its name, with the launcher in it. */
    private static Transcript in(Path folder) throws IOException {
        // A symbolic link in a folder with a blank: how people install such things.
        Path home = Files.createDirectory(folder.resolve("a folder"));
        Files.createSymbolicLink(home.resolve("postscale"), ROOT.resolve("postscale"));
        try (Stream<Path> files = Files.list(APPROVED.resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()));
            }
        }
        Files.createFile(home.resolve("empty.yaml"));
        Files.createDirectory(home.resolve("folder.json"));
        return new Transcript(home);
    }

    static List<String> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".approved.txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void the_terminal_still_says(String name, @TempDir Path folder) throws IOException {
        Path file = APPROVED.resolve(name);
        String recorded = Files.readString(file);
        String now = in(folder).replay(recorded);
        if (APPROVE) {
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
        assertThat(now).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void the_readme_shows_what_the_terminal_says(@TempDir Path folder) throws IOException {
        Path file = ROOT.resolve("README.md");
        String page = Files.readString(file);
        Transcript transcript = in(folder);
        for (String block : blocks(page)) {
            String now = transcript.replay(block);
            if (APPROVE) {
                Files.writeString(file, Files.readString(file).replace(block, now));
            } else {
                assertThat(now).isEqualTo(block);
            }
        }
        assertThat(blocks(page)).isNotEmpty();
    }

    /** The console blocks of a page. */
    private static List<String> blocks(String page) {
        return Stream.of(page.split("```console\n", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .filter(block -> block.startsWith("$ "))
                .collect(Collectors.toList());
    }
}
