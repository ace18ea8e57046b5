package dev.postscale.asking;

import dev.postscale.exchange.PlainYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The grammar of questions: cue words of both languages, and patterns of each intent over cues and over what a question
 * holds. A pattern such as {@code 7 cost train #model|#params !serve} is worth 7 where both cues stand, a model or a size is
 * named and the cue serve is absent. The best pattern wins; of equals the one that stands first.
 */
final class Grammar {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final List<Cue> cues = new ArrayList<>();
    private final List<Cue> masks = new ArrayList<>();
    private final List<Cue> ways = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Map<String, List<CuePhrase>> marks = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> examples = new LinkedHashMap<>();

    /** A word or phrase that carries meaning. */
    record Cue(String name, CuePhrase phrase) {}

    /** What an intent is recognised by. */
    record Pattern(String intent, double weight, List<List<String>> needed, List<String> refused) {
        boolean holds(Set<String> cues) {
            return needed.stream().allMatch(either -> either.stream().anyMatch(cues::contains))
                    && refused.stream().noneMatch(cues::contains);
        }
    }

    /** The grammar that ships with this library. */
    static Grammar load() {
        Grammar grammar = new Grammar();
        for (String language : LANGUAGES) {
            Map<String, Map<String, List<String>>> file = resource("grammar-" + language + ".yaml");
            file.getOrDefault("cues", Map.of())
                    .forEach((name, phrases) ->
                            phrases.forEach(phrase -> grammar.cues.add(new Cue(name, CuePhrase.of(phrase)))));
            file.getOrDefault("masks", Map.of())
                    .forEach((name, phrases) ->
                            phrases.forEach(phrase -> grammar.masks.add(new Cue(name, CuePhrase.of(phrase)))));
            file.getOrDefault("ways", Map.of())
                    .forEach((name, phrases) ->
                            phrases.forEach(phrase -> grammar.ways.add(new Cue(name, CuePhrase.of(phrase)))));
            file.getOrDefault("marks", Map.of()).forEach((name, phrases) -> grammar.marks
                    .computeIfAbsent(name, absent -> new ArrayList<>())
                    .addAll(phrases.stream().map(CuePhrase::of).toList()));
            file.getOrDefault("questions", Map.of()).forEach((intent, said) -> grammar.examples
                    .computeIfAbsent(language, absent -> new LinkedHashMap<>())
                    .put(intent, said));
        }
        resource("intents.yaml")
                .getOrDefault("intents", Map.of())
                .forEach((intent, written) -> written.forEach(text -> grammar.patterns.add(pattern(intent, text))));
        return grammar;
    }

    private static Pattern pattern(String intent, String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
        List<List<String>> needed = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("!")) {
                refused.add(word.substring(1));
            } else {
                needed.add(Arrays.asList(word.split("\\|", -1)));
            }
        }
        return new Pattern(intent, Double.parseDouble(words.get(0)), needed, refused);
    }

    private static Map<String, Map<String, List<String>>> resource(String name) {
        try (var in = Grammar.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The grammar (" + name + ") is not on the class path.");
            }
            return PlainYaml.sections(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The grammar (" + name + ") cannot be read.", e);
        }
    }

    List<Cue> cues() {
        return cues;
    }

    /** Cues in which no name is looked for. */
    List<Cue> masks() {
        return masks;
    }

    /** Phrases that mean a strategy, by its id. */
    List<Cue> ways() {
        return ways;
    }

    /** All words that say what an amount is of. */
    List<CuePhrase> marks() {
        return marks.values().stream().flatMap(List::stream).toList();
    }

    /** Words next to an amount that say what it is of. */
    List<CuePhrase> marks(String name) {
        return marks.getOrDefault(name, List.of());
    }

    /** Questions by intent, that the grammar of a language gives as examples. */
    Map<String, List<String>> examples(String language) {
        return examples.getOrDefault(language, Map.of());
    }

    /** The intent of what a question holds; empty if no pattern holds. */
    Optional<String> intent(Set<String> held) {
        return patterns.stream()
                .filter(pattern -> pattern.holds(held))
                .sorted(Comparator.comparingDouble((Pattern pattern) -> pattern.weight())
                        .reversed())
                .map(Pattern::intent)
                .findFirst();
    }

    /** All intents, in the order of the file. */
    List<String> intents() {
        return patterns.stream().map(Pattern::intent).distinct().toList();
    }
}
