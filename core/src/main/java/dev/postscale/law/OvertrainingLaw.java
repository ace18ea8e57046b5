package dev.postscale.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The loss of over-trained models, {@code L = E + A/N^alpha + B/D^alpha}, which in the compute and the tokens per
 * parameter {@code M = D/N} is {@code E + (a M^eta + b M^-eta) C^-eta} with eta = alpha/2; and the error on tasks that
 * goes with a loss, {@code eps - k exp(-gamma L)}.
 *
 * <p>Fitted to five runs with four parameters: the M of the least loss is no credible optimum.
 *
 * @param sets by the data trained on, loss on the C4 evaluation set
 * @see <a href="https://arxiv.org/abs/2403.08540">arXiv 2403.08540, equations 4 and 5</a>
 */
public record OvertrainingLaw(Map<String, Fitted> sets) implements ScalingLaw {
    private static final String USUAL = "RedPajama";
    private static final Input TRAIN = Input.optional("train", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of(
                    "predicted_loss",
                    "nats/token",
                    Input.PARAMS,
                    Input.of("token_multiplier", ""),
                    TRAIN,
                    Input.optional("eval", "")),
            Output.of(
                    "top1_error",
                    "",
                    Input.of("loss", "nats/token"),
                    TRAIN,
                    Input.optional("k", ""),
                    Input.optional("gamma", ""),
                    Input.optional("epsilon", "")),
            Output.of("M_opt", "token/parameter", TRAIN));

    public OvertrainingLaw {
        sets = Map.copyOf(sets);
    }

    /** What was fitted to the runs on one set of data. */
    public record Fitted(JointLaw law, double k, double gamma, double epsilon) {}

    static OvertrainingLaw of(Coefficients coefficients) {
        Map<String, Fitted> sets = new TreeMap<>();
        for (String setting : coefficients.settings()) {
            Coefficients one = coefficients.in(setting);
            sets.put(
                    setting,
                    new Fitted(
                            new JointLaw(one.of("E"), one.of("A"), one.of("B"), one.of("alpha"), one.of("alpha")),
                            one.of("k"),
                            one.of("gamma"),
                            one.of("epsilon")));
        }
        return new OvertrainingLaw(sets);
    }

    private Fitted fitted(LawInputs inputs) {
        Fitted fitted =
                sets.get(inputs.choice("train", sets.keySet().stream().sorted().toList(), USUAL));
        if (fitted == null) {
            throw new IllegalArgumentException("The law has no coefficients for the usual data (" + USUAL + ").");
        }
        inputs.choice("eval", List.of("C4"), "C4");
        return fitted;
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        Fitted fitted = fitted(inputs);
        return switch (output) {
            case "predicted_loss" -> {
                double params = inputs.positive("N");
                yield fitted.law().loss(params, params * inputs.positive("token_multiplier"));
            }
            case "top1_error" ->
                inputs.number("epsilon", fitted.epsilon())
                        - inputs.number("k", fitted.k())
                                * StrictMath.exp(-inputs.number("gamma", fitted.gamma()) * inputs.positive("loss"));
            case "M_opt" ->
                StrictMath.pow(
                        fitted.law().tokensCoefficient() / fitted.law().paramsCoefficient(),
                        1 / fitted.law().alpha());
            default -> throw noOutput(output);
        };
    }
}
