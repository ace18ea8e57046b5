package dev.postscale.law;

import dev.postscale.training.Mfu;
import dev.postscale.training.TrainingTime;

/**
 * What a useful FLOP costs over the life of a model, so that {@link LifetimeOptimal} minimises dollars instead of FLOP:
 *
 * <pre>6 N D c_train/MFU_train + 2 N c_serve (D_prompt/MFU_prompt + D_output/MFU_output).</pre>
 *
 * <p>Divided by what a FLOP of training costs, this is the FLOP form with the served tokens weighed by what they cost.
 *
 * @param trainingUsd USD per FLOP of training
 * @param promptUsd USD per FLOP of reading prompts
 * @param outputUsd USD per FLOP of writing answers, which uses machines at a hundredth of their peak or a few
 * @see <a href="https://arxiv.org/abs/2401.00448">arXiv 2401.00448, section 4</a>
 */
public record LifetimePrices(double trainingUsd, double promptUsd, double outputUsd) {
    public LifetimePrices {
        if (!(trainingUsd > 0 && promptUsd >= 0 && outputUsd >= 0)) {
            throw new IllegalArgumentException("The prices of a FLOP (" + trainingUsd + ", " + promptUsd + ", "
                    + outputUsd + ") must not be negative, and that of training must be positive.");
        }
    }

    /**
     * The price of a useful FLOP on a rented accelerator.
     *
     * @param hourUsd USD per accelerator-hour
     * @param peak FLOP/s in the precision used
     */
    public static double usdPerFlop(double hourUsd, double peak, Mfu mfu) {
        return TrainingTime.of(1, peak, mfu).usd(hourUsd);
    }

    /** The served tokens that would cost as much if serving cost no more per FLOP than training. */
    public double equivalentTokens(double promptTokens, double outputTokens) {
        return (promptTokens * promptUsd + outputTokens * outputUsd) / trainingUsd;
    }

    /** USD of a lifetime whose served tokens are {@link #equivalentTokens}. */
    public double usd(LifetimeAllocation lifetime) {
        return lifetime.flops() * trainingUsd;
    }
}
