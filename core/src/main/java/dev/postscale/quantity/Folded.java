package dev.postscale.quantity;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text with full-width and other compatibility characters made plain, each char knowing where it came from.
 *
 * @param offsets for each char of {@code text} the index of its origin, and one more for the end
 */
record Folded(String text, int[] offsets) {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private static final String SUPERSCRIPTS_PLAIN = "0123456789-+";
    private static final String TRADITIONAL = "萬億兩個點張塊週〇壹贰叁肆伍陆柒捌玖拾佰仟−﹣";
    private static final String SIMPLIFIED = "万亿两个点张块周零一二三四五六七八九十百千--";

    static Folded of(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int[] offsets = new int[source.length() + 1];
        int next;
        for (int i = 0; i < source.length(); i = next) {
            int codePoint = source.codePointAt(i);
            next = i + Character.charCount(codePoint);
            String plain = plain(codePoint, text);
            int room = text.length() + plain.length() + 1;
            if (room > offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(room, offsets.length * 2));
            }
            Arrays.fill(offsets, text.length(), text.length() + plain.length(), i);
            text.append(plain);
        }
        offsets = Arrays.copyOf(offsets, text.length() + 1);
        offsets[text.length()] = source.length();
        return new Folded(text.toString(), offsets);
    }

    private static String plain(int codePoint, CharSequence before) {
        if (codePoint < 128) {
            return Character.toString(codePoint);
        }
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        int superscript = SUPERSCRIPTS.indexOf(codePoint);
        if (superscript >= 0) {
            // NFKC alone would turn ten to the 25th into the number 1025.
            String plain = SUPERSCRIPTS_PLAIN.substring(superscript, superscript + 1);
            boolean begins = Ascii.isDigit(last) && !endsInPower(before);
            return begins ? "^" + plain : plain;
        }
        int variant = TRADITIONAL.indexOf(codePoint);
        if (variant >= 0) {
            return SIMPLIFIED.substring(variant, variant + 1);
        }
        return switch (codePoint) {
            case '½' -> Ascii.isDigit(last) ? ".5" : "0.5";
            case '¼' -> Ascii.isDigit(last) ? ".25" : "0.25";
            case '¾' -> Ascii.isDigit(last) ? ".75" : "0.75";
            default -> Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        };
    }

    private static boolean endsInPower(CharSequence before) {
        int i = before.length() - 1;
        while (i > 0 && (Ascii.isDigit(before.charAt(i)) || before.charAt(i) == '-' || before.charAt(i) == '+')) {
            i--;
        }
        return i >= 0 && before.charAt(i) == '^';
    }
}
