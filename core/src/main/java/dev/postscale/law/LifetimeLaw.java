package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * What {@link LifetimeOptimal} says of a model that would be compute-optimal for training alone, once it also serves
 * tokens: how much smaller it should be, and how much longer trained, at the same loss.
 *
 * @see <a href="https://arxiv.org/abs/2401.00448">arXiv 2401.00448, section 2 and table 2</a>
 */
public record LifetimeLaw(JointLaw law) implements ScalingLaw {
    private static final Input PARAMS = Input.of("N_chinchilla", "parameter");
    private static final Input SERVED = Input.of("D_inference", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("N_opt", "parameter", PARAMS, SERVED),
            Output.of("D_opt", "token", PARAMS, SERVED),
            Output.of("D_chinchilla", "token", PARAMS, Input.optional("D_inference", "")),
            Output.of("D_ratio", "", PARAMS, SERVED),
            Output.of("flops_saving", "", PARAMS, SERVED),
            Output.of("total_flops_ratio", "", PARAMS, SERVED),
            Output.of("flops_saved", "FLOP", PARAMS, SERVED, Input.of("N_small", "parameter")),
            Output.of("elasticity_ratio_N_over_D", "", SERVED, Input.of("D_train", "token")));

    static LifetimeLaw of(Coefficients coefficients) {
        return new LifetimeLaw(JointLaw.of(coefficients));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (output.equals("elasticity_ratio_N_over_D")) {
            return 1 + LifetimeOptimal.servingShare(served(inputs), inputs.positive("D_train"));
        }
        if (outputs().stream().noneMatch(known -> known.name().equals(output))) {
            throw noOutput(output);
        }
        double params = inputs.positive("N_chinchilla");
        if (output.equals("D_chinchilla")) {
            return law.balancedTokens(params);
        }
        LifetimeOptimal optimal = LifetimeOptimal.under(law, served(inputs));
        LifetimeAllocation chinchilla = optimal.trainingOptimal(params);
        LifetimeAllocation best = optimal.atLoss(chinchilla.loss());
        return switch (output) {
            case "N_opt" -> best.params();
            case "D_opt" -> best.tokens();
            case "D_ratio" -> best.tokens() / chinchilla.tokens();
            case "flops_saving" -> best.savingOver(chinchilla);
            case "total_flops_ratio" -> best.flops() / chinchilla.flops();
            default ->
                chinchilla.flops()
                        - smaller(inputs.positive("N_small"), chinchilla).flops();
        };
    }

    private static double served(LawInputs inputs) {
        return inputs.atLeast("D_inference", 0);
    }

    /** A smaller model of the same loss that serves the same. */
    private LifetimeAllocation smaller(double params, LifetimeAllocation like) {
        double tokens = law.tokensForLoss(params, like.loss());
        if (Double.isInfinite(TrainingFlops.of(params, tokens))) {
            throw new IllegalArgumentException("The input (N_small = " + params
                    + ") must be large enough: no number of tokens brings it to the loss (" + like.loss() + ").");
        }
        return new LifetimeAllocation(params, tokens, like.servedTokens(), like.loss());
    }
}
