package dev.postscale.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.PriceFact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The market and its prices on a date. */
class MarketTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());

    private static Market on(String date) {
        return new Market(
                KNOWLEDGE.base().models(),
                KNOWLEDGE.base().accelerators(),
                KNOWLEDGE.prices(),
                date,
                KNOWLEDGE.apiSince());
    }

    private static PriceFact price(String id, double input, String from, String to) {
        return new PriceFact(
                id,
                "shop/m",
                "api_token",
                "m",
                "",
                "USD/Mtok",
                input,
                Double.NaN,
                2 * input,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                from,
                from,
                to,
                "yes",
                0,
                "src:x");
    }

    @Test
    void nothing_is_on_the_market_before_its_release() {
        for (String date : List.of("2020-06-01", "2023-03-01", "2025-01-01")) {
            assertThat(on(date).models())
                    .isNotEmpty()
                    .allMatch(model -> model.released().compareTo(date) <= 0);
            assertThat(on(date).accelerators())
                    .isNotEmpty()
                    .allMatch(chip -> chip.released().compareTo(date) <= 0);
        }
        assertThat(on("2025-01-01").models().count())
                .isGreaterThan(on("2023-03-01").models().count());
    }

    @Test
    void what_goes_into_a_memory_does_so_at_four_bits() {
        Market market = on("2025-01-01");
        List<ModelFact> fitting = market.openWithin(24, KNOWLEDGE.constants()).toList();
        double most = 24
                * 0x1p30
                * KNOWLEDGE.constants().value("room-at-4bit")
                / KNOWLEDGE.constants().value("bytes-at-4bit");
        assertThat(fitting).isNotEmpty().allMatch(model -> model.paramsTotal() <= most);
        assertThat(market.open().filter(model -> !fitting.contains(model)))
                .isNotEmpty()
                .allMatch(model -> model.paramsTotal() > most);
        assertThat(market.openWithin(Double.NaN, KNOWLEDGE.constants()).count())
                .isEqualTo(market.open().count());
    }

    @Test
    void the_price_is_the_one_whose_period_holds_the_date() {
        PriceBook book =
                new PriceBook(List.of(price("b", 3, "2024-06-01", ""), price("a", 10, "2023-01-01", "2024-06-01")));
        assertThat(book.tokens("m", "2023-05-01")).hasValueSatisfying(dated -> {
            assertThat(dated.price().id()).isEqualTo("a");
            assertThat(dated.backCast()).isFalse();
        });
        assertThat(book.tokens("m", "2024-06-01").orElseThrow().price().id()).isEqualTo("b");
        assertThat(book.tokens("m", "2022-01-01")).hasValueSatisfying(dated -> {
            assertThat(dated.price().id()).isEqualTo("a");
            assertThat(dated.backCast()).isTrue();
        });
        assertThat(book.tokens("other", "2024-01-01")).isEmpty();
    }

    @Test
    void an_ended_price_is_better_than_none() {
        PriceBook book = new PriceBook(List.of(price("a", 10, "2023-01-01", "2023-06-01")));
        assertThat(book.tokens("m", "2025-01-01").orElseThrow().price().id()).isEqualTo("a");
    }

    @Test
    void of_several_prices_the_newest_before_the_date_holds() {
        PriceBook open = new PriceBook(List.of(price("a", 10, "2023-01-01", ""), price("b", 3, "2024-01-01", "")));
        assertThat(open.tokens("m", "2024-02-01").orElseThrow().price().id()).isEqualTo("b");
        PriceBook ended = new PriceBook(
                List.of(price("a", 10, "2023-01-01", "2023-06-01"), price("b", 3, "2024-01-01", "2024-06-01")));
        assertThat(ended.tokens("m", "2025-01-01").orElseThrow().price().id()).isEqualTo("b");
        assertThat(ended.tokens("m", "2022-01-01").orElseThrow().price().id()).isEqualTo("a");
    }

    @Test
    void input_read_from_a_cache_costs_as_other_input_where_nothing_is_said() {
        assertThat(PriceBook.tokenPrice(price("a", 10, "2023-01-01", "")).cachedInputUsd())
                .isEqualTo(10);
    }

    @Test
    void quality_grows_with_compute_with_time_and_with_tokens() {
        ModelQuality quality = KNOWLEDGE.quality();
        assertThat(quality.ofRun(7e9, 2e12, "2023-01")).isGreaterThan(quality.ofRun(7e9, 1e12, "2023-01"));
        assertThat(quality.ofRun(7e9, 1e12, "2024-01")).isGreaterThan(quality.ofRun(7e9, 1e12, "2023-01"));
        double months = KNOWLEDGE.constants().value("progress-doubling-months");
        double perYear = quality.progress("2024-01-01") - quality.progress("2023-01-01");
        assertThat(StrictMath.pow(10, perYear))
                .isBetween(StrictMath.pow(2, 11.9 / months), StrictMath.pow(2, 12.1 / months));
        assertThat(KNOWLEDGE.base().models().stream().filter(quality::knows).map(quality::of))
                .hasSizeGreaterThan(100)
                .allMatch(one -> one.decades() > 15 && one.decades() < 30 && one.spread() > 0);
    }

    @Test
    void a_cache_is_as_published_else_of_its_layers_else_of_its_size() {
        CacheShapes caches = new CacheShapes(KNOWLEDGE.constants());
        assertThat(caches.ofSize(8e9).growingValues()).isEqualTo(65536);
        assertThat(caches.ofSize(32e9).growingValues()).isEqualTo(131072);
        assertThat(KNOWLEDGE.base().models().stream()
                        .filter(model -> !Double.isNaN(model.kvBytesPerToken()) && Double.isNaN(model.slidingWindow())))
                .hasSizeGreaterThan(10)
                .allMatch(model -> caches.of(model).bytesPerToken(16) == model.kvBytesPerToken());
        assertThat(KNOWLEDGE.base().models().stream()
                        .filter(model -> Double.isNaN(model.kvBytesPerToken())
                                && !Double.isNaN(model.layerCount() * model.kvHeadCount() * model.headDim())
                                && Double.isNaN(model.kvValuesPerToken())
                                && Double.isNaN(model.attentionLayerCount())))
                .allMatch(model -> caches.of(model).growingValues()
                        == 2 * model.layerCount() * model.kvHeadCount() * model.headDim());
    }

    @Test
    void the_front_holds_what_nothing_beats_and_both_its_ends() {
        List<double[]> points = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> new double[] {i, 40 - i})
                .toList();
        List<double[]> front = ParetoFront.of(points, 5, point -> point[0], point -> point[1]);
        assertThat(front).hasSize(5).startsWith(points.get(0)).endsWith(points.get(39));
        assertThat(ParetoFront.of(
                        List.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {0, 3}),
                        5,
                        point -> point[0],
                        point -> point[1]))
                .containsExactly(new double[] {0, 3}, new double[] {1, 1});
    }
}
