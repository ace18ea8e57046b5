package dev.postscale.accuracy;

import dev.postscale.ontology.AcceleratorFact;

/** Generations of accelerators: chips of one vendor whose 16-bit peaks are about the same, as the next one doubles it. */
final class Generation {
    private static final double TERA = 1e12;

    private Generation() {}

    /** Such as NVIDIA 1024 TFLOP/s. */
    static String of(AcceleratorFact accelerator, double peak16) {
        long doublings = StrictMath.round(StrictMath.log(peak16 / TERA) / StrictMath.log(2));
        return accelerator.vendor() + " " + (1L << Math.max(0, doublings)) + " TFLOP/s";
    }
}
