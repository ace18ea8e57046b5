package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.scaling.ScalingOperations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ScalingOperationsTest {
    private static final Bench BENCH = new Bench(Batch.of(ScalingOperations.of(new Knowledge(KnowledgeBase.load()))));

    private static JsonNode result(String request) {
        return BENCH.result(request);
    }

    private static JsonNode option(JsonNode optimum, String aim) {
        return optimum.get("options")
                .valueStream()
                .filter(option -> option.get("aim").stringValue().equals(aim))
                .findFirst()
                .orElseThrow();
    }

    /** arXiv 2404.10102: the budget of Chinchilla. */
    @Test
    void the_best_run_has_an_interval_and_the_other_laws_beside_it() {
        JsonNode optimum = result("{\"op\": \"optimum\", \"flops\": 5.76e23}");
        JsonNode best = option(optimum, "compute");

        assertThat(best.at("/params/value").doubleValue()).isCloseTo(7.2248703e10, withinPercentage(0.01));
        assertThat(best.at("/params/low").doubleValue()).isBetween(5e10, 7e10);
        assertThat(best.at("/params/high").doubleValue()).isBetween(7.5e10, 1.2e11);
        assertThat(best.get("extrapolates")).hasSize(3);
        assertThat(best.at("/sources/0/id").stringValue()).isEqualTo("src:arxiv-2404.10102");
        assertThat(optimum.get("beside").findValuesAsString("law"))
                .contains("hoffmann-a1", "hoffmann-a2", "hoffmann-a3-tex", "muennighoff-2023", "llama3-2024")
                .contains("deepseek-2024-alloc")
                .doesNotContain("besiroglu-2024");
        assertThat(optimum.at("/band/tokens_per_param_lower_quartile").doubleValue())
                .isLessThan(optimum.at("/band/tokens_per_param_upper_quartile").doubleValue());
        assertThat(optimum.at("/outlook/knee_flops/value").doubleValue()).isBetween(1e26, 3e26);
        assertThat(optimum.at("/outlook/stock_tokens/value").doubleValue()).isEqualTo(3e14);
        assertThat(optimum.at("/usd/low").doubleValue())
                .isLessThan(optimum.at("/usd/value").doubleValue());
    }

    @Test
    void every_limit_adds_a_run_that_keeps_it() {
        JsonNode optimum = result("{\"op\": \"optimum\", \"params\": \"70B\", \"served_tokens\": \"10T\","
                + " \"memory_gib\": 24, \"unique_tokens\": \"200B\", \"bits\": 8}");
        double best = option(optimum, "compute").at("/params/value").doubleValue();

        assertThat(best).isCloseTo(7e10, withinPercentage(0.01));
        assertThat(option(optimum, "lifetime").at("/params/value").doubleValue())
                .isLessThan(best);
        assertThat(option(optimum, "lifetime-cost").at("/params/value").doubleValue())
                .isLessThan(option(optimum, "lifetime").at("/params/value").doubleValue());
        assertThat(option(optimum, "lifetime").at("/saving/value").doubleValue())
                .isBetween(0.0, 1.0);
        assertThat(option(optimum, "memory").at("/params/value").doubleValue())
                .isCloseTo(24 * 0x1p30, withinPercentage(1e-6));
        assertThat(option(optimum, "memory").get("limited").booleanValue()).isTrue();
        assertThat(option(optimum, "experts").at("/params_total/value").doubleValue())
                .isLessThan(24 * 0x1p30);
        assertThat(option(optimum, "fresh-data").at("/tokens/value").doubleValue())
                .isCloseTo(2e11, withinPercentage(1e-6));
        JsonNode repeated = option(optimum, "repeated-data");
        assertThat(repeated.at("/epochs/value").doubleValue()).isGreaterThan(4);
        assertThat(repeated.at("/effective_tokens/value").doubleValue())
                .isLessThan(16.4 * 2e11)
                .isLessThan(repeated.at("/tokens/value").doubleValue());
        assertThat(option(optimum, "best-bits").get("bits").doubleValue()).isCloseTo(7, within(0.1));
    }

    @Test
    void a_small_model_on_many_tokens_gains_most_from_a_run_anew() {
        JsonNode marginal = result("{\"op\": \"marginal\", \"params\": \"8B\", \"tokens\": \"15T\"}");

        assertThat(marginal.at("/overtraining_decades/value").doubleValue()).isCloseTo(1.96, within(0.05));
        assertThat(marginal.at("/lost_decades/low").doubleValue()).isPositive();
        assertThat(marginal.get("returns").findValuesAsString("way")).isEqualTo(List.of("compute", "tokens", "params"));
        assertThat(marginal.at("/returns/0/nats/value").doubleValue())
                .isGreaterThan(marginal.at("/returns/1/nats/value").doubleValue());
        assertThat(marginal.at("/prices/1/flops/value").doubleValue())
                .isGreaterThan(marginal.at("/prices/0/flops/value").doubleValue());
    }

    @Test
    void a_gain_out_of_reach_is_said_to_be() {
        JsonNode tokens = result("{\"op\": \"marginal\", \"params\": \"100M\", \"tokens\": \"1T\", \"nats\": 0.5}")
                .at("/prices/1");
        assertThat(tokens.get("reachable").booleanValue()).isFalse();
        assertThat(tokens.get("flops").isNull()).isTrue();
    }

    @Test
    void generations_are_told_by_date_with_what_is_unknown() {
        JsonNode llama = result("{\"op\": \"generations\", \"family\": \"llama\", \"test\": \"MMLU\"}");

        assertThat(llama.get("family").stringValue()).isEqualTo("Llama");
        assertThat(llama.get("generations").findValuesAsString("model"))
                .startsWith("llama-65b", "llama-2-70b", "llama-3-70b", "llama-3.1-405b");
        assertThat(llama.at("/steps/1/points").doubleValue()).isCloseTo(79.2 - 69.8, within(0.3));
        assertThat(llama.at("/steps/1/decades").doubleValue()).isCloseTo(Math.log10(6.35 / 0.81), within(0.02));
        assertThat(llama.at("/logits_per_decade/value").doubleValue()).isPositive();
        assertThat(result("{\"op\": \"generations\", \"family\": \"千问\"}")
                        .get("family")
                        .stringValue())
                .isEqualTo("Qwen");
        assertThat(result("{\"op\": \"generations\", \"family\": \"gpt\"}").at("/generations/0/unknown"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'op': 'optimum'}                                         | bad-argument | budget",
                "{'op': 'optimum', 'flops': 1e24, 'params': 7e10}          | bad-argument | budget",
                "{'op': 'optimum', 'flops': 1e24, 'law': 'hoffmann-a1'}    | bad-argument | joint law",
                "{'op': 'optimum', 'flops': 1e24, 'law': 'hofmann'}        | unknown-law | hofmann",
                "{'op': 'optimum', 'flops': '10kg'}                        | bad-argument | kg",
                "{'op': 'optimum', 'flops': 1e24, 'bits': 2}               | bad-argument | diverges",
                "{'op': 'marginal', 'params': '8B'}                        | bad-argument | tokens",
                "{'op': 'marginal', 'params': '8B', 'tokens': 1e12, 'factor': 1} | bad-argument | factor",
                "{'op': 'generations', 'family': 'lama'}                   | unknown-model | lama",
                "{'op': 'generations', 'family': 'llama', 'test': 'SAT'}   | bad-argument | SAT",
            })
    void what_cannot_be_answered_is_said_in_one_line(String request, String code, String named) {
        JsonNode error =
                Trees.json(BENCH.batch().answer(request.replace('\'', '"'))).get("error");

        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("message").stringValue()).contains(named);
        assertThat(error.get("hint").stringValue()).startsWith("Maybe ");
    }
}
