package dev.postscale.shell.render;

import dev.postscale.quantity.Language;

/**
 * What an answer is written on.
 *
 * @param width in terminal cells
 * @param colour whether escape sequences may be used; colour never carries what is not also a word or a mark
 */
public record Page(int width, boolean colour, Language language) {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;

    public Page {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
