package dev.postscale.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The optimum from many starts: every start is advanced by least squares, 15 steps or more, until it hardly moves; ends
 * that lie together are merged; each cluster is taken to the last digits of the robust objective, and those that meet are
 * merged again.
 */
final class Search {
    private static final int LEAST_STEPS = 15;
    private static final int MOST_STEPS = 150;
    private static final int MOST_POLISHING = 500;
    private static final double TOGETHER = 1e-3;

    // Of the objective: far more than rounding, far less than two optima differ by.
    private static final double AS_GOOD = 1e-6;

    private final Residuals residuals;
    private final Robust robust;
    private final boolean[] held;
    private final int[] weights;

    Search(Residuals residuals, Robust robust, boolean[] held) {
        this.residuals = residuals;
        this.robust = robust;
        this.held = held.clone();
        this.weights = new int[residuals.runs()];
        Arrays.fill(weights, 1);
    }

    /**
     * What was found.
     *
     * @param best coordinates of the optimum
     * @param clusters different ends after polishing
     * @param atBest how many starts led to the optimum
     */
    record Found(double[] best, double objective, int clusters, int atBest, boolean settled) {}

    /** Ends that lie together. */
    private record Cluster(Descent.End end, int starts) {}

    Found from(List<double[]> starts, Workers.Done progress) {
        Descent.End[] ends = new Descent.End[starts.size()];
        Workers.each(
                ends.length,
                () -> Descent.far(residuals, held),
                (descent, i) ->
                        ends[i] = descent.from(residuals.coordinates(starts.get(i)), weights, LEAST_STEPS, MOST_STEPS),
                progress);
        List<Cluster> rough =
                merged(Arrays.stream(ends).map(end -> new Cluster(end, 1)).toList());
        Cluster[] polished = new Cluster[rough.size()];
        Workers.each(
                polished.length,
                () -> Descent.near(residuals, robust, held),
                (descent, i) -> polished[i] = new Cluster(
                        descent.from(rough.get(i).end.point(), weights, 0, MOST_POLISHING), rough.get(i).starts),
                done -> {});
        return found(merged(Arrays.asList(polished)));
    }

    private Found found(List<Cluster> clusters) {
        if (clusters.isEmpty()) {
            throw new NotIdentifiableException(new Shortage(
                    "No start leads to finite predictions for all runs.", "Maybe a column is in another unit."));
        }
        Descent.End best = clusters.get(0).end;
        int atBest = clusters.stream()
                .filter(cluster -> cluster.end.value() <= best.value() * (1 + AS_GOOD))
                .mapToInt(Cluster::starts)
                .sum();
        return new Found(best.point(), best.value(), clusters.size(), atBest, best.settled());
    }

    /** The clusters with those that lie together as one, best first. */
    private static List<Cluster> merged(List<Cluster> clusters) {
        List<Cluster> sorted = clusters.stream()
                .filter(cluster -> Double.isFinite(cluster.end.value()))
                .sorted(Comparator.comparingDouble(cluster -> cluster.end.value()))
                .toList();
        List<Descent.End> heads = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Cluster cluster : sorted) {
            int head = 0;
            while (head < heads.size() && !together(heads.get(head).point(), cluster.end.point())) {
                head++;
            }
            if (head == heads.size()) {
                heads.add(cluster.end);
                starts.add(0);
            }
            starts.set(head, starts.get(head) + cluster.starts);
        }
        List<Cluster> merged = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            merged.add(new Cluster(heads.get(i), starts.get(i)));
        }
        return merged;
    }

    private static boolean together(double[] one, double[] other) {
        for (int j = 0; j < one.length; j++) {
            double size = StrictMath.max(1, StrictMath.max(StrictMath.abs(one[j]), StrictMath.abs(other[j])));
            if (StrictMath.abs(one[j] - other[j]) > TOGETHER * size) {
                return false;
            }
        }
        return true;
    }
}
