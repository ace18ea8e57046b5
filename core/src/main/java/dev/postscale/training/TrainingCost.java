package dev.postscale.training;

/**
 * A training run and its bill, on rented accelerators of one kind.
 *
 * @param flops FLOP of the run
 * @param acceleratorHours hours of one accelerator
 * @param days on the accelerators given
 * @param usd rent of the final run; failed runs, experiments and people come on top
 */
public record TrainingCost(double flops, double acceleratorHours, double days, double usd) {
    /**
     * The bill of {@code flops}.
     *
     * @param peak dense peak of one accelerator in the precision of training, FLOP/s
     * @param hourUsd USD per accelerator-hour
     */
    public static TrainingCost of(double flops, double peak, Mfu mfu, double accelerators, double hourUsd) {
        TrainingTime time = TrainingTime.of(flops, peak, mfu);
        return new TrainingCost(flops, time.acceleratorHours(), time.days(accelerators), time.usd(hourUsd));
    }
}
