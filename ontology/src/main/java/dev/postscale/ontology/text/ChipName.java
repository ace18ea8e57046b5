package dev.postscale.ontology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an accelerator taken apart: "NVIDIA A100-SXM4-80GB" is A100 SXM4 with 80 GiB.
 *
 * @param words without maker, count and memory
 * @param memoryGib NaN when not said
 */
record ChipName(List<Word> words, double memoryGib) {
    private static final Pattern MEMORY = Pattern.compile("(\\d+)(?:g|gb|gib)");
    private static final Pattern COUNTED = Pattern.compile("\\d+x([a-z].+)");
    private static final Pattern COUNT = Pattern.compile("\\d+x?");

    ChipName {
        words = List.copyOf(words);
    }

    static ChipName of(String name, Set<String> dropped) {
        List<Word> kept = new ArrayList<>();
        double memory = Double.NaN;
        for (Word word : Word.of(name)) {
            Matcher gib = MEMORY.matcher(word.text());
            if (gib.matches()) {
                memory = Double.parseDouble(gib.group(1));
            } else if (!dropped.contains(word.text())) {
                kept.add(uncounted(word));
            }
        }
        if (kept.size() > 1
                && COUNT.matcher(kept.get(0).text()).matches()
                && kept.get(0).start() == 0) {
            kept.remove(0);
        }
        return new ChipName(kept, memory);
    }

    /** "8xH100" is H100. */
    private static Word uncounted(Word word) {
        Matcher counted = COUNTED.matcher(word.text());
        return counted.matches() ? new Word(counted.group(1), word.start(), word.end()) : word;
    }
}
