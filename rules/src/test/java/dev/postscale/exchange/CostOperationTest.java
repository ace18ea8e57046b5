package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.assessment.Knowledge;
import dev.postscale.costing.CostOperation;
import dev.postscale.ontology.KnowledgeBase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CostOperationTest {
    private static final Bench BENCH =
            new Bench(Batch.of(Map.of("cost", CostOperation.of(new Knowledge(KnowledgeBase.load())))));
    private static final String SERVICE = "\"what\": \"api-or-own\", \"name\": \"llama-3.3-70b\","
            + " \"accelerator\": \"nvidia-h100-sxm-80\", \"precision\": \"fp8\", \"count\": 1, \"input_tokens\": 500,"
            + " \"output_tokens\": 200, \"api\": \"openai/gpt-5\", \"utilization\": 0.3, \"engineers\": 1, \"salary\": 10000,"
            + " \"requests_per_day\": ";

    private static JsonNode line(String rest) {
        return BENCH.line("{\"op\": \"cost\", " + rest + "}");
    }

    private static JsonNode result(String rest) {
        JsonNode line = line(rest);
        assertThat(line.get("ok").booleanValue()).as(line.toString()).isTrue();
        assertThat(line.get("warnings")).as(line.toString()).isEmpty();
        return line.get("result");
    }

    private static double number(JsonNode node, String path) {
        return node.at(path).doubleValue();
    }

    private static JsonNode of(JsonNode list, String kind) {
        return list.valueStream()
                .filter(entry -> entry.get("kind").stringValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void prices_say_how_far_they_can_be_relied_on() {
        JsonNode prices = result("\"what\": \"price\", \"name\": \"gpt-4o\", \"on\": \"2024-06-15\"")
                .get("prices");
        JsonNode input = prices.valueStream()
                .filter(line -> line.at("/price/item/en").stringValue().equals("openai/gpt-4o, input"))
                .findFirst()
                .orElseThrow();
        assertThat(number(input, "/price/amount/value")).isEqualTo(5);
        assertThat(input.at("/price/state").stringValue()).isEqualTo("quoted");
        assertThat(input.at("/price/valid_to").stringValue()).isEqualTo("2024-10-02");
        assertThat(prices.findValuesAsString("state")).contains("back-cast", "derived");
        assertThat(result("\"what\": \"price\", \"name\": \"H100\", \"on\": \"2026-11-01\"")
                        .get("prices")
                        .findValuesAsString("kind"))
                .contains("rental", "purchase", "amortised", "owned");
        assertThat(result("\"what\": \"price\", \"name\": \"engineering\"").get("prices"))
                .isNotEmpty();
    }

    @Test
    void what_has_no_price_is_null_and_named() {
        JsonNode result = result("\"what\": \"rent-or-buy\", \"name\": \"nvidia-a800-80\"");
        for (String unknown : List.of("rent_usd", "buy_usd", "break_even_months", "break_even_utilization")) {
            assertThat(result.get(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(result.get("assumptions")
                        .valueStream()
                        .filter(one -> one.get("origin").stringValue().equals("missing"))
                        .map(one -> one.get("path").stringValue()))
                .containsExactly("gpu_hour_usd", "purchase_usd");
    }

    /** 200 000 x 30 x (500 x 1.25 + 200 x 10) / 1e6. */
    @Test
    void the_interface_costs_its_list_price() {
        JsonNode api = of(result(SERVICE + "200000").get("ways"), "api");
        assertThat(number(api, "/usd_per_month/value")).isCloseTo(15_750, within(1e-6));
        assertThat(api.at("/usd_per_month/exact").booleanValue()).isTrue();
        JsonNode cheaper = of(
                result(SERVICE + "200000, \"cached_share\": 0.5, \"batch_share\": 1")
                        .get("ways"),
                "api");
        // Half the input at 0.125, and all of it at half the price.
        assertThat(number(cheaper, "/usd_per_month/value"))
                .isCloseTo(6e6 * 0.5 * (250 * 1.25 + 250 * 0.125 + 2000) / 1e6, within(1e-6));
    }

    @Test
    void at_the_break_even_volume_both_bills_of_the_horizon_are_the_same() {
        for (String kind : List.of("rent", "amortised")) {
            JsonNode found = of(result(SERVICE + "200000").get("break_even"), kind);
            double volume = number(found, "/requests_per_day/value");
            assertThat(number(found, "/tokens_per_day/value")).isCloseTo(700 * volume, withinPercentage(1e-9));
            assertThat(number(found, "/requests_per_day/low")).isLessThan(volume);
            JsonNode at = result(SERVICE + volume * (1 - 1e-9));
            assertThat(number(of(at.get("ways"), kind), "/total_usd/value"))
                    .isCloseTo(number(of(at.get("ways"), "api"), "/total_usd/value"), withinPercentage(1e-6));
            assertThat(number(of(at.get("break_even"), kind), "/api_share/value"))
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void without_falling_prices_the_total_is_the_sum_of_the_months() {
        JsonNode flat = result(SERVICE + "200000, \"months\": 24, \"falling\": \"no\"");
        for (JsonNode way : flat.get("ways")) {
            assertThat(number(way, "/total_usd/value"))
                    .isCloseTo(24 * number(way, "/usd_per_month/value"), withinPercentage(1e-9));
            assertThat(way.get("total_usd")).isEqualTo(way.get("total_at_todays_prices_usd"));
        }
        JsonNode falling = result(SERVICE + "200000, \"months\": 24, \"token_price_fall\": 4, \"rent_fall\": 1.5");
        assertThat(number(of(falling.get("ways"), "api"), "/total_usd/value"))
                .isCloseTo(15_750 * (1 - 1 / 16.0) / (1 - StrictMath.pow(4, -1 / 12.0)), withinPercentage(1e-6));
        assertThat(number(of(falling.get("ways"), "amortised"), "/total_usd/value"))
                .isCloseTo(number(of(flat.get("ways"), "amortised"), "/total_usd/value"), withinPercentage(1e-9));
    }

    @Test
    void people_are_paid_whatever_the_volume() {
        JsonNode few = result(SERVICE + "10");
        assertThat(number(of(few.get("ways"), "rent"), "/people_usd_per_month/value"))
                .isEqualTo(10_000);
        assertThat(few.at("/volumes/0/cheapest").stringValue()).isEqualTo("api");
        assertThat(number(of(few.get("ways"), "rent"), "/machines_usd_per_month/value"))
                .isCloseTo(3 * 730, within(1e-6));
    }

    @Test
    void an_interface_too_cheap_to_beat_is_said_to_be() {
        JsonNode found = of(
                result(SERVICE + "200000, \"api_input_price\": 0.001, \"api_output_price\": 0.001")
                        .get("break_even"),
                "rent");
        assertThat(found.get("requests_per_day").isNull()).isTrue();
        assertThat(number(found, "/never")).isEqualTo(1);
    }

    @Test
    void long_requests_cost_the_longer_tier() {
        String rest = "\"what\": \"api-or-own\", \"name\": \"llama-3.1-8b\", \"accelerator\": \"H200\","
                + " \"api\": \"google/gemini-2.5-pro\", \"output_tokens\": 1000, \"requests_per_day\": 1, \"input_tokens\": ";
        JsonNode longer = of(result(rest + "300000").get("ways"), "api");
        assertThat(number(longer, "/usd_per_request/value")).isCloseTo(0.3 * 2.5 + 0.015, within(1e-9));
        JsonNode usual = of(result(rest + "100000").get("ways"), "api");
        assertThat(number(usual, "/usd_per_request/value")).isCloseTo(0.1 * 1.25 + 0.01, within(1e-9));
    }

    @Test
    void rent_or_buy_finds_both_break_evens() {
        JsonNode result = result("\"what\": \"rent-or-buy\", \"name\": \"nvidia-h100-sxm-80\", \"hour_price\": 3,"
                + " \"purchase_price\": 30000, \"falling\": \"no\", \"months\": 48, \"utilization\": 1, \"count\": 8");
        assertThat(number(result, "/rent_usd/value")).isCloseTo(8 * 48 * 730 * 3.0, within(1e-6));
        double months = number(result, "/break_even_months/value");
        JsonNode then = result("\"what\": \"rent-or-buy\", \"name\": \"nvidia-h100-sxm-80\", \"hour_price\": 3,"
                + " \"purchase_price\": 30000, \"falling\": \"no\", \"utilization\": 1, \"count\": 8, \"months\": "
                + months);
        assertThat(number(then, "/rent_usd/value")).isCloseTo(number(then, "/cash_usd/value"), withinPercentage(1e-6));
        double share = number(result, "/break_even_utilization/value");
        JsonNode busy = result("\"what\": \"rent-or-buy\", \"name\": \"nvidia-h100-sxm-80\", \"hour_price\": 3,"
                + " \"purchase_price\": 30000, \"falling\": \"no\", \"months\": 48, \"utilization\": " + share);
        assertThat(number(busy, "/rent_usd/value")).isCloseTo(number(busy, "/buy_usd/value"), withinPercentage(1e-6));
    }

    @Test
    void a_run_is_priced_like_the_operation_training() {
        JsonNode run = result(
                "\"what\": \"train\", \"params\": \"7B\", \"tokens\": \"1T\","
                        + " \"accelerator\": \"nvidia-h100-sxm-80\", \"count\": 64, \"hour_price\": 2, \"engineers\": 2, \"salary\": 9000");
        assertThat(number(run, "/usd/rent/value"))
                .isCloseTo(2 * number(run, "/gpu_hours/value"), withinPercentage(1e-9));
        assertThat(number(run, "/people_usd/value"))
                .isCloseTo(2 * 9000 * number(run, "/days/value") / 30, withinPercentage(1e-9));
        assertThat(number(run, "/usd/owned/value")).isLessThan(number(run, "/usd/amortised/value"));
        assertThat(number(run, "/co2_tonnes/value"))
                .isCloseTo(number(run, "/energy_mwh/value") * 0.473, withinPercentage(1e-6));
    }

    @Test
    void money_may_be_in_other_currencies() {
        JsonNode result = result("\"what\": \"rent-or-buy\", \"name\": \"H100\", \"hour_price\": \"14.3914元\","
                + " \"utilization\": 1, \"on\": \"2024-06-30\", \"currency\": \"CNY\"");
        assertThat(number(result, "/busy_hour_usd/rent/value")).isCloseTo(2, within(1e-9));
        assertThat(number(result, "/currency/per_usd/amount/value")).isEqualTo(7.1957);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'what': 'rent-or-buy', 'name': 'H100', 'utilization': 1.5 | bad-argument | utilization",
                "'what': 'rent-or-buy', 'name': 'H100', 'pue': 0.5         | bad-argument | pue",
                "'what': 'rent-or-buy', 'name': 'H100', 'months': 0        | bad-argument | months",
                "'what': 'rent-or-buy', 'name': 'Abacus 9'                 | unknown-accelerator | Abacus 9",
                "'what': 'price', 'name': 'no such thing'                  | unknown-model | no such thing",
                "'what': 'price', 'name': 'H100', 'on': 'soon'             | bad-argument | soon",
                "'what': 'serve', 'name': 'llama-3-8b'                     | bad-argument | accelerator",
                "'what': 'train', 'name': 'llama-3-8b', 'accelerator': 'H100' | bad-argument | tokens",
                "'what': 'serve', 'name': 'deepseek-v3', 'accelerator': 'nvidia-t4', 'precision': 'bf16' | bad-argument | GiB are missing",
                "'what': 'api-or-own', 'name': 'qwen2.5-7b', 'accelerator': 'H100' | bad-argument | nobody is known",
            })
    void errors_name_the_field_and_a_remedy(String rest, String code, String words) {
        JsonNode error = line(rest.replace('\'', '"')).get("error");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("message").stringValue()).contains(words);
        assertThat(error.get("hint").stringValue()).startsWith("Maybe ");
    }
}
