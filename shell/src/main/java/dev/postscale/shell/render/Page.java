package dev.postscale.shell.render;

import dev.postscale.quantity.Language;

/**
 * What an answer is written on.
 *
 * @param width in terminal cells
 * @param colour whether escape sequences may be used; colour never carries what is not also a word or a mark
 * @param braille whether braille dots show, which plots are drawn in
 */
public record Page(int width, boolean colour, boolean braille, Language language) {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;

    public Page {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** A page that shows whatever is in Unicode. */
    public Page(int width, boolean colour, Language language) {
        this(width, colour, true, language);
    }

    /** The same page in a language. */
    public Page in(Language other) {
        return new Page(width, colour, braille, other);
    }
}
