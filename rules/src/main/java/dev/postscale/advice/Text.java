package dev.postscale.advice;

import dev.postscale.quantity.Language;

/** Words in both languages. Slots in braces, such as {@code {budget}}, are filled before they are shown. */
public record Text(String en, String zh) {
    private static final Text NONE = new Text("", "");

    /** Names, identifiers and other words that are the same in both languages. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public static Text none() {
        return NONE;
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }

    public boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }

    /** These words with every {@code {slot}} replaced. */
    public Text with(String slot, Text words) {
        String name = "{" + slot + "}";
        return new Text(en.replace(name, words.en), zh.replace(name, words.zh));
    }

    public Text with(String slot, String words) {
        return with(slot, same(words));
    }
}
