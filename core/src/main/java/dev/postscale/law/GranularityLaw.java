package dev.postscale.law;

import java.util.List;

/**
 * Mixtures of fine-grained experts, {@code L = c + (g/G^gamma + a)/N^alpha + b/D^beta}, where G is how many times
 * smaller an expert is than the feed-forward layer of the dense model. N counts all experts and leaves embeddings out:
 * with d = 64 n_layers it is {@code d^2 (8 E + 4) n_layers}, while a token passes {@code 12 d^2 n_layers}; at the 64
 * experts of all runs that is 43 to 1. Training takes {@code (12 d^2 c_f + d E G c_r) D n_layers} FLOP, the second term
 * being the router.
 *
 * <p>The rounded coefficients lie 0.01 to 0.02 below the losses printed with them.
 *
 * @see <a href="https://arxiv.org/abs/2402.07871">arXiv 2402.07871, equations 9 and 10, tables 1 and 2</a>
 */
public record GranularityLaw(JointLaw coarse, double granular, double decay, double perWeight, double perRoute)
        implements ScalingLaw {
    private static final double WIDTH_PER_LAYER = 64;
    private static final double WEIGHTS_PER_SQUARE = 12;
    private static final Input ACTIVE = Input.optional("N_active", "parameter");
    private static final Input ACTIVE_NEEDED = Input.of("N_active", "parameter");
    private static final Input EXPANSION = Input.of("expansion", "");
    private static final Input GRANULARITY = Input.of("granularity", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of(
                    "loss",
                    "nats/token",
                    Input.TOKENS,
                    GRANULARITY,
                    ACTIVE,
                    Input.optional("expansion", ""),
                    Input.optional("N_total_nonembedding", "parameter")),
            Output.of("train_flops", "FLOP", ACTIVE_NEEDED, Input.TOKENS, EXPANSION, GRANULARITY),
            Output.of("N_total_nonembedding", "parameter", ACTIVE_NEEDED, EXPANSION));

    static GranularityLaw of(Coefficients coefficients) {
        return new GranularityLaw(
                new JointLaw(
                        coefficients.of("c"),
                        coefficients.of("a"),
                        coefficients.of("b"),
                        coefficients.of("alpha"),
                        coefficients.of("beta")),
                coefficients.of("g"),
                coefficients.of("gamma"),
                coefficients.of("c_f"),
                coefficients.of("c_r"));
    }

    /** All parameters without embeddings, when {@code active} are passed and each layer has E times the experts. */
    public static double totalParams(double active, double expansion) {
        return active * (8 * expansion + 4) / WEIGHTS_PER_SQUARE;
    }

    /** The loss of N parameters in all, without embeddings. */
    public double loss(double params, double tokens, double granularity) {
        double scale = coarse.paramsCoefficient() + granular * StrictMath.pow(granularity, -decay);
        return coarse.irreducible()
                + scale / coarse.paramsCoefficient() * coarse.paramsTerm(params)
                + coarse.tokensTerm(tokens);
    }

    /** FLOP of training, router included. */
    public double trainingFlops(double active, double tokens, double expansion, double granularity) {
        double layers = StrictMath.cbrt(active / (WEIGHTS_PER_SQUARE * WIDTH_PER_LAYER * WIDTH_PER_LAYER));
        double width = WIDTH_PER_LAYER * layers;
        return (WEIGHTS_PER_SQUARE * width * width * perWeight + width * expansion * granularity * perRoute)
                * tokens
                * layers;
    }

    private static double total(LawInputs inputs) {
        if (inputs.has("N_total_nonembedding")) {
            return inputs.positive("N_total_nonembedding");
        }
        return totalParams(inputs.positive("N_active"), inputs.atLeast("expansion", 1));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "loss" -> loss(total(inputs), inputs.positive("D"), inputs.positive("granularity"));
            case "train_flops" ->
                trainingFlops(
                        inputs.positive("N_active"),
                        inputs.positive("D"),
                        inputs.atLeast("expansion", 1),
                        inputs.positive("granularity"));
            case "N_total_nonembedding" -> totalParams(inputs.positive("N_active"), inputs.atLeast("expansion", 1));
            default -> throw noOutput(output);
        };
    }
}
