package dev.postscale.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Commands as a person types them, each with what it printed: lines that begin with "$ " are run by sh, what follows is
 * standard output, then standard error with "2> " before each line, then "=> " and the exit status unless it is 0.
 */
final class Transcript {
    private static final String PROMPT = "$ ";

    private final Path folder;

    /** Runs in this folder, where {@code ./postscale} leads to the launcher. */
    Transcript(Path folder) {
        this.folder = folder;
    }

    /** The transcript anew: the same commands with what they print now. */
    String replay(String recorded) {
        var now = new StringBuilder();
        // Only above the first command is a comment; a table may have a column headed by the same sign.
        recorded.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> now.append(line)
                .append('\n'));
        for (String command : commands(recorded)) {
            now.append(now.isEmpty() ? "" : "\n")
                    .append(PROMPT)
                    .append(command)
                    .append('\n')
                    .append(run(command));
        }
        return now.toString();
    }

    static List<String> commands(String recorded) {
        return recorded.lines()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()))
                .toList();
    }

    private String run(String command) {
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            var process = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .redirectInput(new File("/dev/null"));
            process.environment().put("POSTSCALE_BUILD", "no");
            process.environment().put("POSTSCALE_JAVA_HOME", System.getProperty("java.home"));
            process.environment().put("POSTSCALE_LANG", "en");
            Process running = process.start();
            if (!running.waitFor(120, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("The command (" + command + ") takes more than two minutes.");
            }
            var text = new StringBuilder();
            lines(out).forEach(line -> text.append(line).append('\n'));
            lines(err).forEach(line -> text.append("2> ").append(line).append('\n'));
            return running.exitValue() == 0 ? text.toString() : text + "=> " + running.exitValue() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
            lines.add(masked(line));
        }
        lines.remove(lines.size() - 1);
        return lines;
    }

    /** The version of the knowledge base changes with every fact, that of Java with the machine. */
    private static String masked(String line) {
        return line.replaceAll("\\d{4}\\.\\d{2}\\+[0-9a-f]{12}", "<knowledge base>")
                .replaceAll("Java \\d+$", "Java <version>")
                .stripTrailing();
    }
}
