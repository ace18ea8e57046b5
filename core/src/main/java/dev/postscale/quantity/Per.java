package dev.postscale.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The denominator of a rate: so many seconds, tokens, requests ... to one of what stands above. */
record Per(Kind kind, BigDecimal amount, int end) {
    enum Kind {
        TIME,
        TOKENS,
        ACCELERATOR_HOURS,
        PARAMETERS,
        REQUESTS
    }

    private static final BigDecimal DAY = new BigDecimal(86_400);
    private static final BigDecimal MONTH = new BigDecimal(30 * 86_400);
    private static final BigDecimal HOUR = new BigDecimal(3_600);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final String[] OPENERS = {"/", "per ", "a ", "an ", "each ", "every ", "每"};
    private static final String[][] SUFFIXES = {
        {"86400", "daily", "一天"},
        {"604800", "weekly"},
        {"2592000", "monthly"},
        {"31536000", "annually", "yearly"},
        {"3600", "hourly"}
    };
    private static final String[][] PREFIXES = {
        {"86400", "每天", "每日", "日均", "一天", "单日", "平均每天", "天均", "日调用量", "日请求量", "日均调用量", "日均请求量", "日活请求"},
        {"2592000", "每个月", "每月", "月均", "月调用量", "月请求量", "月均调用量"},
        {"604800", "每周", "每星期", "周均"},
        {"31536000", "每年", "年均"},
        {"3600", "每小时", "每个小时"},
        {"60", "每分钟"},
        {"1", "每秒", "每秒钟"}
    };
    /** What may stand between 每天 and its number. */
    private static final String[] FILLERS = {
        "处理", "调用", "请求", "消耗", "生成", "产生", "需要", "要", "会有", "能", "有", "是", "为", "的"
    };

    /** A denominator after an amount: "/day", "per second", "per million tokens", "/卡时", "每天", "daily". */
    static @Nullable Per after(String s, int from) {
        int start = Ascii.skipSpaces(s, from);
        for (String[] suffix : SUFFIXES) {
            for (int i = 1; i < suffix.length; i++) {
                int end = start + suffix[i].length();
                if (Ascii.has(s, start, suffix[i]) && Ascii.endsWord(s, end)) {
                    return new Per(Kind.TIME, new BigDecimal(suffix[0]), end);
                }
            }
        }
        for (String opener : OPENERS) {
            if (Ascii.has(s, start, opener)) {
                Per per = denominator(s, Ascii.skipSpaces(s, start + opener.length()));
                // In "8B 每秒50次" the rate is that of the number behind it.
                boolean before = per != null
                        && opener.equals("每")
                        && Ascii.isDigit(Ascii.at(s, Ascii.skipSpaces(s, fillers(s, per.end))));
                if (per != null && !before) {
                    return per;
                }
            }
        }
        return null;
    }

    /** A denominator before an amount: 每天, 日均, and what may stand between it and the number. */
    static @Nullable Per before(String s, int start) {
        Per longest = null;
        for (String[] prefix : PREFIXES) {
            for (int i = 1; i < prefix.length; i++) {
                int end = start + prefix[i].length();
                if (s.startsWith(prefix[i], start) && (longest == null || end > longest.end)) {
                    longest = new Per(Kind.TIME, new BigDecimal(prefix[0]), end);
                }
            }
        }
        if (longest == null && s.startsWith("每", start)) {
            Per per = denominator(s, start + 1);
            return per == null || per.kind == Kind.TIME ? null : per;
        }
        return longest == null ? null : new Per(longest.kind, longest.amount, fillers(s, longest.end));
    }

    /** The index after what may stand between 每天 and its number. */
    static int fillers(String s, int from) {
        int end = from;
        for (String filler : FILLERS) {
            if (s.startsWith(filler, end)) {
                end += filler.length();
            }
        }
        return end;
    }

    private static @Nullable Per denominator(String s, int start) {
        Numeral numeral = Digits.at(s, start);
        if (numeral == null && Ascii.startsWord(s, start)) {
            numeral = new Numeral(BigDecimal.ONE, BigDecimal.ONE, start, false);
        }
        if (numeral == null) {
            return null;
        }
        Numeral scaled = EnglishNumerals.after(s, numeral, false);
        if (scaled.end() == start) {
            Numeral han = HanNumerals.at(s, start);
            scaled = han != null ? han : scaled;
        } else {
            scaled = HanNumerals.after(s, scaled);
        }
        UnitWords.Found found = UnitWords.at(s, Ascii.skipSpaces(s, scaled.end()));
        return found == null ? null : of(found, scaled.value());
    }

