package dev.postscale.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that hold a number and its unit in one: int4, 半精度, 单卡, 百分之六十, 一半; and names of accelerators. */
final class FixedWords {
    record Found(BigDecimal value, Unit unit, int end) {}

    private record Meaning(String value, Unit unit) {}

    private static final Pattern PRECISION = Pattern.compile(
            "(?i)(?:(?:mxfp|nvfp|mxint|bfloat|float|uint|int|bf|fp|nf)[- ]?(2|3|4|5|6|8|16|32|64)|w([2348])a(?:4|8|16))(?![0-9A-Za-z])");
    private static final Pattern ACCELERATOR_NAME = Pattern.compile(
            "(?:(?:NVIDIA|AMD|Nvidia|RTX|Radeon|Instinct|Intel|Ascend|昇腾|TPU|GeForce)[ -]?)*(?:RTX ?\\d{4}|MI\\d{3}[A-Z]?|Gaudi ?\\d|TPU ?v\\d|v\\d[ep]?|\\d{3,4}[A-Z]?|(?:A|B|GB|GH|H|L|T|V|P)\\d{1,3}[A-Z]{0,2})s?(?![0-9A-Za-z])");
    private static final Map<String, Meaning> WORDS = words();

    private FixedWords() {}

    private static Map<String, Meaning> words() {
        Map<String, Meaning> words = new LinkedHashMap<>();
        words.put("半精度", new Meaning("16", Unit.BIT));
        words.put("half precision", new Meaning("16", Unit.BIT));
        words.put("half-precision", new Meaning("16", Unit.BIT));
        words.put("单精度", new Meaning("32", Unit.BIT));
        words.put("single precision", new Meaning("32", Unit.BIT));
        words.put("全精度", new Meaning("32", Unit.BIT));
        words.put("full precision", new Meaning("32", Unit.BIT));
        words.put("双精度", new Meaning("64", Unit.BIT));
        words.put("double precision", new Meaning("64", Unit.BIT));
        words.put("单张显卡", new Meaning("1", Unit.ACCELERATOR));
        words.put("单张卡", new Meaning("1", Unit.ACCELERATOR));
        words.put("单卡", new Meaning("1", Unit.ACCELERATOR));
        words.put("single gpu", new Meaning("1", Unit.ACCELERATOR));
        words.put("single-gpu", new Meaning("1", Unit.ACCELERATOR));
        words.put("one gpu", new Meaning("1", Unit.ACCELERATOR));
        words.put("双卡", new Meaning("2", Unit.ACCELERATOR));
        words.put("万卡", new Meaning("10000", Unit.ACCELERATOR));
        words.put("千卡", new Meaning("1000", Unit.ACCELERATOR));
        words.put("百卡", new Meaning("100", Unit.ACCELERATOR));
        words.put("一半", new Meaning("0.5", Unit.SHARE));
        words.put("上半年", new Meaning("", Unit.NUMBER));
        words.put("下半年", new Meaning("", Unit.NUMBER));
        return words;
    }

    static @Nullable Found at(String s, int start) {
        char c = Ascii.at(s, start);
        if (Ascii.isDigit(c) || !Ascii.startsWord(s, start)) {
            return null;
        }
        for (Map.Entry<String, Meaning> entry : WORDS.entrySet()) {
            String word = entry.getKey();
            int end = start + word.length();
            Meaning meaning = entry.getValue();
            boolean hours = s.startsWith("时", end) || s.startsWith("天", end) || s.startsWith("小时", end);
            if (Ascii.has(s, start, word)
                    && Ascii.endsWord(s, end)
                    && !hours
                    && !meaning.value().isEmpty()) {
                return new Found(new BigDecimal(meaning.value()), meaning.unit(), end);
            }
        }
        Found fraction = fraction(s, start);
        if (fraction != null) {
            return fraction;
        }
        if (!Ascii.isLetter(c) || Ascii.isLetterOrDigit(Ascii.at(s, start - 1))) {
            return null;
        }
        Matcher precision = PRECISION.matcher(s).region(start, Math.min(s.length(), start + 16));
        precision.useTransparentBounds(true);
        if (!precision.lookingAt()) {
            return null;
        }
        String bits = precision.group(1) == null ? precision.group(2) : precision.group(1);
        return new Found(new BigDecimal(bits), Unit.BIT, precision.end());
    }

    /** 百分之六十, 三分之一. */
    private static @Nullable Found fraction(String s, int start) {
        Numeral denominator = HanNumerals.at(s, start);
        if (denominator == null
                || !s.startsWith("分之", denominator.end())
                || denominator.value().signum() == 0) {
            return null;
        }
        int after = denominator.end() + 2;
        Numeral han = HanNumerals.at(s, after);
        Numeral numerator = han != null ? han : Digits.at(s, after);
        return numerator == null
                ? null
                : new Found(
                        numerator.value().divide(denominator.value(), MathContext.DECIMAL128),
                        Unit.SHARE,
                        numerator.end());
    }

    /** The index after a name such as "H100", "RTX 4090" or "MI300X" that stands at the place, else -1. */
    static int acceleratorName(String s, int start) {
        char c = Ascii.at(s, start);
        if (!Ascii.isLetter(c) && c != '昇') {
            return -1;
        }
        Matcher matcher = ACCELERATOR_NAME.matcher(s).region(start, Math.min(s.length(), start + 40));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
