package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompactNumbersTest {
    /** Three significant digits are at most half a per cent off, per cent with one decimal half a tenth. */
    private static final double DISPLAYED = 0.0051;

    private static final CompactNumbers EN = CompactNumbers.in(Language.EN);
    private static final CompactNumbers ZH = CompactNumbers.in(Language.ZH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e7 | USD | 10 M USD | 1000 万 USD",
                "1.5e13 | TOKEN | 15 T tokens | 15 万亿词元",
                "1.4e12 | TOKEN | 1.4 T tokens | 1.4 万亿词元",
                "7e10 | PARAMETER | 70 B parameters | 700 亿参数",
                "5.76e23 | FLOP | 5.76e23 FLOP | 5.76e23 FLOP",
                "9.89e14 | FLOP_PER_SECOND | 989 TFLOP/s | 989 TFLOP/s",
                "0.423 | SHARE | 42.3% | 42.3%",
                "0.4 | SHARE | 40% | 40%",
                "0.0004 | SHARE | 0.04% | 0.04%",
                "1 | WEEK | 1 week | 1 周",
                "12.5 | WEEK | 12.5 weeks | 12.5 周",
                "18 | MONTH | 18 months | 18 个月",
                "250 | MILLISECOND | 250 ms | 250 毫秒",
                "2500 | MILLISECOND | 2.5 s | 2.5 秒",
                "131.5 | GIB | 132 GiB | 132 GiB",
                "20480 | GIB | 20 TiB | 20 TiB",
                "2048 | ACCELERATOR | 2048 accelerators | 2048 卡",
                "16384 | ACCELERATOR | 16384 accelerators | 16384 卡",
                "1 | ACCELERATOR | 1 accelerator | 1 卡",
                "200000 | REQUEST_PER_DAY | 200 K requests/day | 20 万次请求/天",
                "3 | USD_PER_MILLION_TOKENS | 3 USD/M tokens | 3 USD/百万词元",
                "1 | USD_PER_MILLION_TOKENS | 1 USD/M tokens | 1 USD/百万词元",
                "0.00421 | USD_PER_REQUEST | 0.00421 USD/request | 0.00421 USD/次",
                "999960 | USD | 1 M USD | 100 万 USD",
                "99996000 | USD | 100 M USD | 1 亿 USD",
                "0 | USD | 0 USD | 0 USD",
                "-5 | USD | -5 USD | -5 USD",
                "1 | PERSON | 1 person | 1 人",
                "3 | TIMES | 3x | 3 倍",
                "NaN | USD | unknown | 未知",
                "Infinity | USD | ∞ | ∞"
            })
    void writes_three_digits_with_the_unit(double value, Unit unit, String english, String chinese) {
        assertThat(EN.of(value, unit)).isEqualTo(english);
        assertThat(ZH.of(value, unit)).isEqualTo(chinese);
    }

    @Test
    void writes_intervals_on_one_scale() {
        assertThat(EN.between(4e5, 1.1e6, Unit.USD)).isEqualTo("0.4–1.1 M USD");
        assertThat(ZH.between(4e5, 1.1e6, Unit.USD)).isEqualTo("40–110 万 USD");
        assertThat(EN.between(0.2, 0.6, Unit.SHARE)).isEqualTo("20–60%");
        assertThat(EN.between(-0.05, 0.03, Unit.SHARE)).isEqualTo("-5 to 3%");
        assertThat(ZH.between(-0.05, 0.03, Unit.SHARE)).isEqualTo("-5 到 3%");
        assertThat(EN.between(5.2e23, 6.1e23, Unit.FLOP)).isEqualTo("5.2e23–6.1e23 FLOP");
        assertThat(EN.between(0.5, 1.1e6, Unit.USD)).isEqualTo("0.5 USD–1.1 M USD");
        assertThat(EN.between(Double.NaN, 1, Unit.USD)).isEqualTo("unknown");
    }

    @Test
    void tells_exact_numbers_from_estimates() {
        assertThat(EN.of(Estimate.exact(3), Unit.WEEK)).isEqualTo("3 weeks");
        assertThat(EN.of(Estimate.pointOf(3), Unit.WEEK)).isEqualTo("≈ 3 weeks");
        assertThat(EN.of(Estimate.of(3, 2, 5), Unit.WEEK)).isEqualTo("2–5 weeks");
        assertThat(EN.of(Estimate.of(3, 2.999, 3.001), Unit.WEEK)).isEqualTo("≈ 3 weeks");
        assertThat(EN.withInterval(Estimate.of(7e5, 4e5, 1.1e6), Unit.USD)).isEqualTo("700 K USD (0.4–1.1 M USD)");
        assertThat(ZH.withInterval(Estimate.of(7e5, 4e5, 1.1e6), Unit.USD)).isEqualTo("70 万 USD（40–110 万 USD）");
        assertThat(ZH.of(Estimate.unknown(), Unit.WEEK)).isEqualTo("未知");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_written_is_read_back_to_the_displayed_precision(Language language) {
        SplittableRandom draws = new SplittableRandom(20261124);
        Map<Unit, Kind> kinds = Stream.of(Kind.values())
                .flatMap(kind -> kind.units().stream().map(unit -> Map.entry(unit, kind)))
                .filter(entry -> entry.getValue() != Kind.COUNT || entry.getKey() == Unit.COUNT)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        CompactNumbers numbers = CompactNumbers.in(language);
        kinds.forEach((unit, kind) -> {
            for (int i = 0; i < 300; i++) {
                double value = unit == Unit.SHARE ? draws.nextDouble() : Math.exp(draws.nextDouble(-8, 60));
                String written = numbers.of(value, unit);
                Quantity read = Quantities.parse(written, kind);
                assertThat(read.unit()).as(written).isEqualTo(unit);
                assertThat(read.value()).as(written).isCloseTo(value, within(tolerance(value, unit)));
                assertThat(numbers.of(read)).isEqualTo(written);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void intervals_and_bounds_are_read_back_too(Language language) {
        SplittableRandom draws = new SplittableRandom(20261125);
        CompactNumbers numbers = CompactNumbers.in(language);
        for (Unit unit : new Unit[] {Unit.USD, Unit.TOKEN, Unit.FLOP, Unit.MILLISECOND, Unit.WEEK, Unit.GIB}) {
            Kind kind = Stream.of(Kind.values())
                    .filter(candidate -> candidate.base() == unit)
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < 500; i++) {
                double low = Math.exp(draws.nextDouble(-6, 50));
                double high = low * Math.exp(draws.nextDouble(0.02, 12));
                String written = numbers.between(low, high, unit);
                Quantity read = Quantities.parse(written, kind);
                assertThat(read.bound()).as(written).isEqualTo(Bound.BETWEEN);
                assertThat(read.low()).as(written).isCloseTo(low, within(tolerance(low, unit)));
                assertThat(read.high()).as(written).isCloseTo(high, within(tolerance(high, unit)));
                for (Bound bound : new Bound[] {Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST}) {
                    String limit = numbers.of(Quantity.of(high, unit, bound, true));
                    assertThat(Quantities.parse(limit, kind).bound()).as(limit).isEqualTo(bound);
                }
            }
        }
    }

    private static double tolerance(double value, Unit unit) {
        return unit == Unit.SHARE ? 0.000501 : DISPLAYED * value;
    }
}
