package dev.postscale.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.advice.Value;
import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are worked out by hand from the formula in the last column. */
class ComputationTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());

    private static ComputedQuantity compute(String quantity, String arguments, String scenario) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String argument : arguments.isBlank() ? new String[0] : arguments.split(";", -1)) {
            String[] parts = argument.split("=", 2);
            boolean number = parts[1].matches("[0-9.e+]+");
            values.put(parts[0].strip(), number ? Value.of(Double.parseDouble(parts[1])) : Value.of(parts[1]));
        }
        Assessment assessment = Assessment.of(ScenarioReader.fromJson(scenario).scenario(), KNOWLEDGE);
        return Computation.of(KNOWLEDGE).compute(assessment, quantity, values).orElseThrow();
    }

    @ParameterizedTest(name = "{0}({1})")
    @CsvSource(delimiter = '|', textBlock = """
            train_flops            | params_active=3e9;tokens=2e12                                  | 3.6e22
            train_flops            | params_total=100e9;params_active=5e9;tokens=1e12               | 3e22
            train_flops_affordable | gpu_hours=1e4;peak_tflops=500;mfu=0.5                          | 9e21
            gpu_hours              | params=1e9;tokens=1e12;peak_flops=1e15;mfu=0.5                 | 3333.333
            gpu_hours              | n_gpu=8;days=2                                                 | 384
            gpu_hours              | budget_usd=1000;gpu_hour_usd=4                                 | 250
            train_days             | gpu_hours=4800;n_gpu=100                                       | 2
            cost_usd_train         | gpu_hours=500;gpu_hour_usd=3                                   | 1500
            params_total           | flops=1.2e22                                                   | 1e10
            params_total           | model=llama-3.1-8b                                             | 8.03e9
            params_active          | params_total=100e9;params_active=5e9                           | 5e9
            tokens_total           | flops=6e22;params_active=5e9                                   | 2e12
            tokens_per_param       | params_active=4e9;tokens=1e12                                  | 250
            epochs                 | tokens=3e12;unique_tokens=1e12                                 | 3
            weights_gib            | params_total=34359738368;bits_per_weight=8                     | 32
            weights_gib            | params=34359738368;bytes_per_param=2                           | 64
            weights_gib            | params=34359738368;precision=mxfp4                             | 17
            kv_cache_gib           | layers=32;kv_heads=8;head_dim=128;bytes_per_value=2;tokens=8192 | 1
            kv_cache_gib           | layers=32;kv_heads=8;head_dim=128;kv_bits=8;context=8192;batch=4 | 2
            kv_cache_gib           | layers=64;kv_lora_rank=448;rope_dim=64;context=16384           | 1
            full_finetune_memory_gb | params_total=3e9                                              | 48
            tokens_per_request     | input_tokens=700;output_tokens=50                              | 750
            tokens_per_day         | requests_per_day=1000;input_tokens=700;output_tokens=50        | 7.5e5
            requests_per_second    | requests_per_day=432000                                        | 5
            inference_tokens_lifetime | requests_per_day=10;input_tokens=7;output_tokens=3;months=2 | 6000
            shared_prefix_fraction | prefix_tokens=300;input_tokens=1200                            | 0.25
            decode_tokens_per_s    | tpot_ms=20                                                     | 50
            tokens_in_time_budget  | seconds=30;tokens_per_s=40                                     | 1200
            samples_per_question   | seconds=30;tokens_per_s=40;output_tokens=500                   | 2
            sft_examples           | examples=1200                                                  | 1200
            api_cost_usd_per_month | requests_per_day=1000;input_tokens=1000;output_tokens=100;price_in=2;price_out=10 | 90
            gpu_cost_usd_per_month | n_gpu=4;gpu_hour_usd=2.5                                       | 7300
            cost_usd_per_month     | n_gpu=4;gpu_hour_usd=2.5                                       | 7300
            cost_usd_per_request   | input_tokens=1000;output_tokens=100;price_in=2;price_out=10    | 0.003
            input_cost_usd_per_request | input_tokens=1000;output_tokens=9;price_in=2;price_cached=1;prefix_share=0.5 | 0.0015
            cost_usd_total         | requests_per_day=1000;input_tokens=1000;output_tokens=100;price_in=2;price_out=10;months=3 | 270
            serving_cost_usd_24m   | n_gpu=1;gpu_hour_usd=1                                         | 17520
            breakeven_requests_per_day | n_gpu=1;gpu_hour_usd=3;input_tokens=1000;output_tokens=100;price_in=2;price_out=10 | 24333.33
            price_ratio_input      | price_in=3;alt_price_in=0.5                                    | 6
            cost_saving_fraction   | input_tokens=1000;output_tokens=0;price_in=4;alt_price_in=1    | 0.75
            """)
    void computes_from_arguments_alone(String quantity, String arguments, double expected) {
        ComputedQuantity answer = compute(quantity, arguments, "{}");
        assertThat(answer.value()).isCloseTo(expected, withinPercentage(0.01));
        assertThat(answer.formula()).isNotEmpty();
        assertThat(answer.inputs()).isNotEmpty();
        assertThat(answer.ignored()).isEmpty();
        assertThat(answer.assumptions()).noneMatch(Assumed::isMissing);
    }

    @Test
    void every_quantity_without_inputs_is_unknown_or_says_what_it_assumed() {
        for (String quantity : Computation.quantities()) {
            ComputedQuantity answer = compute(quantity, "", "{}");
            assertThat(answer.assumptions()).as(quantity).isNotEmpty();
            if (Double.isNaN(answer.value())) {
                assertThat(answer.assumptions()).as(quantity).anyMatch(Assumed::isMissing);
            }
        }
    }

    @Test
    void a_budget_for_quality_is_spent_in_balance_and_within_the_data() {
        String scenario = """
                {"as_of": "2023-06", "goal": "max_quality_within_budget", "flops": 1.2e24,
                 "assets": {"base_model": "none"}, "data": {"unlabelled_tokens": %s}}""";
        assertThat(compute("params_total", "", scenario.formatted("1e13")).value())
                .isCloseTo(1e11, withinPercentage(0.1));
        assertThat(compute("tokens_total", "", scenario.formatted("1e13")).value())
                .isCloseTo(2e12, withinPercentage(0.1));
        // A hundred billion tokens, four times: the budget goes into a larger model instead.
        assertThat(compute("params_total", "", scenario.formatted("1e11")).value())
                .isCloseTo(5e11, withinPercentage(0.1));
        assertThat(compute("epochs", "", scenario.formatted("1e11")).value()).isCloseTo(4, withinPercentage(0.1));
    }

    @Test
    void a_named_base_gives_its_size_and_takes_the_data_at_hand() {
        String scenario = """
                {"as_of": "2024-10", "assets": {"base_model": "Llama 3.1 8B"}, "flops": 1e23,
                 "goal": "max_quality_within_budget", "data": {"unlabelled_tokens": 1e10}}""";
        assertThat(compute("params_total", "", scenario).value()).isCloseTo(8.03e9, withinPercentage(1));
        assertThat(compute("weights_gib", "", scenario).value()).isCloseTo(14.96, withinPercentage(1));
        assertThat(compute("tokens_total", "", scenario).value()).isEqualTo(1e10);
    }

    @Test
    void the_smaller_of_stated_hours_and_money_binds() {
        String scenario = "{\"gpu_hours\": %s, \"budget_usd\": 1000, \"prices\": {\"gpu_hour_usd\": 2}}";
        assertThat(compute("gpu_hours", "", scenario.formatted("400")).value()).isEqualTo(400);
        assertThat(compute("gpu_hours", "", scenario.formatted("900")).value()).isEqualTo(500);
    }

    @Test
    void the_tier_decides_whether_machines_or_an_interface_are_billed() {
        String scenario = """
                {"deployment": {"tier": "%s", "accelerator": "H100", "count": 2},
                 "workload": {"requests_per_day": 1000, "input_tokens": 1000, "output_tokens": 100},
                 "prices": {"gpu_hour_usd": 2, "api_in_usd_per_mtok": 2, "api_out_usd_per_mtok": 10,
                            "alt_api_in_usd_per_mtok": 1, "alt_api_out_usd_per_mtok": 5}}""";
        assertThat(compute("cost_usd_per_month", "", scenario.formatted("server"))
                        .value())
                .isEqualTo(2920);
        assertThat(compute("cost_usd_per_month", "", scenario.formatted("api")).value())
                .isCloseTo(90, withinPercentage(0.01));
        assertThat(compute("cost_usd_per_month", "prices=alt", scenario.formatted("api"))
                        .value())
                .isCloseTo(45, withinPercentage(0.01));
    }

    @Test
    void speed_never_passes_the_bandwidth() {
        double rate = compute("decode_tokens_per_s", "params=8e9;accelerator=H100;precision=fp16", "{}")
                .value();
        assertThat(rate).isBetween(60.0, 3350.0 / 16);
        assertThat(compute("decode_tokens_per_s", "params=8e9;accelerator=H100;precision=fp8", "{}")
                        .value())
                .as("half the bytes, but the same fixed time of the layers")
                .isBetween(1.3 * rate, 2 * rate);
    }

    @Test
    void prices_of_named_models_are_of_the_date_and_are_told() {
        String scenario = "{\"as_of\": \"2024-12\", \"deployment\": {\"tier\": \"api\"}}";
        ComputedQuantity answer =
                compute("cost_usd_per_request", "model=gpt-4o;input_tokens=1000;output_tokens=100", scenario);
        assertThat(answer.value()).isCloseTo(0.0035, withinPercentage(0.1));
        assertThat(answer.assumptions()).extracting(Assumed::path).contains("prices.api_in_usd_per_mtok");
    }

    @Test
    void a_training_budget_outweighs_a_price_of_a_later_date() {
        String scenario = """
                {"as_of": "2021-01", "gpu_hours": 1000, "budget_usd": 4000, "goal": "max_quality_within_budget",
                 "deployment": {"tier": "cluster", "accelerator": "A100", "count": 64, "memory_gib": 40}}""";
        assertThat(compute("cost_usd_train", "", scenario).value()).isEqualTo(4000);
        assertThat(compute("cost_usd_train", "gpu_hour_usd=1", scenario).value())
                .isEqualTo(1000);
    }

    @Test
    void refuses_what_is_no_number_and_tells_what_it_ignored() {
        assertThatThrownBy(() -> compute("train_flops", "params_active=much;tokens=1e9", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("args.params_active")
                .hasMessageContaining("Maybe");
        assertThat(compute("requests_per_second", "requests_per_day=86400;colour=1", "{}")
                        .ignored())
                .isEqualTo(List.of("colour"));
    }
}
