package dev.postscale.shell.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an answer is written for people and their documents. */
public enum Format {
    TEXT,
    MD,
    HTML,
    /** The table of an answer alone. */
    CSV;

    /** What is typed to ask for it. */
    public String notation() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that notation. */
    public static Format of(String notation) {
        return Arrays.stream(values())
                .filter(format -> format.notation().equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The format (" + notation + ") must be one of " + String.join(", ", notations()) + "."));
    }

    public static List<String> notations() {
        return Arrays.stream(values()).map(Format::notation).toList();
    }
}
