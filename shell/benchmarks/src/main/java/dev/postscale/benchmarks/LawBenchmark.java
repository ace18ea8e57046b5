package dev.postscale.benchmarks;

import dev.postscale.allocation.Allocation;
import dev.postscale.allocation.ComputeOptimal;
import dev.postscale.assessment.Law;
import dev.postscale.assessment.Laws;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.law.LawInputs;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One law: its loss, its loss with the interval of 2,000 draws, and the best run of a budget with its intervals. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class LawBenchmark {
    private static final LawInputs CHINCHILLA = LawInputs.of(Map.of("N", 7e10, "D", 1.4e12));
    private static final double FLOPS = 1e24;

    private final Law law = new Laws(KnowledgeBase.load()).law("besiroglu-2024");
    private final JointLaw point = law.joint();
    private final LawDraws<JointLaw> draws = law.jointDraws();

    @Benchmark
    public double loss() {
        return point.loss(7e10, 1.4e12);
    }

    @Benchmark
    public Estimate lossWithInterval() {
        return law.estimate("loss", CHINCHILLA);
    }

    @Benchmark
    public Allocation optimumWithInterval() {
        return ComputeOptimal.under(draws, law.range()).allocate(FLOPS);
    }
}
