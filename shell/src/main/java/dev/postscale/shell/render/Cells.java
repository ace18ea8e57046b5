package dev.postscale.shell.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Text measured in terminal cells: a Han character takes two, a combining mark none. Counting characters instead lets the
 * columns of Chinese tables drift.
 */
final class Cells {
    /** Punctuation that must not begin a line. */
    private static final String CLOSING = "，。；：、！？）」』】》”’,.;:!?)]%";

    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    static String padRight(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    static String padLeft(String text, int cells) {
        return " ".repeat(Math.max(0, cells - width(text))) + text;
    }

    /**
     * The text in lines of at most so many cells, broken at spaces and between Han characters, inside a word only when the
     * word is longer than a line.
     */
    static List<String> wrap(String text, int cells) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String atom : atoms(paragraph)) {
                if (width(line.toString()) + width(atom.stripTrailing()) > cells && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                String rest = atom;
                while (width(rest.stripTrailing()) > cells) {
                    String head = head(rest, cells);
                    lines.add(head);
                    rest = rest.substring(head.length());
                }
                line.append(rest);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Cells of the longest piece that a line is not broken in. */
    static int longestWord(String text) {
        return text.lines()
                .flatMap(line -> atoms(line).stream())
                .mapToInt(atom -> width(atom.stripTrailing()))
                .max()
                .orElse(0);
    }

    private static String head(String text, int cells) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            used += width(codePoint);
            if (used > cells && i > 0) {
                break;
            }
            i += Character.charCount(codePoint);
        }
        return text.substring(0, i);
    }

    /** Pieces a line may be broken after: words with the spaces behind them, single wide characters. */
    private static List<String> atoms(String text) {
        var atoms = new ArrayList<String>();
        var atom = new StringBuilder();
        int previous = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (previous >= 0 && breaksBetween(previous, codePoint)) {
                atoms.add(atom.toString());
                atom.setLength(0);
            }
            atom.appendCodePoint(codePoint);
            previous = codePoint;
            i += Character.charCount(codePoint);
        }
        atoms.add(atom.toString());
        return atoms;
    }

    private static boolean breaksBetween(int left, int right) {
        if (right == ' ' || width(right) == 0 || CLOSING.indexOf(right) >= 0) {
            return false;
        }
        return left == ' ' || width(left) == 2 || width(right) == 2;
    }
}
