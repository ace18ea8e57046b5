package dev.postscale.run;

import dev.postscale.advice.Text;
import dev.postscale.compute.Assumed;
import dev.postscale.pricing.ByTenure;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * What a training run takes, under the names of the machine interface.
 *
 * @param flops 6ND, as papers count them; unknown without tokens, as are hours, days, USD, energy and carbon
 * @param flopsWithAttention the same with attention over the context
 * @param mfu share of the dense 16-bit peak
 * @param peakShare share of the peak of the format
 * @param usd rent of the run
 * @param usdByTenure the same rented, bought and written off, and paid for already
 * @param co2Tonnes at the carbon of the world's average grid
 * @param memoryGibPerGpu on the fullest accelerator of the spread named
 * @param memory the parts of it, GiB
 * @param parallelism such as DP8 TP8 PP2 ZeRO1
 * @param whyNot empty if it fits
 * @param options the nearest changes with which it fits, none if it does
 */
public record TrainingAnswer(
        Estimate flops,
        Estimate flopsWithAttention,
        Estimate mfu,
        Estimate peakShare,
        Estimate tokensPerSPerGpu,
        Estimate gpuHours,
        Estimate days,
        Estimate usd,
        ByTenure usdByTenure,
        Estimate energyMwh,
        Estimate co2Tonnes,
        Estimate memoryGibPerGpu,
        Memory memory,
        String parallelism,
        boolean fits,
        List<Text> whyNot,
        List<Option> options,
        List<Assumed> assumptions) {
    public TrainingAnswer {
        whyNot = List.copyOf(whyNot);
        options = List.copyOf(options);
        assumptions = List.copyOf(assumptions);
    }

    /** GiB on the fullest accelerator. */
    public record Memory(double weightsGib, double gradientsGib, double optimizerGib, double activationsGib) {}

    /**
     * A change with which a run fits.
     *
     * @param accelerator id
     * @param n accelerators
     * @param method full, lora or qlora
     */
    public record Option(String accelerator, double n, String method, double memoryGibPerGpu, String parallelism) {}
}
