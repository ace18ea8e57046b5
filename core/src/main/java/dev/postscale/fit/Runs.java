package dev.postscale.fit;

import dev.postscale.law.FitRange;
import dev.postscale.training.TrainingFlops;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Training runs, one a place, each with the row it stands in. What is missing of N, D and C follows from C = 6ND. */
public final class Runs {
    private final Map<Column, double[]> columns;
    private final int[] rows;

    private Runs(Map<Column, double[]> columns, int[] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Runs from columns of equal length.
     *
     * @param rows where each run stands in its source, as messages are to name it
     * @throws IllegalArgumentException if a value is not positive and finite, or a score is not a share
     */
    public static Runs of(Map<Column, double[]> columns, int[] rows) {
        Map<Column, double[]> complete = new EnumMap<>(Column.class);
        columns.forEach((column, values) -> complete.put(column, checked(column, values, rows)));
        complete(complete);
        return new Runs(complete, rows.clone());
    }

    /** Runs counted from 1. */
    public static Runs of(Map<Column, double[]> columns) {
        int size = columns.values().stream()
                .mapToInt(values -> values.length)
                .max()
                .orElse(0);
        return of(columns, IntStream.rangeClosed(1, size).toArray());
    }

    private static double[] checked(Column column, double[] values, int[] rows) {
        if (values.length != rows.length) {
            throw new IllegalArgumentException("The column " + column.notation() + " has " + values.length
                    + " values for " + rows.length + " runs.");
        }
        double most = column == Column.SCORE ? 1 : Double.MAX_VALUE;
        double least = column == Column.SCORE ? 0 : Double.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= least && values[i] <= most)) {
                throw new IllegalArgumentException("The " + column.notation() + " (" + values[i] + ") of row " + rows[i]
                        + " must be " + (column == Column.SCORE ? "from 0 to 1." : "positive and finite."));
            }
        }
        return values.clone();
    }

    private static void complete(Map<Column, double[]> columns) {
        double[] params = columns.get(Column.PARAMS);
        double[] tokens = columns.get(Column.TOKENS);
        double[] flops = columns.get(Column.FLOPS);
        if (flops == null && params != null && tokens != null) {
            columns.put(Column.FLOPS, each(params.length, i -> TrainingFlops.of(params[i], tokens[i])));
        } else if (tokens == null && params != null && flops != null) {
            columns.put(Column.TOKENS, each(params.length, i -> TrainingFlops.tokens(flops[i], params[i])));
        } else if (params == null && tokens != null && flops != null) {
            columns.put(Column.PARAMS, each(tokens.length, i -> TrainingFlops.paramTokens(flops[i]) / tokens[i]));
        }
    }

    private static double[] each(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    public int size() {
        return rows.length;
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The values of a column, in the order of the runs. */
    public double[] column(Column column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalArgumentException("The runs have no column " + column.notation() + ".");
        }
        return values.clone();
    }

    /** Natural logarithms of a column. */
    double[] logs(Column column) {
        return Arrays.stream(column(column)).map(StrictMath::log).toArray();
    }

    /** Where a run stands in its source. */
    public int row(int run) {
        return rows[run];
    }

    /** These runs without so many of the highest losses; of equal ones the first go. */
    public Runs withoutHighestLoss(int count) {
        if (count == 0) {
            return this;
        }
        double[] losses = column(Column.LOSS);
        int[] kept = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -losses[i]))
                .skip(count)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        return at(kept);
    }

    /** The runs of which this is true, by place. */
    Runs where(IntPredicate kept) {
        return at(IntStream.range(0, size()).filter(kept).toArray());
    }

    private Runs at(int[] kept) {
        Map<Column, double[]> left = new EnumMap<>(Column.class);
        columns.forEach((column, values) ->
                left.put(column, Arrays.stream(kept).mapToDouble(i -> values[i]).toArray()));
        return new Runs(left, Arrays.stream(kept).map(i -> rows[i]).toArray());
    }

    /** The smallest and largest N, D and C among the runs. */
    public FitRange range() {
        double[] params = ends(Column.PARAMS);
        double[] tokens = ends(Column.TOKENS);
        double[] flops = ends(Column.FLOPS);
        return new FitRange(params[0], params[1], tokens[0], tokens[1], flops[0], flops[1]);
    }

    private double[] ends(Column column) {
        double[] values = columns.getOrDefault(column, new double[0]);
        return new double[] {
            Arrays.stream(values).min().orElse(Double.NaN),
            Arrays.stream(values).max().orElse(Double.NaN)
        };
    }
}
