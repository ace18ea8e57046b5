package dev.postscale.law;

import java.util.List;

/**
 * The share of problems that one of k tries solves, {@code c(k) = exp(a k^b)} with a and b below zero. A share solved
 * needs something that tells the right try; votes and reward models level off after some hundred tries.
 *
 * @param a ln of the share that one try solves
 * @param b how fast tries help
 * @see <a href="https://arxiv.org/abs/2407.21787">arXiv 2407.21787, section 3</a>
 */
public record CoverageLaw(double a, double b) implements ScalingLaw {
    private static final Input TRIES = Input.of("k", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of(
                    "coverage",
                    "",
                    TRIES,
                    Input.optional("two_point", ""),
                    Input.optional("a", ""),
                    Input.optional("b", "")),
            Output.of("b", "", Input.of("k1", ""), Input.of("c1", ""), Input.of("k2", ""), Input.of("c2", "")),
            Output.of("tries", "", Input.of("coverage", ""), Input.optional("two_point", "")));

    static CoverageLaw of(Coefficients coefficients) {
        return through(coefficients.of("k1"), coefficients.of("c1"), coefficients.of("k2"), coefficients.of("c2"));
    }

    /** The law through the shares that k1 and k2 tries solve. */
    public static CoverageLaw through(double k1, double c1, double k2, double c2) {
        if (!(k1 >= 1 && k2 > k1 && c1 > 0 && c2 > c1 && c2 < 1)) {
            throw new IllegalArgumentException("The two points (" + k1 + ", " + c1 + ", " + k2 + ", " + c2
                    + ") must be tries, share, more tries, larger share, with shares between 0 and 1.");
        }
        double b = StrictMath.log(StrictMath.log(c2) / StrictMath.log(c1)) / StrictMath.log(k2 / k1);
        return new CoverageLaw(StrictMath.log(c1) / StrictMath.pow(k1, b), b);
    }

    public double coverage(double tries) {
        return StrictMath.exp(a * StrictMath.pow(tries, b));
    }

    /** Tries that solve a share, between 0 and 1. */
    public double tries(double coverage) {
        return StrictMath.pow(StrictMath.log(coverage) / a, 1 / b);
    }

    private CoverageLaw in(LawInputs inputs) {
        if (inputs.has("two_point")) {
            List<Double> points = inputs.numbers("two_point", 4);
            return through(points.get(0), points.get(1), points.get(2), points.get(3));
        }
        return new CoverageLaw(inputs.number("a", a), inputs.number("b", b));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "coverage" -> in(inputs).coverage(inputs.atLeast("k", 1));
            case "b" ->
                through(inputs.positive("k1"), inputs.positive("c1"), inputs.positive("k2"), inputs.positive("c2"))
                        .b();
            case "tries" -> {
                double share = inputs.positive("coverage");
                if (!(share < 1)) {
                    throw new IllegalArgumentException("The input (coverage = " + share + ") must be below 1.");
                }
                yield in(inputs).tries(share);
            }
            default -> throw noOutput(output);
        };
    }
}
