package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.assessment.Laws;
import dev.postscale.ontology.KnowledgeBase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LawOperationsTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();
    private static final Batch BATCH = Batch.of(Operations.laws(new Laws(KNOWN), KNOWN));

    /** Values of the corrected fit: 2404.10102, Table 1. */
    @Test
    void computes_a_law_with_its_interval_range_and_source() {
        JsonNode result = answer("{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"loss\","
                        + " \"inputs\": {\"N\": \"70B\", \"D\": 1.4e12}}")
                .get("result");
        assertThat(result.get("value").doubleValue()).isCloseTo(1.9738819, withinPercentage(1e-3));
        assertThat(result.get("unit").stringValue()).isEqualTo("nats/token");
        assertThat(result.get("low").doubleValue())
                .isLessThan(result.get("value").doubleValue());
        assertThat(result.get("high").doubleValue())
                .isGreaterThan(result.get("value").doubleValue());
        assertThat(result.get("extrapolates").get(0).get("input").stringValue()).isEqualTo("N");
        assertThat(result.get("sources").get(0).get("id").stringValue()).isEqualTo("src:arxiv-2404.10102");
    }

    @Test
    void computes_the_optimum_of_a_budget_and_an_exponent_without_inputs() {
        assertThat(answer(
                                "{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"N_opt\", \"inputs\": {\"C\": 5.76e23}}")
                        .at("/result/value")
                        .doubleValue())
                .isCloseTo(72248703000.0, withinPercentage(0.01));
        assertThat(answer("{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"a_exponent\"}")
                        .at("/result/value")
                        .doubleValue())
                .isCloseTo(0.5126, withinPercentage(0.1));
    }

    @Test
    void lists_laws_with_coefficients_outputs_and_ranges() {
        JsonNode laws = answer("{\"op\": \"laws\"}").get("result");
        JsonNode law = laws.valueStream()
                .filter(listed -> listed.get("law").stringValue().equals("besiroglu-2024"))
                .findFirst()
                .orElseThrow();
        assertThat(law.at("/coefficients/E").doubleValue()).isCloseTo(1.8172, withinPercentage(0.01));
        assertThat(law.get("outputs")).hasSize(8);
        assertThat(law.get("ranges").propertyNames()).contains("N", "D");
    }

    @Test
    void says_what_is_unknown_missing_or_unused() {
        assertThat(error("{\"op\": \"law\", \"law\": \"besiroglu\", \"output\": \"loss\"}"))
                .isEqualTo("unknown-law: Maybe besiroglu-2024 was meant.");
        assertThat(error("{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"los\"}"))
                .isEqualTo("bad-argument: Maybe loss was meant.");
        assertThat(
                        error(
                                "{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"loss\", \"inputs\": {\"N\": 1e9}}"))
                .startsWith("bad-argument: ");
        assertThat(
                        error(
                                "{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"loss\", \"inputs\": {\"N\": 0, \"D\": 1}}"))
                .startsWith("bad-argument: ");
        assertThat(error("{\"op\": \"law\", \"output\": \"loss\"}")).startsWith("bad-argument: ");
        assertThat(answer(
                                "{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"N_opt\", \"inputs\": {\"C\": 1e22, \"N\": 1}}")
                        .get("warnings"))
                .hasSize(1);
    }

    private static String error(String request) {
        JsonNode error = answer(request).get("error");
        return error.get("code").stringValue() + ": " + error.get("hint").stringValue();
    }

    private static JsonNode answer(String request) {
        String response = BATCH.answer(request);
        assertThat(Schemas.faults("batch-1.json#/$defs/response", response)).isEmpty();
        return Trees.json(response);
    }
}
