package dev.postscale.quantity;

import org.jspecify.annotations.Nullable;

/** The words that make a number a limit: at most, under, 至少, 不超过, 约, 以内, 左右. */
final class BoundWords {
    record Found(Bound bound, int end) {}

    private static final String[] MOST = {
        "at most",
        "up to",
        "under",
        "below",
        "less than",
        "within",
        "no more than",
        "not more than",
        "not exceeding",
        "no longer than",
        "not over",
        "fewer than",
        "maximum of",
        "maximum",
        "max.",
        "max",
        "smaller than",
        "<=",
        "<",
        "≤",
        "⩽",
        "不超过",
        "不高于",
        "不多于",
        "不大于",
        "不超出",
        "小于等于",
        "小于",
        "少于",
        "低于",
        "至多",
        "最多",
        "最高",
        "最大",
        "上限",
        "不到",
        "顶多",
        "控制在",
        "未满"
    };
    private static final String[] LEAST = {
        "at least",
        "no less than",
        "not less than",
        "no fewer than",
        "more than",
        "over",
        "above",
        "minimum of",
        "minimum",
        "min.",
        "exceeding",
        "upwards of",
        "greater than",
        "larger than",
        ">=",
        ">",
        "≥",
        "⩾",
        "至少",
        "不少于",
        "不低于",
        "不小于",
        "大于等于",
        "大于",
        "超过",
        "高于",
        "多于",
        "最少",
        "最低",
        "起码",
        "下限",
        "上"
    };
    private static final String[] ABOUT = {
        "about", "around", "roughly", "approximately", "approx.", "approx", "circa", "ca.", "nearly", "almost", "some",
        "~", "≈", "∼", "大约", "大概", "约", "差不多", "接近", "将近", "近", "左右"
    };
    private static final String[] MOST_AFTER = {
        "or less",
        "or fewer",
        "or below",
        "or under",
        "at most",
        "max",
        "maximum",
        "tops",
        "以内",
        "之内",
        "以下",
        "之下",
        "封顶",
        "内"
    };
    private static final String[] LEAST_AFTER = {
        "or more", "or above", "or longer", "at least", "and up", "plus", "minimum", "+", "以上", "之上", "起", "有余"
    };
    private static final String[] ABOUT_AFTER = {"or so", "左右", "上下", "roughly", "approximately", "ish"};

    private static final String[] OTHERS = {"内存", "内部", "内容", "内测", "内网", "上下文", "起来", "起步", "起点"};

    private BoundWords() {}

    static @Nullable Found before(String s, int start) {
        char before = Ascii.at(s, start - 1);
        char first = Ascii.at(s, start);
        if (Ascii.isDigit(first)) {
            return null;
        }
        // No bounds: an arrow, 最近三个月, 在 H100 上 3 个月 (but 上百万 is one).
        boolean arrow = first == '>' && (before == '-' || before == '=');
        boolean lately = first == '近' && before == '最';
        boolean place = first == '上' && "百千万亿".indexOf(Ascii.at(s, start + 1)) < 0;
        if (arrow || lately || place || !Ascii.startsWord(s, start)) {
            return null;
        }
        return longest(s, start, MOST, LEAST, ABOUT);
    }

    static @Nullable Found after(String s, int from) {
        int start = Ascii.skipSpaces(s, from);
        if (Ascii.at(s, start) == '+' && (start > from || Ascii.isDigit(Ascii.at(s, start + 1)))) {
            return null;
        }
        if (isOtherWord(s, start)) {
            return null;
        }
        Found found = longest(s, start, MOST_AFTER, LEAST_AFTER, ABOUT_AFTER);
        // "5 at most 10" has its bound on the 10.
        return found != null && Ascii.isDigit(Ascii.at(s, Ascii.skipSpaces(s, found.end()))) && found.end() > start + 1
                ? null
                : found;
    }

    /** Words that begin like a bound: 80G 内存, 五万份内部文档, 128K 上下文. */
    private static boolean isOtherWord(String s, int start) {
        for (String word : OTHERS) {
            if (s.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Found longest(String s, int start, String[] most, String[] least, String[] about) {
        int atMost = longest(s, start, most);
        int atLeast = longest(s, start, least);
        int near = longest(s, start, about);
        int end = Math.max(atMost, Math.max(atLeast, near));
        if (end < 0) {
            return null;
        }
        return new Found(end == atMost ? Bound.AT_MOST : end == atLeast ? Bound.AT_LEAST : Bound.ABOUT, end);
    }

    private static int longest(String s, int start, String[] words) {
        int longest = -1;
        for (String word : words) {
            int end = start + word.length();
            if (end > longest && Ascii.has(s, start, word) && !splits(s, end)) {
                longest = end;
            }
        }
        return longest;
    }

    /** A word of letters may be followed by a digit or a space, not by more letters. */
    private static boolean splits(String s, int end) {
        return Ascii.isLetter(Ascii.at(s, end - 1)) && Ascii.isLetter(Ascii.at(s, end));
    }
}
