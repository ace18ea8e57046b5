package dev.postscale.ontology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a model taken apart: "DeepSeek V3 671B" is the family key deepseekv3 and 671e9 parameters.
 *
 * @param size parameters, NaN when not said
 */
record ModelName(String family, double size) {
    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)([bmt])");

    static ModelName of(String name) {
        return of(Word.of(name.replaceAll("\\([^)]*\\)", "")));
    }

    static ModelName of(List<Word> words) {
        List<Word> family = new ArrayList<>();
        double size = Double.NaN;
        for (Word word : words) {
            Matcher parameters = SIZE.matcher(word.text());
            if (parameters.matches() && Double.isNaN(size)) {
                size = Double.parseDouble(parameters.group(1)) * unit(parameters.group(2));
            } else {
                family.add(word);
            }
        }
        return new ModelName(Word.key(family), size);
    }

    private static double unit(String letter) {
        return switch (letter) {
            case "m" -> 1e6;
            case "b" -> 1e9;
            default -> 1e12;
        };
    }
}
