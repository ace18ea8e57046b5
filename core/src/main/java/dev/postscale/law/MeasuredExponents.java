package dev.postscale.law;

import java.util.List;

/**
 * Exponents of the best N by compute, one per step from the first recipe to the corrected one. Not a formula: what was
 * measured on each data set.
 *
 * @param measured sets named {@code dataset:stage}, each with its exponent {@code a} and, if measured, the best N at
 *     one large budget
 * @see <a href="https://arxiv.org/abs/2406.19146">arXiv 2406.19146, table 1</a>
 */
public record MeasuredExponents(Coefficients measured) implements ScalingLaw {
    private static final Input DATASET = Input.optional("dataset", "");
    private static final Input STAGE = Input.of("stage", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("a_exponent", "", DATASET, STAGE),
            Output.of("b_exponent", "", DATASET, STAGE),
            Output.of("N_chinchilla_budget", "parameter", DATASET, STAGE));

    private Coefficients in(LawInputs inputs) {
        List<String> settings = measured.settings();
        List<String> datasets =
                settings.stream().map(MeasuredExponents::dataset).distinct().toList();
        String dataset = inputs.choice("dataset", datasets, datasets.get(datasets.size() - 1));
        List<String> stages = settings.stream()
                .filter(setting -> dataset(setting).equals(dataset))
                .map(setting -> setting.substring(dataset.length() + 1))
                .toList();
        return measured.in(dataset + ":" + inputs.choice("stage", stages, stages.get(0)));
    }

    private static String dataset(String setting) {
        return setting.substring(0, setting.indexOf(':'));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "a_exponent" -> in(inputs).of("a");
            case "b_exponent" -> 1 - in(inputs).of("a");
            case "N_chinchilla_budget" -> in(inputs).of("N");
            default -> throw noOutput(output);
        };
    }
}
