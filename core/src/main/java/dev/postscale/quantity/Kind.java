package dev.postscale.quantity;

import static dev.postscale.quantity.Unit.*;

import java.util.List;

/** What a field holds, and so which units it takes. A bare number is in the first unit. */
public enum Kind {
    COUNT("count", "5000", Unit.COUNT, NUMBER, PERSON, DOCUMENT, EXAMPLE, PAIR, ACCELERATOR, REQUEST),
    PARAMETERS("number of parameters", "70B", PARAMETER),
    TOKENS("number of tokens", "15T", TOKEN),
    FLOPS("amount of compute", "1e25 FLOP", FLOP),
    FLOP_RATE("compute rate", "989 TFLOP/s", FLOP_PER_SECOND),
    ACCELERATORS("number of accelerators", "8", ACCELERATOR),
    ACCELERATOR_HOURS("accelerator time", "2.8M GPU-hours", ACCELERATOR_HOUR),
    REQUESTS("number of requests", "200K", REQUEST),
    REQUESTS_PER_DAY("request rate", "200K requests/day", REQUEST_PER_DAY),
    REQUESTS_PER_SECOND("request rate", "50 qps", REQUEST_PER_SECOND),
    TOKENS_PER_SECOND("token rate", "100 tokens/s", TOKEN_PER_SECOND),
    TOKENS_PER_DAY("token rate", "1B tokens/day", TOKEN_PER_DAY),
    TOKENS_PER_PARAMETER("number of tokens per parameter", "20", TOKEN_PER_PARAMETER),
    /** Accelerator memory: the marketed GB and GiB are both 2^30 bytes. */
    MEMORY_GIB("memory", "80GB", GIB),
    /** Decimal bytes: a GB is 10^9, a GiB 2^30. */
    MEMORY_GB("size", "140 GB", GB),
    BANDWIDTH("bandwidth", "3.35 TB/s", GB_PER_SECOND),
    MILLISECONDS("latency", "200ms", MILLISECOND),
    HOURS("duration", "36 hours", HOUR),
    DAYS("duration", "7 days", DAY),
    WEEKS("duration", "12 weeks", WEEK),
    MONTHS("duration", "24 months", MONTH),
    WATTS("power", "15 W", WATT),
    ENERGY("energy", "500 MWh", MEGAWATT_HOUR),
    SHARE("share", "60%", Unit.SHARE),
    RATIO("ratio", "3x", TIMES),
    BITS("precision", "4bit", BIT),
    MONEY("amount of money", "$10M", USD, CNY, EUR),
    MONEY_PER_MONTH("monthly cost", "$2000/month", USD_PER_MONTH, CNY_PER_MONTH, EUR_PER_MONTH),
    PRICE_PER_MILLION_TOKENS(
            "price of a million tokens",
            "$3/M tokens",
            USD_PER_MILLION_TOKENS,
            CNY_PER_MILLION_TOKENS,
            EUR_PER_MILLION_TOKENS),
    PRICE_PER_ACCELERATOR_HOUR(
            "price of an accelerator-hour",
            "$2/GPU-hour",
            USD_PER_ACCELERATOR_HOUR,
            CNY_PER_ACCELERATOR_HOUR,
            EUR_PER_ACCELERATOR_HOUR),
    PRICE_PER_REQUEST("price of a request", "$0.01/request", USD_PER_REQUEST, CNY_PER_REQUEST, EUR_PER_REQUEST);

    private final String label;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<Unit> units;

    Kind(String label, String example, Unit... units) {
        this.label = label;
        this.example = example;
        this.units = List.of(units);
    }

    /** The units a value of this kind may have, the base unit first. Only money and prices keep another than the first. */
    public List<Unit> units() {
        return units;
    }

    public Unit base() {
        return units.get(0);
    }

    String label() {
        return label;
    }

    String example() {
        return example;
    }

    boolean zeroAllowed() {
        return switch (this) {
            case PARAMETERS, BITS, ACCELERATORS -> false;
            default -> true;
        };
    }

    /** True where a lower-case m or t beside a number can only be million or trillion. */
    boolean isMoney() {
        return base().name().startsWith("USD");
    }

    /**
     * The unit that a text may give instead because the field's name says the rest: "$2" for a price per hour, "200K
     * requests" for requests per day. NUMBER where there is none.
     */
    Unit shorthand(Unit said) {
        return switch (this) {
            case REQUESTS_PER_DAY, REQUESTS_PER_SECOND -> said == REQUEST ? base() : NUMBER;
            case TOKENS_PER_SECOND, TOKENS_PER_DAY, TOKENS_PER_PARAMETER -> said == TOKEN ? base() : NUMBER;
            case MONEY_PER_MONTH -> said.isCurrency() ? said.per("MONTH") : NUMBER;
            case PRICE_PER_MILLION_TOKENS -> said.isCurrency() ? said.per("MILLION_TOKENS") : NUMBER;
            case PRICE_PER_ACCELERATOR_HOUR -> said.isCurrency() ? said.per("ACCELERATOR_HOUR") : NUMBER;
            case PRICE_PER_REQUEST -> said.isCurrency() ? said.per("REQUEST") : NUMBER;
            case RATIO -> said == TOKEN_PER_PARAMETER ? base() : NUMBER;
            default -> NUMBER;
        };
    }
}
