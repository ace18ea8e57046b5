package dev.postscale.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the ladder on which people count a unit: from 10 000 on in K or 万, from a second on in s.
 *
 * @param from the least number that is shown on this step
 * @param factor how many of the unit one of the step is
 * @param multiplier the word after the digits, empty if none
 * @param symbol the unit after that
 */
record Scale(BigDecimal from, BigDecimal factor, String multiplier, String symbol) {
    private static final List<Scale> ENGLISH = List.of(
            step("1e12", "1e12", "T"), step("1e9", "1e9", "B"), step("1e6", "1e6", "M"), step("1e4", "1e3", "K"));
    private static final List<Scale> CHINESE =
            List.of(step("1e12", "1e12", "万亿"), step("1e8", "1e8", "亿"), step("1e4", "1e4", "万"));

    /** Cards and people are counted one by one, 16384 and not 16.4 K. */
    static final BigDecimal COUNTED_BELOW = new BigDecimal(100_000);

    static final BigDecimal GIB_PER_TIB = new BigDecimal(1024);

    static final BigDecimal TEBIBYTES_FROM = new BigDecimal(10_240);

    static boolean isCounted(Unit unit) {
        return unit == Unit.ACCELERATOR || unit == Unit.PERSON;
    }

    private static Scale step(String from, String factor, String multiplier) {
        return new Scale(new BigDecimal(from), new BigDecimal(factor), multiplier, "");
    }

    private static Scale unit(String from, String factor, String symbol) {
        return new Scale(new BigDecimal(from), new BigDecimal(factor), "", symbol);
    }

    /** The unit itself. */
    static Scale plain(Unit unit, Language language) {
        return unit("0", "1", unit.symbol(language));
    }

    /** The steps of a unit, the largest first; the last one takes everything. */
    private static List<Scale> of(Unit unit, Language language) {
        Scale plain = plain(unit, language);
        return switch (unit) {
            case FLOP -> List.of(plain);
            case FLOP_PER_SECOND ->
                List.of(
                        unit("1e18", "1e18", "EFLOP/s"),
                        unit("1e15", "1e15", "PFLOP/s"),
                        unit("1e12", "1e12", "TFLOP/s"),
                        unit("1e9", "1e9", "GFLOP/s"),
                        plain);
            case MILLISECOND -> List.of(unit("1e3", "1e3", language == Language.EN ? "s" : "秒"), plain);
            case GIB -> List.of(new Scale(TEBIBYTES_FROM, GIB_PER_TIB, "", "TiB"), plain);
            case GB -> List.of(unit("1e4", "1e3", "TB"), plain);
            case GB_PER_SECOND -> List.of(unit("1e3", "1e3", "TB/s"), plain);
            case WATT -> List.of(unit("1e6", "1e6", "MW"), unit("1e3", "1e3", "kW"), plain);
            case MEGAWATT_HOUR -> List.of(unit("1e4", "1e3", "GWh"), plain);
            case SHARE -> List.of(unit("0", "0.01", "%"));
            default -> {
                List<Scale> steps = new ArrayList<>();
                BigDecimal least = isCounted(unit) ? COUNTED_BELOW : BigDecimal.ZERO;
                for (Scale step : language == Language.EN ? ENGLISH : CHINESE) {
                    steps.add(new Scale(step.from.max(least), step.factor, step.multiplier, plain.symbol));
                }
                steps.add(plain);
                yield steps;
            }
        };
    }

    /** The step on which a number is shown. */
    static Scale of(BigDecimal magnitude, Unit unit, Language language) {
        List<Scale> steps = of(unit, language);
        for (Scale step : steps) {
            if (magnitude.compareTo(step.from) >= 0) {
                return step;
            }
        }
        return steps.get(steps.size() - 1);
    }
}
