package dev.postscale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.sampling.Draws;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final double GIB = 0x1p30;
    private static final TrainingMemory ADAM = TrainingMemory.MIXED_PRECISION_ADAM;

    /** arXiv 1910.02054, section 3: 7.5B parameters take 120 GB, and 1.9 GB each on 64 accelerators at stage 3. */
    @Test
    void stages_keep_once_what_they_say() {
        TrainedModel model = TrainedModel.ofSize(7.5e9, 7.5e9);

        assertThat(state(model, new Parallelism(64, 1, 1, 1, 0, false))).isCloseTo(120e9, within(1e9));
        assertThat(state(model, new Parallelism(64, 1, 1, 1, 1, false))).isCloseTo(31.4e9, within(0.1e9));
        assertThat(state(model, new Parallelism(64, 1, 1, 1, 2, false))).isCloseTo(16.6e9, within(0.1e9));
        DeviceMemory gathered = DeviceMemory.of(model, ADAM, 1, new Parallelism(64, 1, 1, 1, 3, false));
        assertThat(gathered.gradients() + gathered.optimizer() + ADAM.weight() * 7.5e9 / 64)
                .isCloseTo(1.9e9, within(0.05e9));
    }

    private static double state(TrainedModel model, Parallelism spread) {
        DeviceMemory memory = DeviceMemory.of(model, ADAM, 1, spread);
        return memory.weights() + memory.gradients() + memory.optimizer();
    }

    @Test
    void seven_billion_parameters_do_not_train_on_one_card_but_on_a_server() {
        TrainedModel model = TrainedModel.ofShape(6.74e9, 6.74e9, 32, 4096);

        assertThat(ADAM.full(6.74e9)).isCloseTo(107.8e9, within(0.1e9));
        assertThat(Placement.within(72 * GIB, model, ADAM, 4096, 1000, 1)).isEmpty();
        assertThat(Placement.within(72 * GIB, model, ADAM, 4096, 1000, 8)).isPresent();
        assertThat(Placement.fewest(72 * GIB, model, ADAM, 4096, 1000, 1024)).contains(2);
    }

    /** arXiv 2305.14314: 65B on one card of 48 GB. */
    @Test
    void a_quantized_65b_takes_adapters_on_one_card_of_48_gib() {
        TrainedModel model = TrainedModel.ofShape(65.2e9, 65.2e9, 80, 8192);
        DeviceMemory memory = DeviceMemory.ofAdapters(model, ADAM, 4.127, model.adapterParams(64), 512, 1);

        assertThat(memory.total() / GIB).isBetween(35.0, 48.0);
        assertThat(DeviceMemory.ofAdapters(model, ADAM, 16, model.adapterParams(64), 512, 1)
                        .total())
                .isGreaterThan(120 * GIB);
    }

    @Test
    void what_is_placed_fits_uses_all_accelerators_and_no_spread_needs_less_than_the_smallest() {
        Draws draws = Draws.of(11, "placement");
        for (int i = 0; i < 200; i++) {
            double params = 1e8 * Math.pow(1e4, draws.uniform(i));
            boolean sparse = draws.dimension(1).uniform(i) < 0.3;
            TrainedModel model = TrainedModel.ofSize(params, sparse ? params / 8 : params);
            int count = 1 << (int) (12 * draws.dimension(2).uniform(i));
            double room = GIB * (16 + 270 * draws.dimension(3).uniform(i));
            double sequences = Math.pow(1e4, draws.dimension(4).uniform(i));
            Placement smallest = Placement.smallest(model, ADAM, 4096, sequences, count);

            assertThat(smallest.spread().accelerators()).isEqualTo(count);
            Placement.within(room, model, ADAM, 4096, sequences, count)
                    .ifPresentOrElse(
                            placed -> {
                                assertThat(placed.memory().total()).isLessThanOrEqualTo(room);
                                assertThat(placed.memory().total())
                                        .isGreaterThanOrEqualTo(
                                                smallest.memory().total());
                                assertThat(placed.spread().accelerators()).isEqualTo(count);
                            },
                            () -> assertThat(smallest.memory().total()).isGreaterThan(room));
            // However it is spread, a state is somewhere once.
            assertThat(smallest.memory().total() * count).isGreaterThanOrEqualTo(0.99 * ADAM.full(params));
        }
    }
}
