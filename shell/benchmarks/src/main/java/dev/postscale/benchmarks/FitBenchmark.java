package dev.postscale.benchmarks;

import dev.postscale.exchange.RunTable;
import dev.postscale.fit.Column;
import dev.postscale.fit.JointForm;
import dev.postscale.fit.LawFit;
import dev.postscale.fit.LawFitter;
import dev.postscale.fit.Runs;
import dev.postscale.law.JointLaw;
import dev.postscale.sampling.Draws;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The joint law from 4,500 starts with so many bootstrap refits: the difference between two numbers of refits is what they
 * cost, what is left at 100 is the search. Runs are made, or read with {@code -p file=runs.csv}; see docs/benchmarks.md.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class FitBenchmark {
    private static final int RUNS = 240;
    private static final double NOISE = 0.01;

    @Param("")
    public String file = "";

    @Param("0")
    public int drop;

    @Param({"100", "4000"})
    public int refits;

    private Runs runs = made();

    @Setup
    public void read() {
        runs = (file.isEmpty() ? made() : table(file)).withoutHighestLoss(drop);
    }

    @Benchmark
    public LawFit fit() {
        return LawFitter.of(new JointForm()).withRefits(refits, 1).fit(runs);
    }

    private static Runs made() {
        JointLaw law = new JointLaw(1.8, 480, 2100, 0.35, 0.37);
        Draws draws = Draws.of(1, "benchmark");
        double[] params = new double[RUNS];
        double[] tokens = new double[RUNS];
        double[] losses = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            params[i] = 5e7 * StrictMath.pow(200, draws.dimension(1).uniform(i));
            tokens[i] = 1e9 * StrictMath.pow(300, draws.dimension(2).uniform(i));
            double noise = NOISE * draws.dimension(3).normal(2L * i);
            losses[i] = law.loss(params[i], tokens[i]) * StrictMath.exp(noise);
        }
        return runs(params, tokens, losses, Column.TOKENS);
    }

    /** A table with the columns of the digitised runs of Chinchilla. */
    private static Runs table(String file) {
        RunTable table = RunTable.read(file);
        return runs(
                column(table, "Model Size"), column(table, "Training FLOP"), column(table, "loss"), Column.FLOPS);
    }

    private static Runs runs(double[] params, double[] other, double[] losses, Column second) {
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        columns.put(Column.PARAMS, params);
        columns.put(second, other);
        columns.put(Column.LOSS, losses);
        return Runs.of(columns);
    }

    private static double[] column(RunTable table, String name) {
        int at = table.names().indexOf(name);
        return table.rows().stream()
                .mapToDouble((List<String> row) -> Double.parseDouble(row.get(at)))
                .toArray();
    }
}
