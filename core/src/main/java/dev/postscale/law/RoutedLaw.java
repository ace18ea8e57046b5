package dev.postscale.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The loss of routed models after a fixed number of tokens, by the parameters of the dense base and the experts:
 *
 * <pre>
 * lg L = a lg N + b lg E' + c lg N lg E' + d,   1/E' = 1/(E - 1 + 1/(1/E_s - 1/E_m)) + 1/E_m.
 * </pre>
 *
 * The expert count saturates: E'(1) = E_s and E' < E_m. A routed model is worth a dense one of {@code lg N_eff = (lg N (a + c
 * lg E') + b lg (E'/E_s))/(a + c lg E_s)}. All runs saw 130 billion tokens; where the tokens are chosen anew, the
 * cut-off above which routing stops helping disappears.
 *
 * @param routings coefficients by kind of routing
 * @see <a href="https://arxiv.org/abs/2202.01169">arXiv 2202.01169, equation 1 and table 3</a>
 */
public record RoutedLaw(Map<String, Routing> routings) implements ScalingLaw {
    private static final String USUAL = "S-BASE";
    private static final Input EXPERTS = Input.of("experts", "");
    private static final Input ROUTING = Input.optional("routing", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("loss", "nats/token", Input.PARAMS, EXPERTS, ROUTING),
            Output.of("effective_parameters", "parameter", Input.PARAMS, EXPERTS, ROUTING),
            Output.of("effective_experts", "", EXPERTS, ROUTING),
            Output.of("N_cutoff", "parameter", ROUTING));

    public RoutedLaw {
        routings = Map.copyOf(routings);
    }

    /** Coefficients of one kind of routing; the cut-off is as published, since rounded b and c miss it. */
    public record Routing(double a, double b, double c, double d, ExpertSaturation saturation, double cutoff) {
        double loss(double params, double experts) {
            double lgN = StrictMath.log10(params);
            double lgE = StrictMath.log10(saturation.effective(experts));
            return StrictMath.pow(10, a * lgN + b * lgE + c * lgN * lgE + d);
        }

        double effectiveParams(double params, double experts) {
            double lgN = StrictMath.log10(params);
            double lgE = StrictMath.log10(saturation.effective(experts));
            double lgOne = StrictMath.log10(saturation.least());
            return StrictMath.pow(10, (a * lgN + b * lgE + c * lgN * lgE - b * lgOne) / (a + c * lgOne));
        }
    }

    static RoutedLaw of(Coefficients coefficients) {
        Map<String, Routing> routings = new TreeMap<>();
        for (String setting : coefficients.settings()) {
            Coefficients one = coefficients.in(setting);
            routings.put(
                    setting,
                    new Routing(
                            one.of("a"),
                            one.of("b"),
                            one.of("c"),
                            one.of("d"),
                            ExpertSaturation.of(one),
                            one.of("N_cutoff")));
        }
        return new RoutedLaw(routings);
    }

    private Routing routing(LawInputs inputs) {
        List<String> names = routings.keySet().stream().sorted().toList();
        Routing routing = routings.get(inputs.choice("routing", names, USUAL));
        if (routing == null) {
            throw new IllegalArgumentException("The law has no coefficients for the usual routing (" + USUAL + ").");
        }
        return routing;
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        Routing routing = routing(inputs);
        return switch (output) {
            case "loss" -> routing.loss(inputs.positive("N"), inputs.atLeast("experts", 1));
            case "effective_parameters" -> routing.effectiveParams(inputs.positive("N"), inputs.atLeast("experts", 1));
            case "effective_experts" -> routing.saturation().effective(inputs.atLeast("experts", 1));
            case "N_cutoff" -> routing.cutoff();
            default -> throw noOutput(output);
        };
    }
}