    private static @Nullable Per of(UnitWords.Found found, BigDecimal count) {
        Measure first = found.measures().get(0);
        BigDecimal amount = count.multiply(first.factor());
        Kind kind =
                switch (first.unit()) {
                    case MILLISECOND -> Kind.TIME;
                    case HOUR, DAY, MONTH, WEEK -> Kind.TIME;
                    case TOKEN -> Kind.TOKENS;
                    case ACCELERATOR_HOUR -> Kind.ACCELERATOR_HOURS;
                    case PARAMETER -> Kind.PARAMETERS;
                    case REQUEST -> Kind.REQUESTS;
                    default -> null;
                };
        if (kind == null) {
            return null;
        }
        BigDecimal unit =
                switch (first.unit()) {
                    case MILLISECOND -> new BigDecimal("0.001");
                    case HOUR -> HOUR;
                    case DAY -> DAY;
                    case WEEK -> new BigDecimal(604_800);
                    case MONTH -> MONTH;
                    default -> BigDecimal.ONE;
                };
        // A year is 365 days here too, not twelve months of 30.
        boolean year = first.unit() == Unit.MONTH && first.factor().compareTo(new BigDecimal(12)) == 0;
        BigDecimal result = year ? count.multiply(new BigDecimal(365)).multiply(DAY) : amount.multiply(unit);
        return result.signum() > 0 ? new Per(kind, result, found.end()) : null;
    }

    /** The meanings of an amount with this denominator; empty if the two make no rate. */
    List<Measure> rates(List<Measure> above) {
        if (above.isEmpty()) {
            return kind == Kind.TIME ? requests(BigDecimal.ONE) : List.of();
        }
        for (Measure measure : above) {
            List<Measure> rates = rates(measure);
            if (!rates.isEmpty()) {
                return rates;
            }
        }
        return List.of();
    }

    private List<Measure> rates(Measure above) {
        Unit unit = above.unit();
        BigDecimal factor = above.factor();
        if (unit.isCurrency()) {
            return prices(unit, factor);
        }
        return switch (kind) {
            case TIME ->
                switch (unit) {
                    case REQUEST, NUMBER -> requests(factor);
                    case TOKEN -> ordered(Unit.TOKEN_PER_SECOND, Unit.TOKEN_PER_DAY, factor);
                    case FLOP -> List.of(new Measure(Unit.FLOP_PER_SECOND, over(factor)));
                    case GB -> List.of(new Measure(Unit.GB_PER_SECOND, over(factor)));
                    default -> List.of();
                };
            case PARAMETERS ->
                unit == Unit.TOKEN ? List.of(new Measure(Unit.TOKEN_PER_PARAMETER, over(factor))) : List.of();
            case REQUESTS -> unit == Unit.TOKEN ? List.of(new Measure(Unit.TOKEN, over(factor))) : List.of();
            case TOKENS, ACCELERATOR_HOURS -> List.of();
        };
    }

    private List<Measure> prices(Unit currency, BigDecimal factor) {
        return switch (kind) {
            case TIME -> {
                Measure month = new Measure(currency.per("MONTH"), over(factor).multiply(MONTH));
                Measure hour = new Measure(
                        currency.per("ACCELERATOR_HOUR"), over(factor).multiply(HOUR));
                yield amount.compareTo(HOUR) == 0 ? List.of(hour, month) : List.of(month);
            }
            case TOKENS -> List.of(new Measure(currency.per("MILLION_TOKENS"), over(factor.multiply(MILLION))));
            case ACCELERATOR_HOURS -> List.of(new Measure(currency.per("ACCELERATOR_HOUR"), over(factor)));
            case REQUESTS -> List.of(new Measure(currency.per("REQUEST"), over(factor)));
            case PARAMETERS -> List.of();
        };
    }

    private List<Measure> requests(BigDecimal factor) {
        return ordered(Unit.REQUEST_PER_SECOND, Unit.REQUEST_PER_DAY, factor);
    }

    private List<Measure> ordered(Unit bySecond, Unit byDay, BigDecimal factor) {
        Measure second = new Measure(bySecond, over(factor));
        Measure day = new Measure(byDay, factor.multiply(DAY).divide(amount, MathContext.DECIMAL128));
        return amount.compareTo(HOUR) < 0 ? List.of(second, day) : List.of(day, second);
    }

    private BigDecimal over(BigDecimal factor) {
        return factor.divide(amount, MathContext.DECIMAL128);
    }
}
