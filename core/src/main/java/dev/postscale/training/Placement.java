package dev.postscale.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A spread of a run over accelerators and what it needs on the fullest of them. Of the spreads that fit, the one that
 * costs least besides its arithmetic is taken: without recomputation before with it, then with the fewest stages, whose
 * ends idle, then with the lowest ZeRO stage, then with the fewest accelerators to a matrix.
 */
public record Placement(Parallelism spread, DeviceMemory memory) {
    /** No published run spreads the experts of a layer wider. */
    private static final int MOST_EXPERT = 64;

    private static final Comparator<Parallelism> CHEAPEST = Comparator.comparing(Parallelism::recompute)
            .thenComparingInt(Parallelism::pipeline)
            // To keep the optimizer once costs no traffic that copies would not have anyway.
            .thenComparingInt(spread -> StrictMath.max(1, spread.zeroStage()))
            .thenComparingInt(Parallelism::tensor)
            .thenComparingInt(Parallelism::expert);

    /**
     * The cheapest spread over exactly {@code count} accelerators that fits into {@code bytes} each; empty if none does.
     *
     * @param sequences of a batch, which copies of the model share: no more copies than sequences
     */
    public static Optional<Placement> within(
            double bytes, TrainedModel model, TrainingMemory perParam, double sequence, double sequences, int count) {
        return spreads(model, sequences, count).stream()
                .sorted(CHEAPEST)
                .map(spread -> new Placement(spread, DeviceMemory.of(model, perParam, sequence, spread)))
                .filter(placement -> placement.memory().total() <= bytes)
                .findFirst();
    }

    /** The spread that needs the least memory on each of {@code count} accelerators, whether it fits or not. */
    public static Placement smallest(
            TrainedModel model, TrainingMemory perParam, double sequence, double sequences, int count) {
        return spreads(model, sequences, count).stream()
                .map(spread -> new Placement(spread, DeviceMemory.of(model, perParam, sequence, spread)))
                .min(Comparator.comparingDouble(
                                (Placement placement) -> placement.memory().total())
                        .thenComparing(Placement::spread, CHEAPEST))
                .orElseThrow();
    }

    /** The fewest accelerators, by doubling, that hold the run; empty if {@code most} do not. */
    public static Optional<Integer> fewest(
            double bytes, TrainedModel model, TrainingMemory perParam, double sequence, double sequences, int most) {
        for (int count = 1; count <= most; count *= 2) {
            if (within(bytes, model, perParam, sequence, sequences, count).isPresent()) {
                return Optional.of(count);
            }
        }
        return Optional.empty();
    }

    private static List<Parallelism> spreads(TrainedModel model, double sequences, int count) {
        List<Parallelism> spreads = new ArrayList<>();
        // Accelerators that share a matrix sit in one server: over slower links it would not pay.
        for (int tensor = 1; tensor <= StrictMath.min(Server.ACCELERATORS, count); tensor *= 2) {
            for (int pipeline = 1; pipeline <= count / tensor && pipeline <= model.layers(); pipeline *= 2) {
                if (count % (tensor * pipeline) == 0) {
                    ofCopies(spreads, model, count / (tensor * pipeline), tensor, pipeline);
                }
            }
        }
        // A batch that cannot feed the accelerators is still spread: some of them then repeat the work of others.
        List<Parallelism> fed =
                spreads.stream().filter(spread -> spread.data() <= sequences).toList();
        return fed.isEmpty() ? spreads : fed;
    }

    private static void ofCopies(List<Parallelism> spreads, TrainedModel model, int copies, int tensor, int pipeline) {
        int mostExpert = model.sparse() ? StrictMath.min(MOST_EXPERT, copies * tensor) : 1;
        for (int expert = 1; expert <= mostExpert; expert *= 2) {
            for (int stage = copies > 1 ? 1 : 0; stage <= (copies > 1 ? 3 : 0); stage++) {
                spreads.add(new Parallelism(copies, tensor, pipeline, expert, stage, false));
                spreads.add(new Parallelism(copies, tensor, pipeline, expert, stage, true));
            }
        }
    }
}
