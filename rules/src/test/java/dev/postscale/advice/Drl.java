package dev.postscale.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule as its file states it.
 *
 * @param file phase and family, such as strategy/knowledge
 * @param before the text between the rule before and this one
 * @param header the metadata between name and when
 */
record Drl(String name, String file, String before, String header, String when, String then) {
    private static final Path ROOT = Path.of("src/main/resources/dev/postscale");
    private static final Pattern RULE = Pattern.compile(
            "(?<before>.*?)^rule \"(?<name>[^\"]+)\"\\n(?<header>.*?)^when\\n(?<when>.*?)^then\\n(?<then>.*?)^end\\n",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SOURCE = Pattern.compile("@source\\(\"([^\"]+)\"\\)");
    private static final Pattern THRESHOLD = Pattern.compile("/thresholds\\[ id == \"([^\"]+)\"");
    private static final Pattern FINDING = Pattern.compile("/findings\\[ id == \"([^\"]+)\"");
    private static final Map<String, Drl> RULES = read();

    static List<Drl> rules() {
        return List.copyOf(RULES.values());
    }

    static Drl rule(String name) {
        Drl rule = RULES.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule " + name + ".");
        }
        return rule;
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(ROOT)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".drl")).sorted().toList()) {
                String name = ROOT.relativize(path).toString().replace(".drl", "");
                files.put(name, Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, Drl> read() {
        Map<String, Drl> rules = new LinkedHashMap<>();
        files().forEach((file, text) -> {
            Matcher matcher = RULE.matcher(text);
            while (matcher.find()) {
                Drl rule = new Drl(
                        matcher.group("name"),
                        file,
                        matcher.group("before"),
                        matcher.group("header"),
                        matcher.group("when"),
                        matcher.group("then"));
                if (rules.put(rule.name(), rule) != null) {
                    throw new IllegalStateException("The rule " + rule.name() + " is there twice.");
                }
            }
        });
        return rules;
    }

    String phase() {
        return file.substring(0, file.indexOf('/'));
    }

    List<String> sources() {
        List<String> sources = new ArrayList<>();
        for (String listed : found(SOURCE, header)) {
            sources.addAll(List.of(listed.split(", ", -1)));
        }
        return sources;
    }

    List<String> thresholds() {
        return found(THRESHOLD, when);
    }

    List<String> findings() {
        return found(FINDING, when);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
