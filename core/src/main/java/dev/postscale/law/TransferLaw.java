package dev.postscale.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What pre-training is worth in data of the new kind, {@code D_T = k D_F^alpha N^beta}. Data are counted in characters
 * and N leaves the embeddings out; it holds while the data for fine-tuning are few.
 *
 * @param sets by what was trained on first and then
 * @see <a href="https://arxiv.org/abs/2102.01293">arXiv 2102.01293, equation 1.1 and table 1</a>
 */
public record TransferLaw(Map<String, Constants> sets) implements ScalingLaw {
    private static final String USUAL = "text->python";
    private static final Input FINETUNE = Input.of("D_finetune", "");
    private static final Input PRETRAIN = Input.optional("pretrain", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("D_transferred", "character", FINETUNE, Input.PARAMS, PRETRAIN),
            Output.of("multiplier", "", FINETUNE, Input.PARAMS, PRETRAIN));

    public TransferLaw {
        sets = Map.copyOf(sets);
    }

    /** k, alpha and beta. */
    public record Constants(double scale, double dataGrowth, double paramsGrowth) {
        double transferred(double data, double params) {
            return scale * StrictMath.pow(data, dataGrowth) * StrictMath.pow(params, paramsGrowth);
        }
    }

    static TransferLaw of(Coefficients coefficients) {
        Map<String, Constants> sets = new TreeMap<>();
        for (String setting : coefficients.settings()) {
            Coefficients one = coefficients.in(setting);
            sets.put(setting, new Constants(one.of("k"), one.of("alpha"), one.of("beta")));
        }
        return new TransferLaw(sets);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        Constants constants = sets.get(
                inputs.choice("pretrain", sets.keySet().stream().sorted().toList(), USUAL));
        if (constants == null) {
            throw new IllegalArgumentException("The law has no coefficients for the usual data (" + USUAL + ").");
        }
        double data = inputs.positive("D_finetune");
        double transferred = constants.transferred(data, inputs.positive("N"));
        return switch (output) {
            case "D_transferred" -> transferred;
            case "multiplier" -> 1 + transferred / data;
            default -> throw noOutput(output);
        };
    }
}
