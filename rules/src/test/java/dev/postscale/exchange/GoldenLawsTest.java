package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.assessment.Law;
import dev.postscale.assessment.Laws;
import dev.postscale.law.LawInputs;
import dev.postscale.law.ScalingLaw.Input;
import dev.postscale.law.ScalingLaw.Output;
import dev.postscale.ontology.KnowledgeBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GoldenLawsTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();
    private static final Laws LAWS = new Laws(KNOWN);
    private static final Batch BATCH = Batch.of(Operations.laws(LAWS, KNOWN));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/laws.csv", useHeadersInDisplayName = true, maxCharsPerColumn = 1000)
    void gives_the_published_value(
            String id, String law, String inputs, String output, double expected, double tolerance, String source) {
        JsonNode answer = Trees.json(BATCH.answer("{\"op\": \"law\", \"law\": \"" + law + "\", \"output\": \"" + output
                + "\", \"inputs\": " + inputs + "}"));

        assertThat(answer.at("/ok").booleanValue()).as(answer.toString()).isTrue();
        JsonNode result = answer.get("result");
        double value = result.get("value").doubleValue();
        assertThat(value).as(source).isCloseTo(expected, within(tolerance * Math.abs(expected)));
        assertThat(result.get("sources")).isNotEmpty();
        if (!result.get("low").isNull()) {
            assertThat(value)
                    .isBetween(
                            result.get("low").doubleValue(), result.get("high").doubleValue());
        }
    }

    static List<String> lawIds() {
        return LAWS.all().stream().map(Law::id).toList();
    }

    @ParameterizedTest
    @MethodSource("lawIds")
    void every_law_of_the_knowledge_base_computes_each_of_its_outputs(String id) {
        Law law = LAWS.law(id);
        for (Output output : law.point().outputs()) {
            LawInputs inputs = LawInputs.none();
            for (Input input : output.inputs()) {
                inputs = sample(inputs, input);
            }
            assertThat(law.estimate(output.name(), inputs).value())
                    .as(output.name())
                    .isFinite();
        }
    }

    /** Something that each input may be, so that no output is left untried. */
    private static LawInputs sample(LawInputs inputs, Input input) {
        return switch (input.name()) {
            case "routing",
                    "dataset",
                    "train",
                    "eval",
                    "pretrain",
                    "precision",
                    "A",
                    "epsilon",
                    "gamma",
                    "a",
                    "b",
                    "k1" -> input.name().equals("k1") ? inputs.with("k1", 1) : inputs;
            case "stage" -> inputs.with("stage", "kaplan-reproduced");
            case "C_range" -> inputs.with("C_range", List.of(1e19, 1e21));
            case "two_point" -> inputs;
            case "bits_w_a_kv" -> inputs.with("bits_w_a_kv", List.of(8.0, 8.0, 8.0));
            case "sparsity" -> inputs.with("sparsity", 0.5);
            case "loss", "L_teacher" -> inputs.with(input.name(), 2.5);
            case "c1", "coverage", "R" -> inputs.with(input.name(), 0.3);
            case "c2" -> inputs.with("c2", 0.6);
            case "k2", "k", "c", "expansion", "granularity", "experts", "token_multiplier" ->
                inputs.with(input.name(), 4);
            case "n" -> inputs.with("n", 16);
            case "N_small" -> inputs.with("N_small", 9e9);
            case "N_student", "N" -> inputs.with(input.name(), 9e8);
            case "alpha", "beta", "B", "R0", "d", "log10_train_ratio", "doubling_months", "months", "A_per_day" ->
                inputs.with(input.name(), 0.2);
            case "D_ratio", "N_ratio", "C_ratio", "bits_from", "bits_to", "epochs" -> inputs.with(input.name(), 3);
            case "S_min" -> inputs.with("S_min", 1e4);
            case "S" -> inputs.with("S", 2e4);
            default -> inputs.with(input.name(), 1e10);
        };
    }

    @Test
    void says_what_a_law_cannot_answer() {
        assertThat(error("porian-2024", "a_exponent", "{\"stage\": \"no such step\"}"))
                .contains("stage = no such step")
                .contains("plus-warmup-scaled");
        assertThat(error("kumar-2024-train", "loss", "{\"N\": 3e7, \"D\": 1.5e9, \"bits_w_a_kv\": [3, 3, 3]}"))
                .contains("diverges");
        assertThat(error("kumar-2024-train", "loss", "{\"N\": 3e7, \"D\": 1.5e9, \"bits_w_a_kv\": [3, 3]}"))
                .contains("list of 3 numbers");
        assertThat(error("pass-at-k", "pass_at_k", "{\"n\": 4, \"c\": 5, \"k\": 1}"))
                .contains("not above n");
        assertThat(error("kumar-2024-ptq", "degradation_ratio", "{}")).contains("D_ratio");
        assertThat(error("abnar-2025", "loss", "{\"N_total\": 1e9, \"D\": 1e10, \"sparsity\": 1}"))
                .contains("below 1");
        assertThat(error("clark-2022", "loss", "{\"N\": 1e9, \"experts\": [1]}"))
                .contains("finite number");
    }

    private static String error(String law, String output, String inputs) {
        JsonNode answer = Trees.json(BATCH.answer("{\"op\": \"law\", \"law\": \"" + law + "\", \"output\": \"" + output
                + "\", \"inputs\": " + inputs + "}"));
        assertThat(answer.at("/error/code").stringValue()).isEqualTo("bad-argument");
        return answer.at("/error/message").stringValue();
    }
}
