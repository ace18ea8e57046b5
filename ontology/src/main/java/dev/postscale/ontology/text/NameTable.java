package dev.postscale.ontology.text;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.AliasFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of one kind of thing by key. An id goes before a label, a label before an alias, an alias before a short form. */
final class NameTable {
    private static final int LONGEST_NAME = 10;

    private final Map<String, Meaning> byKey = new HashMap<>();
    private final Map<String, Set<String>> shortForms = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> lines = new HashSet<>();

    /** What sort of thing a name means. */
    enum Sort {
        THING,
        TARGET,
        CLASS
    }

    /**
     * What a name means.
     *
     * @param ids the usual reading first
     */
    record Meaning(Sort sort, List<String> ids) {
        Meaning {
            ids = List.copyOf(ids);
        }

        String first() {
            return ids.get(0);
        }
    }

    /** A name found in a text. */
    record Mention(Meaning meaning, int start, int end) {}

    void id(String id) {
        byKey.putIfAbsent(Word.key(id), new Meaning(Sort.THING, List.of(id)));
    }

    /** A label; what stands in brackets may be left out. */
    void label(String label, String id) {
        labels.putIfAbsent(id, label);
        lines.add(line(Word.key(label)));
        Meaning meaning = new Meaning(Sort.THING, List.of(id));
        byKey.putIfAbsent(Word.key(label), meaning);
        byKey.putIfAbsent(Word.key(label.replaceAll("\\([^)]*\\)", "")), meaning);
    }

    void alias(AliasFact alias) {
        List<String> ids = new ArrayList<>(List.of(alias.id()));
        if (!alias.ambiguousWith().isEmpty()) {
            ids.addAll(Arrays.asList(alias.ambiguousWith().split("\\|", -1)));
        }
        byKey.putIfAbsent(Word.key(alias.alias()), new Meaning(sort(alias), ids));
    }

    private static Sort sort(AliasFact alias) {
        if (alias.id().startsWith("class:")) {
            return Sort.CLASS;
        }
        return alias.kind().equals("target") ? Sort.TARGET : Sort.THING;
    }

    /** A form shorter than the label, which several things may share. */
    void shortForm(String key, String id) {
        shortForms.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(id);
    }

    @Nullable
    Meaning exact(String key) {
        return byKey.get(key);
    }

    @Nullable
    Meaning exactOrShort(String key) {
        Meaning exact = byKey.get(key);
        Set<String> ids = shortForms.get(key);
        return exact != null || ids == null ? exact : new Meaning(Sort.THING, List.copyOf(ids));
    }

    /** Ids that share a short form. */
    Set<String> ids(String shortForm) {
        return shortForms.getOrDefault(shortForm, Set.of());
    }

    /** Names found in a text, longest first at each place, each word used once. */
    List<Mention> mentions(List<Word> words) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            for (int count = Math.min(LONGEST_NAME, words.size() - at); count > 0; count--) {
                List<Word> piece = words.subList(at, at + count);
                Meaning meaning = spoken(Word.key(piece));
                if (meaning != null) {
                    mentions.add(new Mention(
                            meaning, piece.get(0).start(), piece.get(count - 1).end()));
                    taken = count;
                    break;
                }
            }
            at += taken;
        }
        return mentions;
    }

    /** A bare number is no name in a text, though it may be one in a field. */
    private @Nullable Meaning spoken(String key) {
        boolean named = key.codePoints().anyMatch(Character::isLetter);
        return named ? byKey.get(key) : null;
    }

    /** Labels of the things whose names are most like this one. */
    List<String> nearest(String name) {
        return NearestNames.of(Word.key(name), things(), 12).stream()
                .map(this::label)
                .distinct()
                .limit(3)
                .toList();
    }

    /** Whether a text looks like a name with a slip in it, or like an unlisted member of a line of names. */
    boolean resembled(String name) {
        String key = Word.key(name);
        return lines.contains(line(key))
                || NearestNames.of(key, things(), 1).stream().anyMatch(other -> NearestNames.alike(key, other));
    }

    /** The letters a name begins with: "llama" of Llama 3.1 8B. */
    private static String line(String key) {
        int end = 0;
        while (end < key.length() && Character.isLetter(key.charAt(end))) {
            end++;
        }
        return key.substring(0, end);
    }

    private List<String> things() {
        return byKey.keySet().stream().filter(key -> !label(key).equals(key)).toList();
    }

    private String label(String key) {
        Meaning meaning = byKey.get(key);
        String label = meaning == null ? null : labels.get(meaning.first());
        return label == null ? key : label;
    }
}
