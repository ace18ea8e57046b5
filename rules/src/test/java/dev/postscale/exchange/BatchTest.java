package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Value;
import dev.postscale.law.LawInputs;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class BatchTest {
    private static final Map<String, Operation> OPERATIONS = Map.of(
            "advise", Operations.advise(request -> Advices.everything()),
            "echo", request -> Reply.of(Map.of("said", request.text("text"))),
            "sum",
                    request -> {
                        LawInputs of = request.lawInputs("of");
                        return Reply.of(
                                of.names().stream().mapToDouble(of::number).sum());
                    },
            "sleep",
                    request -> {
                        long until =
                                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(request.whole("ms", 0, 0, 10_000));
                        while (System.nanoTime() < until
                                && !Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        return Reply.of(true);
                    },
            "fail",
                    request -> {
                        throw new IllegalStateException("broken\nin two");
                    },
            "deep", request -> Reply.of(depth(1)),
            "who",
                    request -> {
                        throw new RequestException(
                                RequestException.Code.UNKNOWN_MODEL,
                                "The model (x) is unknown.",
                                "Maybe qwen3-8b was meant.");
                    });
    private static final Batch BATCH = Batch.of(OPERATIONS);

    private static int depth(int n) {
        return n <= 0 ? 0 : 1 + depth(n + 1);
    }

    @Test
    void an_answer_echoes_id_and_op_and_is_what_the_schema_says() {
        JsonNode response =
                one("{\"id\": {\"a\": [1, 2.50, \"ü\"]}, \"op\": \"advise\", \"scenario\": {\"budget_usd\": \"10M\"}}");
        assertThat(response.get("id")).hasToString("{\"a\":[1,2.50,\"ü\"]}");
        assertThat(response.get("op").stringValue()).isEqualTo("advise");
        assertThat(response.get("ok").booleanValue()).isTrue();
        assertThat(response.at("/result/ranked/0/strategy").stringValue()).isEqualTo("rag");
        assertThat(response.get("warnings")).hasToString("[\"Facts change \\\"weekly\\\".\"]");
    }

    @Test
    void errors_have_the_codes_of_the_contract() {
        assertThat(code("{")).isEqualTo("bad-json");
        assertThat(code("[1]")).isEqualTo("bad-json");
        assertThat(code("")).isEqualTo("bad-json");
        assertThat(code("{\"op\": 1}")).isEqualTo("unknown-op");
        assertThat(code("{\"op\": \"advice\"}")).isEqualTo("unknown-op");
        assertThat(code("{\"op\": \"who\"}")).isEqualTo("unknown-model");
        assertThat(code("{\"op\": \"echo\", \"text\": 1}")).isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"advise\", \"scenario\": {\"deployment\": {\"tier\": \"cloud\"}}}"))
                .isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"advise\", \"scenario\": 1}")).isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"advise\", \"top\": 0}")).isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"advise\", \"include\": [\"all\"]}")).isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"sum\", \"of\": {\"x\": \"much\"}}")).isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"echo\", \"time_limit_ms\": 0}")).isEqualTo("bad-argument");
        assertThat(code("{\"op\": \"deep\"}")).isEqualTo("limit");
        assertThat(code("{\"op\": \"fail\"}")).isEqualTo("internal");
    }

    @Test
    void an_error_names_the_place_and_a_remedy() {
        JsonNode response = one("{\"id\": 7, \"op\": \"advise\", \"scenario\": {\"tasks\": {\"maths\": 1}}}");
        assertThat(response.get("id").intValue()).isEqualTo(7);
        assertThat(response.at("/error/message").stringValue()).isEqualTo("tasks.maths: the field is unknown.");
        assertThat(response.at("/error/hint").stringValue()).isEqualTo("Maybe reasoning_math was meant.");
        assertThat(one("{\"op\": \"advis\"}").at("/error/hint").stringValue()).isEqualTo("Maybe advise was meant.");
    }

    @Test
    void unknown_fields_are_warnings() {
        JsonNode response = one("{\"op\": \"echo\", \"text\": \"a\", \"txt\": \"b\"}");
        assertThat(response.get("warnings"))
                .hasToString("[\"txt: the field is unknown and was ignored. Maybe text was meant.\"]");
        assertThat(
                        one("{\"op\": \"advise\", \"scenario\": {\"budgt_usd\": 1}, \"numbers_wanted\": [{\"name\": \"x\", \"quantity\": \"y\", \"arg\": 1}]}")
                                .get("warnings"))
                .hasSize(3);
    }

    @Test
    void quantities_may_be_texts() {
        assertThat(one("{\"op\": \"sum\", \"of\": {\"a\": \"70B\", \"b\": 1e9, \"c\": \"2K tokens\"}}")
                        .get("result")
                        .doubleValue())
                .isEqualTo(71_000_002_000.0);
    }

    @Test
    void a_request_for_advice_is_read_whole() {
        var seen = new AdviceRequest[1];
        Batch.of(Map.of("advise", Operations.advise(request -> {
                    seen[0] = request;
                    return Advices.nothing();
                })))
                .answer(
                        "{\"op\": \"advise\", \"top\": 3, \"draws\": 10, \"seed\": -4, \"rules\": \"off\", \"include\": [\"flips\"],"
                                + " \"numbers_wanted\": [{\"name\": \"x\", \"quantity\": \"weights_gib\", \"args\": {\"params_total\": \"70B\", \"from_budget\": true, \"prices\": \"api\"}}]}");
        AdviceRequest request = seen[0];
        assertThat(request.top()).isEqualTo(3);
        assertThat(request.draws()).isEqualTo(10);
        assertThat(request.seed()).isEqualTo(-4);
        assertThat(request.rules()).isFalse();
        assertThat(request.include()).containsExactly(AdviceRequest.Part.FLIPS);
        assertThat(request.numbersWanted().get(0).args())
                .isEqualTo(Map.of(
                        "params_total", Value.of(7e10), "from_budget", Value.of(true), "prices", Value.of("api")));
    }

    @Test
    void answers_keep_the_order_of_the_requests() {
        String in = IntStream.range(0, 2000)
                .mapToObj(i -> "{\"id\": " + i + ", \"op\": \"sleep\", \"ms\": " + (i % 7 == 0 ? 3 : 0) + "}")
                .collect(Collectors.joining("\n"));
        List<String> out = run(BATCH.withThreads(4), in);
        assertThat(out).hasSize(2000);
        for (int i = 0; i < 2000; i++) {
            assertThat(out.get(i)).startsWith("{\"id\":" + i + ",");
        }
    }

    @Test
    void every_line_gets_an_answer_and_bad_ones_do_not_stop_the_rest() {
        String in = "\uFEFF{\"op\": \"echo\"}\r\n\n{]\n" + "x".repeat(10_000_000)
                + "\n\0\u0001\n{\"id\": 2, \"op\": \"echo\"}";
        List<String> out = run(BATCH, in);
        assertThat(out).hasSize(6);
        assertThat(out)
                .extracting(line -> Trees.json(line).at("/error/code").asString(""))
                .containsExactly("", "bad-json", "bad-json", "limit", "bad-json", "");
        assertThat(out).allSatisfy(line -> assertThat(Schemas.faults("batch-1.json#/$defs/response", line))
                .isEmpty());
    }

    @Test
    void bytes_that_are_not_utf_8_are_bad_json() {
        var in = new ByteArrayInputStream(new byte[] {'"', (byte) 0xff, '"', '\n'});
        assertThat(run(BATCH, in))
                .singleElement()
                .asString()
                .contains("bad-json")
                .contains("UTF-8");
    }

    @Test
    void a_time_limit_ends_one_request_and_not_the_next() {
        String in =
                "{\"id\": 1, \"op\": \"sleep\", \"ms\": 9000, \"time_limit_ms\": 30}\n{\"id\": 2, \"op\": \"sleep\", \"ms\": 60, \"time_limit_ms\": 5000}\n";
        List<String> out = run(BATCH.withThreads(1), in.repeat(3));
        assertThat(out).hasSize(6);
        assertThat(out.get(0)).contains("\"code\":\"time-limit\"").startsWith("{\"id\":1,");
        assertThat(out.get(1)).isEqualTo("{\"id\":2,\"op\":\"sleep\",\"ok\":true,\"result\":true,\"warnings\":[]}");
        assertThat(out.get(5)).isEqualTo(out.get(1));
    }

    @Test
    void few_lines_are_under_way_at_a_time() throws IOException, InterruptedException {
        var started = new AtomicInteger();
        var gate = new CountDownLatch(1);
        Batch batch = Batch.of(Map.of("wait", request -> {
                    started.incrementAndGet();
                    await(gate);
                    return Reply.of(true);
                }))
                .withThreads(2);
        var read = new AtomicInteger();
        byte[] line = "{\"op\": \"wait\"}\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read.get() < 5000 ? line[read.getAndIncrement() % line.length] : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int next = read();
                buffer[offset] = (byte) next;
                return next < 0 ? -1 : 1;
            }
        };
        var out = new ByteArrayOutputStream();
        Thread runner = new Thread(() -> run(batch, endless, out));
        runner.start();
        while (started.get() < 2) {
            Thread.onSpinWait();
        }
        Thread.sleep(200);
        assertThat(read.get()).isLessThan(40 * line.length);
        gate.countDown();
        runner.join();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5000 / line.length + 1);
    }

    @Test
    void a_program_may_wait_for_each_answer() throws IOException {
        try (var toBatch = new PipedOutputStream();
                var fromBatch = new PipedInputStream()) {
            var in = new PipedInputStream(toBatch);
            var out = new PipedOutputStream(fromBatch);
            new Thread(() -> run(BATCH, in, out)).start();
            var answers = new BufferedReader(new InputStreamReader(fromBatch, StandardCharsets.UTF_8));
            for (int i = 0; i < 20; i++) {
                toBatch.write(("{\"id\": " + i + ", \"op\": \"echo\"}\n").getBytes(StandardCharsets.UTF_8));
                toBatch.flush();
                assertThat(answers.readLine()).startsWith("{\"id\":" + i + ",");
            }
        }
    }

    @Test
    void a_reader_that_went_away_ends_the_batch() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        String in = "{\"op\": \"echo\"}\n".repeat(5000);
        assertThatThrownBy(() -> BATCH.run(stream(in), closed))
                .isInstanceOf(IOException.class)
                .hasMessage("closed");
    }

    @Test
    void mutated_requests_get_one_valid_response_each() {
        String seed =
                "{\"id\": 1, \"op\": \"advise\", \"top\": 5, \"rules\": \"off\", \"time_limit_ms\": 60000, \"include\": [\"flips\"], "
                        + "\"numbers_wanted\": [{\"name\": \"x\", \"quantity\": \"weights_gib\", \"args\": {\"params_total\": 7e10}}], \"scenario\": "
                        + ScenarioJson.write(ScenarioReader.read(Resources.scenario("contract-review.yaml"))
                                .scenario()) + "}";
        for (int n = 0; n < 4000; n++) {
            String mutant =
                    ScenarioFuzzTest.mutated(seed, new SplittableRandom(n)).replace("\n", "");
            List<String> response = BATCH.answer(mutant).lines().toList();
            assertThat(response).as("seed %s", n).hasSize(1);
            JsonNode tree = Trees.json(response.get(0));
            assertThat(tree.at("/error/code").asString(""))
                    .as("seed %s: %s", n, response)
                    .isNotEqualTo("internal");
            if (n % 50 == 0) {
                assertThat(Schemas.faults("batch-1.json#/$defs/response", response.get(0)))
                        .isEmpty();
            }
        }
    }

    @Test
    void requests_are_what_the_schema_says() {
        assertThat(
                        Schemas.faults(
                                "batch-1.json#/$defs/request",
                                "{\"id\": 1, \"op\": \"advise\", \"scenario\": {\"budget_usd\": \"$10M\"}, \"rules\": \"on\", \"more\": 1}"))
                .isEmpty();
        assertThat(
                        Schemas.faults(
                                "batch-1.json#/$defs/request",
                                "{\"op\": \"law\", \"law\": \"besiroglu-2024\", \"output\": \"loss\", \"inputs\": {\"N\": 7e10, \"D\": \"1.4T\"}}"))
                .isEmpty();
        assertThat(Schemas.faults(
                        "batch-1.json#/$defs/request",
                        "{\"op\": \"advise\", \"scenario\": {\"tasks\": {\"maths\": 1}}}"))
                .isNotEmpty();
        assertThat(Schemas.faults("batch-1.json#/$defs/request", "{\"op\": \"fly\"}"))
                .isNotEmpty();
    }

    private static JsonNode one(String request) {
        List<String> out = run(BATCH, request + "\n");
        assertThat(out).hasSize(1);
        assertThat(Schemas.faults("batch-1.json#/$defs/response", out.get(0))).isEmpty();
        return Trees.json(out.get(0));
    }

    private static String code(String request) {
        return one(request).at("/error/code").stringValue();
    }

    private static List<String> run(Batch batch, String in) {
        return run(batch, stream(in));
    }

    private static List<String> run(Batch batch, InputStream in) {
        var out = new ByteArrayOutputStream();
        run(batch, in, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void run(Batch batch, InputStream in, OutputStream out) {
        try {
            batch.run(in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
