package dev.postscale.sizing;

import dev.postscale.ontology.AcceleratorFact;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format of weights.
 *
 * @param name such as bf16, fp8, nvfp4, int4, q4_k_m; empty when unknown
 * @param bits effective bits per weight, scales of blocks included
 */
record WeightFormat(String name, double bits) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final double SMALLEST_UNSCALED_BITS = 8;
    /** A 16-bit scale for 32 weights. */
    private static final double SCALE_BITS = 0.5;
    /** An 8-bit scale for 32 weights. */
    private static final double MX_SCALE_BITS = 0.25;

    /** Widths in which chips have arithmetic of their own. */
    enum Arithmetic {
        FOUR_BIT,
        EIGHT_BIT,
        SIXTEEN_BIT
    }

    /** A format by its name; the bits are those in the name, and those of scales for formats that need them. */
    static WeightFormat named(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        Matcher digits = DIGITS.matcher(word);
        if (!digits.find()) {
            return new WeightFormat(word, Double.NaN);
        }
        double bits = Double.parseDouble(digits.group());
        boolean plain = bits >= SMALLEST_UNSCALED_BITS && !word.startsWith("q");
        double scales = plain ? 0 : word.startsWith("mx") ? MX_SCALE_BITS : SCALE_BITS;
        return new WeightFormat(word, bits + scales);
    }

    /** In which arithmetic a chip multiplies such weights: others than these are widened to 16 bits first. */
    Arithmetic arithmetic(AcceleratorFact chip) {
        if ((name.equals("fp8") && !Double.isNaN(chip.fp8Flops()))
                || (name.equals("int8") && !Double.isNaN(chip.int8Ops()))) {
            return Arithmetic.EIGHT_BIT;
        }
        return (name.equals("fp4") || name.equals("nvfp4")) && !Double.isNaN(chip.fp4Flops())
                ? Arithmetic.FOUR_BIT
                : Arithmetic.SIXTEEN_BIT;
    }

    /** Dense peak in that arithmetic, FLOP/s; NaN when unknown. */
    double peak(AcceleratorFact chip) {
        return switch (arithmetic(chip)) {
            case FOUR_BIT -> chip.fp4Flops();
            case EIGHT_BIT -> name.equals("fp8") ? chip.fp8Flops() : chip.int8Ops();
            case SIXTEEN_BIT -> widest(chip);
        };
    }

    /** Dense peak in 16 bits, FLOP/s; of chips without them that in 32 bits, a quarter of 8 bits. NaN when unknown. */
    static double widest(AcceleratorFact chip) {
        if (Double.isNaN(chip.bf16Flops()) && Double.isNaN(chip.fp16Flops())) {
            return chip.int8Ops() / 4;
        }
        return Double.isNaN(chip.bf16Flops())
                ? chip.fp16Flops()
                : Double.isNaN(chip.fp16Flops())
                        ? chip.bf16Flops()
                        : StrictMath.max(chip.bf16Flops(), chip.fp16Flops());
    }

    /** Engines that compute in eight bits or less keep the cache in eight. */
    boolean narrowCache() {
        return name.equals("fp8") || name.equals("fp4") || name.equals("nvfp4");
    }
}
