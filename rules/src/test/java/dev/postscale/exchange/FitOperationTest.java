package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.fitting.FitOperation;
import dev.postscale.fitting.Laboratory;
import dev.postscale.ontology.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The operation fit on runs that were made from E 1.8, A 480, B 2100, alpha 0.35, beta 0.37 with half a per cent of noise. */
class FitOperationTest {
    private static final Batch BATCH = Batch.of(Map.of("fit", FitOperation.of(Laboratory.on(KnowledgeBase.load()))));
    private static final String MADE = "src/test/resources/runs/made.csv";

    @Test
    void answers_as_the_contract_says() {
        String request = "{\"id\": 1, \"op\": \"fit\", \"form\": \"joint\", \"runs\": \"" + MADE
                + "\", \"bootstrap\": 200, \"seed\": 1, \"budgets\": [1e22, \"1e24 FLOP\"]}";
        assertThat(Schemas.faults("batch-1.json#/$defs/request", request)).isEmpty();
        String line = BATCH.answer(request);
        assertThat(Schemas.faults("batch-1.json#/$defs/response", line)).isEmpty();
        JsonNode result = Trees.json(line).get("result");
        assertThat(Schemas.faults("batch-1.json#/$defs/fit_result", result.toString()))
                .isEmpty();
        assertThat(result.at("/E/value").doubleValue()).isCloseTo(1.8, within(0.05));
        assertThat(result.at("/alpha/low").doubleValue()).isLessThan(0.35);
        assertThat(result.at("/alpha/high").doubleValue()).isGreaterThan(0.35);
        assertThat(result.at("/alpha/level").doubleValue()).isEqualTo(0.8);
        assertThat(result.get("starts").intValue()).isEqualTo(4500);
        assertThat(result.get("identifiable").booleanValue()).isTrue();
        assertThat(result.get("covariance")).hasSize(5);
        assertThat(result.get("optimal")).hasSize(2);
        assertThat(result.at("/optimal/1/params/value").doubleValue()).isCloseTo(9.4e10, within(3e10));
        assertThat(result.at("/next_run/flops").doubleValue()).isPositive();
        assertThat(result.get("published").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_same_request_gives_the_same_bytes() {
        String request = "{\"op\": \"fit\", \"runs\": \"" + MADE + "\", \"bootstrap\": 100}";
        assertThat(BATCH.answer(request)).isEqualTo(BATCH.answer(request));
    }

    @Test
    void reads_runs_from_the_request_with_a_column_derived() {
        StringBuilder runs = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            double params = 1e8 * Math.pow(3, i % 4);
            double tokens = 2e9 * Math.pow(4, i / 4.0);
            double loss = 1.8 + 480 * Math.pow(params, -0.35) + 2100 * Math.pow(tokens, -0.37);
            runs.append(i == 0 ? "" : ", ")
                    .append("{\"Model Size\": " + params + ", \"Training FLOP\": " + 6 * params * tokens
                            + ", \"loss\": " + loss + "}");
        }
        JsonNode response = Trees.json(BATCH.answer("{\"op\": \"fit\", \"bootstrap\": 100, \"runs\": [" + runs + "]}"));
        assertThat(response.at("/result/A/value").doubleValue()).isCloseTo(480, within(1.0));
        assertThat(response.get("warnings").get(0).stringValue())
                .contains("tokens follow from params and flops by C = 6ND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "params,tokens,loss\\n1e9,2e10,2.5\\n1e9,2e10,2.5 | not-identifiable | The runs (2) must be at least 10",
                "params,loss\\n1e9,2.5 | bad-argument | no column of tokens; there are params, loss",
                "params,tokens,loss\\n1e9,2e10,many | bad-argument | The loss (many) of row 1 must be a number",
                "params,tokens,loss\\n1e9,2e10,-2 | bad-argument | The loss (-2.0) of row 1 must be positive",
                "params,tokens,loss\\n1e9,2e10 | bad-argument | Row 1 has 2 values for 3 columns",
                "params,params,tokens,loss\\n1e9,1e9,2e10,2 | bad-argument | two columns called params",
                "params,tokens,loss | bad-argument | at least one row",
                "params,tokens,loss\\n1e9,2e10,\"2 | bad-argument | cannot be read as a table",
            })
    void refuses_with_one_clear_line(String table, String code, String message, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("runs.csv");
        Files.writeString(file, table.replace("\\n", "\n"));
        JsonNode error = Trees.json(BATCH.answer("{\"op\": \"fit\", \"runs\": \"" + file + "\"}"))
                .get("error");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("message").stringValue()).contains(message).doesNotContain("\n");
        assertThat(error.get("hint").stringValue()).startsWith("Maybe ");
    }

    @Test
    void reads_quantities_semicolons_and_a_named_column(@TempDir Path folder) throws IOException {
        StringBuilder table = new StringBuilder("N;D;final nats\n");
        for (int i = 0; i < 24; i++) {
            double params = 1e8 * Math.pow(3, i % 4);
            double tokens = 2e9 * Math.pow(4, i / 4.0);
            double loss = 1.8 + 480 * Math.pow(params, -0.35) + 2100 * Math.pow(tokens, -0.37);
            table.append(params / 1e6 + "M;" + tokens / 1e9 + "B;" + loss + "\n");
        }
        Path file = folder.resolve("runs.csv");
        Files.writeString(file, table);
        JsonNode response = Trees.json(BATCH.answer("{\"op\": \"fit\", \"bootstrap\": 100, \"runs\": \"" + file
                + "\", \"columns\": {\"loss\": \"final nats\"}, \"hold\": {\"alpha\": 0.35}}"));
        assertThat(response.at("/result/beta/value").doubleValue()).isCloseTo(0.37, within(0.001));
        assertThat(response.at("/result/alpha/exact").booleanValue()).isTrue();
    }

    @Test
    void a_missing_file_is_a_bad_argument_and_a_huge_one_a_limit(@TempDir Path folder) throws IOException {
        assertThat(BATCH.answer("{\"op\": \"fit\", \"runs\": \"" + folder.resolve("none.csv") + "\"}"))
                .contains("bad-argument")
                .contains("does not exist");
        Path file = folder.resolve("long.csv");
        Files.writeString(file, "params,tokens,loss\n" + "1e9,2e10,2.5\n".repeat(10_001));
        assertThat(BATCH.answer("{\"op\": \"fit\", \"runs\": \"" + file + "\"}"))
                .contains("\"limit\"")
                .contains("at most 10000 rows");
    }
}
