package dev.postscale.law;

import java.util.List;

/**
 * The chance that at least one of k tries is right when c of n were, without bias:
 * {@code 1 - C(n - c, k)/C(n, k)}. An aggregate power law of it comes from problems of very different difficulty, so
 * forecast from the rate of each problem, not from the curve.
 *
 * @see <a href="https://arxiv.org/abs/2107.03374">arXiv 2107.03374, equation 1</a>
 * @see <a href="https://arxiv.org/abs/2502.17578">arXiv 2502.17578</a>
 */
public record PassAtKLaw() implements ScalingLaw {
    private static final List<Output> OUTPUTS =
            List.of(Output.of("pass_at_k", "", Input.of("n", ""), Input.of("c", ""), Input.of("k", "")));

    /** The estimate from n tries of which c were right. */
    public static double passAtK(long tries, long right, long k) {
        double allWrong = 1;
        for (long i = 0; i < right && allWrong > 0; i++) {
            // C(n-c, k)/C(n, k) as a product over the right ones, which neither overflows nor loses digits.
            allWrong *= StrictMath.max(0, (double) (tries - k - i) / (tries - i));
        }
        return 1 - allWrong;
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("pass_at_k")) {
            throw noOutput(output);
        }
        double tries = inputs.atLeast("n", 1);
        double right = inputs.atLeast("c", 0);
        double k = inputs.atLeast("k", 1);
        if (!(right <= tries && k <= tries && tries <= 1e9)
                || tries != StrictMath.rint(tries)
                || right != StrictMath.rint(right)
                || k != StrictMath.rint(k)) {
            throw new IllegalArgumentException("The inputs (n = " + tries + ", c = " + right + ", k = " + k
                    + ") must be whole, with c and k not above n.");
        }
        return passAtK((long) tries, (long) right, (long) k);
    }
}
