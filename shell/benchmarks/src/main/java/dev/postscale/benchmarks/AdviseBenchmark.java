package dev.postscale.benchmarks;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Advisor;
import dev.postscale.advice.Explanation;
import dev.postscale.exchange.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One advice, warm: the core answer with 1,000 draws, the same with flips, sensitivity and disputes, and why not. The
 * scenarios take turns; {@code -p file=PATH} reads others, one JSON scenario a line.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
@State(Scope.Benchmark)
public class AdviseBenchmark {
    private static final List<String> SCENARIOS = List.of(
            "{budget_usd: 200000, data: {private_documents: 20000, freshness_days: 7}, workload: {requests_per_day: 20000}}",
            "{budget_usd: 10000000, deployment: {accelerator: L40S, count: 1}, tasks: {knowledge: 0.6, chat_alignment: 0.4}}",
            "{flops: 3.0e23, deployment: {accelerator: V100, count: 10000}, assets: {base_model: none}, as_of: 2020-05}",
            "{goal: fit_target, deployment: {tier: device, memory_gib: 8}, assets: {base_model: Llama 3.1 8B}}",
            "{goal: min_cost_at_quality, deployment: {accelerator: H100, count: 8}, workload: {requests_per_day: 1000000, "
                    + "input_tokens: 1500, output_tokens: 300, latency_ms_p95: 2500}, tasks: {code: 0.7, agentic: 0.3}}");

    /** A file of scenarios, one in JSON a line. */
    @Param("")
    public String file = "";

    private final Advisor advisor = Advisor.load();
    private final AtomicInteger turn = new AtomicInteger();
    private List<AdviceRequest> requests = List.of();

    private AdviceRequest next() {
        if (requests.isEmpty()) {
            requests = texts().stream()
                    .map(text -> AdviceRequest.of(ScenarioReader.fromYaml(text).scenario()))
                    .toList();
        }
        return requests.get(Math.floorMod(turn.getAndIncrement(), requests.size()));
    }

    private List<String> texts() {
        try {
            return file.isEmpty() ? SCENARIOS : Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Advice core() {
        return advisor.advise(next());
    }

    @Benchmark
    public Advice everything() {
        return advisor.advise(next().withEverything());
    }

    @Benchmark
    public Explanation whyNot() {
        return advisor.whyNot(next(), "moe");
    }
}
