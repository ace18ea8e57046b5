package dev.postscale.quantity;

/**
 * What one of something is: the units in which numbers travel between rooms. Other spellings and multiples (TB, weeks,
 * PF-days, 卡时) are turned into one of these by the parser.
 *
 * <p>A month is 30 days or 52/12 weeks, a year 12 months, 52 weeks or 365 days: planning conventions, not astronomy.
 */
public enum Unit {
    /** No unit was said. Only readings of prose have it; a parsed field always has the unit of its kind. */
    NUMBER("", ""),
    /** Things that are only counted. */
    COUNT("", ""),
    PARAMETER("parameters", "参数"),
    TOKEN("tokens", "词元"),
    /** Floating-point operations, an amount. */
    FLOP("FLOP", "FLOP"),
    FLOP_PER_SECOND("FLOP/s", "FLOP/s"),
    ACCELERATOR("accelerators", "卡"),
    ACCELERATOR_HOUR("GPU-hours", "卡时"),
    REQUEST("requests", "次请求"),
    REQUEST_PER_DAY("requests/day", "次请求/天"),
    REQUEST_PER_SECOND("requests/s", "次请求/秒"),
    TOKEN_PER_SECOND("tokens/s", "词元/秒"),
    TOKEN_PER_DAY("tokens/day", "词元/天"),
    TOKEN_PER_PARAMETER("tokens/parameter", "词元/参数"),
    PERSON("people", "人"),
    DOCUMENT("documents", "篇文档"),
    EXAMPLE("examples", "条样本"),
    PAIR("pairs", "对"),
    /** 2^30 bytes. The marketed "80 GB" of an accelerator is 80 of these. */
    GIB("GiB", "GiB"),
    /** 10^9 bytes. */
    GB("GB", "GB"),
    GB_PER_SECOND("GB/s", "GB/s"),
    MILLISECOND("ms", "毫秒"),
    HOUR("hours", "小时"),
    DAY("days", "天"),
    WEEK("weeks", "周"),
    MONTH("months", "个月"),
    WATT("W", "W"),
    MEGAWATT_HOUR("MWh", "MWh"),
    /** A part of a whole, from 0 to 1; shown as per cent. */
    SHARE("%", "%"),
    /** So many times as much. */
    TIMES("x", "倍"),
    BIT("bits", "位"),
    USD("USD", "USD"),
    CNY("CNY", "CNY"),
    EUR("EUR", "EUR"),
    USD_PER_MONTH("USD/month", "USD/月"),
    CNY_PER_MONTH("CNY/month", "CNY/月"),
    EUR_PER_MONTH("EUR/month", "EUR/月"),
    USD_PER_MILLION_TOKENS("USD/M tokens", "USD/百万词元"),
    CNY_PER_MILLION_TOKENS("CNY/M tokens", "CNY/百万词元"),
    EUR_PER_MILLION_TOKENS("EUR/M tokens", "EUR/百万词元"),
    USD_PER_ACCELERATOR_HOUR("USD/GPU-hour", "USD/卡时"),
    CNY_PER_ACCELERATOR_HOUR("CNY/GPU-hour", "CNY/卡时"),
    EUR_PER_ACCELERATOR_HOUR("EUR/GPU-hour", "EUR/卡时"),
    USD_PER_REQUEST("USD/request", "USD/次"),
    CNY_PER_REQUEST("CNY/request", "CNY/次"),
    EUR_PER_REQUEST("EUR/request", "EUR/次");

    private final String english;
    private final String chinese;

    Unit(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** How the unit is written after a number; empty for what is only counted. */
    public String symbol(Language language) {
        return switch (language) {
            case EN -> english;
            case ZH -> chinese;
        };
    }

    boolean isCurrency() {
        return this == USD || this == CNY || this == EUR;
    }

    /** This currency per something: {@code USD.per("MONTH")}. */
    Unit per(String denominator) {
        return valueOf(name() + "_PER_" + denominator);
    }
}
