package dev.postscale.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java program of the README, compiled and run as it stands there, on the jars without Spring and the shell. */
class ReadmeExampleIT {
    private static final Path APPLICATION = Path.of("target/app");

    @Test
    void runs_without_spring_on_the_class_path(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, example());
        String classPath = classPath() + File.pathSeparator + folder;
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, "Example")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains(" RECOMMEND").doesNotContain("SLF4J").endsWith("true" + System.lineSeparator());
    }

    private static String example() throws IOException {
        String page = Files.readString(Path.of("../README.md"));
        int start = page.indexOf("```java\n") + "```java\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    /** The jars the application names, not all that earlier builds left beside them. */
    private static String classPath() throws IOException {
        try (var application = new JarFile(APPLICATION.resolve("postscale.jar").toFile())) {
            String jars = application.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(jars.split(" ", -1))
                    .filter(jar -> !jar.contains("spring") && !jar.contains("jline") && !jar.contains("picocli"))
                    .map(jar -> APPLICATION.resolve(jar).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
