package dev.postscale.law;

import dev.postscale.law.ScalingLaw.Input;

/** Compute in petaflop/s-days, the unit of arXiv 2001.08361: 1e15 FLOP a second for a day. */
final class PetaflopDays {
    static final Input PF_DAYS = Input.optional("C_pfdays", "PF-day");
    static final Input FLOP = Input.optional("C_flop", "FLOP");

    private static final double FLOP_PER_PF_DAY = 1e15 * 24 * 3600;

    private PetaflopDays() {}

    static double flops(double pfDays) {
        return pfDays * FLOP_PER_PF_DAY;
    }

    /** The compute among the inputs, whichever unit it was given in. */
    static double in(LawInputs inputs) {
        if (inputs.has("C_flop") || inputs.has("C")) {
            return inputs.positive(inputs.has("C_flop") ? "C_flop" : "C") / FLOP_PER_PF_DAY;
        }
        return inputs.positive("C_pfdays");
    }
}
