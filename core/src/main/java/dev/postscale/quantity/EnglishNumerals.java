package dev.postscale.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numerals in English words, and the multiplier words and letters after digits: two hundred thousand, half a million, 10M. */
final class EnglishNumerals {
    private static final Map<String, Integer> SMALL = small();
    private static final Map<String, BigDecimal> MULTIPLIERS = multipliers();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private EnglishNumerals() {}

    private static Map<String, Integer> small() {
        List<String> words = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        Map<String, Integer> small = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            small.put(words.get(i), i);
        }
        for (int i = 0; i < tens.size(); i++) {
            small.put(tens.get(i), 10 * (i + 2));
        }
        small.put("a", 1);
        small.put("an", 1);
        return small;
    }

    private static Map<String, BigDecimal> multipliers() {
        Map<String, BigDecimal> multipliers = new HashMap<>();
        String[][] spellings = {
            {"1e1"},
            {"12", "dozen"},
            {"1e2", "hundred"},
            {"1e3", "thousand", "grand"},
            {"1e6", "million", "millions", "mn", "mln", "mil"},
            {"1e9", "billion", "billions", "bn", "bln"},
            {"1e12", "trillion", "trillions", "tn", "trn"},
            {"1e15", "quadrillion"},
            {"1e18", "quintillion"},
            {"1e21", "sextillion"},
            {"1e24", "septillion"}
        };
        for (String[] spelling : spellings) {
            for (int i = 1; i < spelling.length; i++) {
                multipliers.put(spelling[i], new BigDecimal(spelling[0]));
            }
        }
        return multipliers;
    }

    /** A numeral in words, such as "two hundred and fifty thousand", "half a million", "one and a half". */
    static @Nullable Numeral at(String s, int start) {
        if (!Ascii.isLetter(Ascii.at(s, start)) || Ascii.isLetterOrDigit(Ascii.at(s, start - 1))) {
            return null;
        }
        if (word(s, start).equals("half")) {
            return half(s, start + 4);
        }
        Integer first = SMALL.get(word(s, start));
        if (first == null) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal scale = BigDecimal.ONE;
        int end = start;
        int next = start;
        while (true) {
            String word = word(s, next);
            BigDecimal multiplier = MULTIPLIERS.get(word);
            Integer small = SMALL.get(word);
            if (small != null && (end == start || !word.startsWith("a"))) {
                group = group.add(new BigDecimal(small));
                scale = BigDecimal.ONE;
            } else if (multiplier != null && end > start && word.length() > 3) {
                scale = scale.multiply(multiplier);
                if (multiplier.compareTo(new BigDecimal(1000)) < 0) {
                    group = group.multiply(multiplier);
                } else if (group.signum() > 0) {
                    total = total.add(group.multiply(multiplier));
                    group = BigDecimal.ZERO;
                } else {
                    total = total.multiply(multiplier);
                }
            } else {
                break;
            }
            end = next + word.length();
            next = separator(s, end);
            if (word(s, next).equals("and") && SMALL.containsKey(word(s, separator(s, next + 3)))) {
                int third = separator(s, next + 3);
                if (s.regionMatches(true, third, "a half", 0, 6)) {
                    return new Numeral(total.add(group).add(HALF), BigDecimal.ONE, third + 6, true);
                }
                next = third;
            }
            if (next == end) {
                break;
            }
        }
        return new Numeral(total.add(group), scale, end, scale.compareTo(new BigDecimal(1000)) < 0);
    }

    private static @Nullable Numeral half(String s, int end) {
        int article = separator(s, end);
        String word = word(s, article);
        if (!word.equals("a") && !word.equals("an")) {
            return null;
        }
        int next = separator(s, article + word.length());
        BigDecimal multiplier = MULTIPLIERS.get(word(s, next));
        Numeral half = new Numeral(HALF, BigDecimal.ONE, article + word.length(), true);
        return multiplier == null
                ? half
                : half.times(multiplier, next + word(s, next).length());
    }

    /** The multiplier after a number in digits: its factor as the numeral's scale, or the same numeral. */
    static Numeral after(String s, Numeral digits, boolean loose) {
        Numeral result = digits;
        for (int i = 0; i < 2; i++) {
            int next = separator(s, result.end());
            String word = word(s, next);
            BigDecimal multiplier = MULTIPLIERS.get(word);
            if (multiplier == null || Ascii.isDigit(Ascii.at(s, next + word.length()))) {
                break;
            }
            result = result.times(multiplier, next + word.length());
        }
        if (result.end() > digits.end()) {
            return result;
        }
        int next = Ascii.skipSpaces(s, digits.end());
        BigDecimal letter = letter(s, next, next > digits.end(), loose);
        return letter == null ? digits : digits.times(letter, next + 1);
    }

    /**
     * K, M, B and T are multipliers, and k and b directly after a number; m and t only in loose places, where money or
     * tokens are meant.
     */
    private static @Nullable BigDecimal letter(String s, int at, boolean apart, boolean loose) {
        char c = Ascii.at(s, at);
        char next = Ascii.at(s, at + 1);
        if (c == 'w' && !apart && AmountParser.FOLLOWS_W.indexOf(next) >= 0) {
            return new BigDecimal(10_000);
        }
        if (Ascii.isLetterOrDigit(next)) {
            return null;
        }
        return switch (c) {
            case 'K' -> new BigDecimal("1e3");
            case 'M' -> new BigDecimal("1e6");
            case 'B' -> new BigDecimal("1e9");
            case 'T' -> new BigDecimal("1e12");
            case 'k' -> apart && !loose ? null : new BigDecimal("1e3");
            case 'b' -> apart && !loose ? null : new BigDecimal("1e9");
            case 'm' -> loose ? new BigDecimal("1e6") : null;
            case 't' -> loose ? new BigDecimal("1e12") : null;
            default -> null;
        };
    }

    private static int separator(String s, int at) {
        int next = Ascii.skipSpaces(s, at);
        return next == at && Ascii.at(s, at) == '-' ? at + 1 : next;
    }

    static String word(String s, int at) {
        int end = at;
        while (end - at < 20 && Ascii.isLetter(Ascii.at(s, end))) {
            end++;
        }
        return s.substring(Math.min(at, s.length()), end).toLowerCase(Locale.ROOT);
    }
}
