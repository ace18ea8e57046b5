package dev.postscale.exchange;

import dev.postscale.advice.Citation;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointDraws;
import dev.postscale.law.JointLaw;
import dev.postscale.law.ScalingLaw;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import dev.postscale.ontology.SourceFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The laws of the knowledge base that core can compute, as the operations {@code law} and {@code laws} answer with them. */
final class LawAnswers {
    private static final int DRAWS = 2000;

    private final Map<String, Computable> laws = new TreeMap<>();
    private final List<String> known;
    private final KnowledgeBase base;

    LawAnswers(KnowledgeBase base) {
        this.base = base;
        for (LawFact fact : base.laws()) {
            if (fact.form().equals("joint")) {
                laws.put(fact.id(), new Computable(fact));
            }
        }
        this.known = base.laws().stream().map(LawFact::id).sorted().toList();
    }

    private record Value(
            double value,
            String unit,
            double low,
            double high,
            double level,
            List<Extrapolation> extrapolates,
            List<Citation> sources) {}

    private record Listed(
            String law,
            String label,
            String form,
            String status,
            Map<String, Double> coefficients,
            List<Output> outputs,
            Map<String, List<Double>> ranges,
            List<Citation> sources) {}

    private record Output(String output, String unit, List<String> inputs) {}

    /** Every law, with what it answers; without outputs where core has no such form. */
    Reply list(Request request) {
        return Reply.of(base.laws().stream().map(this::listed).toList());
    }

    Reply value(Request request) {
        String id = request.required("law");
        String name = request.required("output");
        Map<String, Double> inputs = request.amounts("inputs");
        Computable law = law(id);
        ScalingLaw.Output output = output(id, law.point, name);
        if (!inputs.keySet().containsAll(output.inputs())) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    "inputs: the output (" + name + ") must be given " + String.join(" and ", output.inputs()) + ".",
                    "Maybe write {\"inputs\": {\"" + String.join("\": 1e10, \"", output.inputs()) + "\": 1e10}}.");
        }
        Estimate estimate = law.draws().estimate(drawn -> drawn.value(name, inputs));
        List<String> unused = new ArrayList<>(inputs.keySet());
        unused.removeAll(output.inputs());
        return new Reply(
                new Value(
                        estimate.value(),
                        output.unit(),
                        estimate.low(),
                        estimate.high(),
                        Estimate.LEVEL,
                        law.beyond(output, inputs),
                        sources(law.fact)),
                unused.stream()
                        .map(input -> "inputs." + BoundedText.shown(input) + ": the output has no such input.")
                        .toList());
    }

    private Computable law(String id) {
        Computable law = laws.get(id);
        if (law == null) {
            throw new RequestException(
                    RequestException.Code.UNKNOWN_LAW,
                    known.contains(id)
                            ? "law: the form of the law (" + id + ") cannot be computed yet."
                            : "law: the law (" + BoundedText.shown(id) + ") is not in the knowledge base.",
                    NearestNames.hint(id, laws.keySet()));
        }
        return law;
    }

    private static ScalingLaw.Output output(String id, ScalingLaw law, String name) {
        List<String> names = law.outputs().stream().map(ScalingLaw.Output::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    "output: the value (" + BoundedText.shown(name) + ") must be one of " + String.join(", ", names)
                            + " for the law " + id + ".",
                    NearestNames.hint(name, names));
        }
        return law.outputs().get(index);
    }

    private Listed listed(LawFact fact) {
        Computable law = laws.get(fact.id());
        return new Listed(
                fact.id(),
                fact.label(),
                fact.form(),
                fact.status(),
                coefficients(fact),
                law == null
                        ? List.of()
                        : law.point.outputs().stream()
                                .map(output -> new Output(output.name(), output.unit(), output.inputs()))
                                .toList(),
                ranges(fact),
                sources(fact));
    }

    private static Map<String, Double> coefficients(LawFact fact) {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        double[] values = numbers(fact.values());
        String[] symbols = fact.symbols().split(" ", -1);
        for (int i = 0; i < values.length; i++) {
            coefficients.put(symbols[i], values[i]);
        }
        return Collections.unmodifiableMap(coefficients);
    }

    private static Map<String, List<Double>> ranges(LawFact fact) {
        Map<String, List<Double>> ranges = new LinkedHashMap<>();
        range(ranges, "N", fact.paramsMin(), fact.paramsMax());
        range(ranges, "D", fact.tokensMin(), fact.tokensMax());
        range(ranges, "C", fact.flopsMin(), fact.flopsMax());
        return ranges;
    }

    private static void range(Map<String, List<Double>> ranges, String input, double least, double most) {
        if (!Double.isNaN(least) || !Double.isNaN(most)) {
            ranges.put(input, List.of(least, most));
        }
    }

    private List<Citation> sources(LawFact fact) {
        return Arrays.stream(fact.source().split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(id ->
                        new Citation(id, base.source(id).map(SourceFact::title).orElse(""), fact.locator(), ""))
                .toList();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** A law of the joint form. Its draws are made when first asked for. */
    private static final class Computable {
        private final LawFact fact;
        private final JointLaw point;
        private volatile JointDraws draws;

        Computable(LawFact fact) {
            Map<String, Double> coefficients = coefficients(fact);
            this.fact = fact;
            this.point = new JointLaw(
                    coefficient(coefficients, "E"),
                    coefficient(coefficients, "A"),
                    coefficient(coefficients, "B"),
                    coefficient(coefficients, "alpha"),
                    coefficient(coefficients, "beta"));
            this.draws = JointDraws.withoutSpread(point);
        }

        private static double coefficient(Map<String, Double> coefficients, String symbol) {
            return coefficients.getOrDefault(symbol, Double.NaN);
        }

        private boolean hasCovariance() {
            return fact.covarianceSymbols().equals(String.join(" ", JointDraws.SYMBOLS));
        }

        JointDraws draws() {
            if (draws.count() == 0 && hasCovariance()) {
                // Two threads may both draw; they draw the same.
                draws = JointDraws.around(point, covariance(), Draws.of(1, fact.id()), DRAWS);
            }
            return draws;
        }

        private double[][] covariance() {
            double[] entries = numbers(fact.covariance());
            int size = JointDraws.SYMBOLS.size();
            double[][] rows = new double[size][];
            for (int i = 0; i < size; i++) {
                rows[i] = Arrays.copyOfRange(entries, i * size, (i + 1) * size);
            }
            return rows;
        }

        /** The inputs that lie outside the runs the law was fitted to. */
        List<Extrapolation> beyond(ScalingLaw.Output output, Map<String, Double> inputs) {
            FitRange range = new FitRange(
                    fact.paramsMin(),
                    fact.paramsMax(),
                    fact.tokensMin(),
                    fact.tokensMax(),
                    fact.flopsMin(),
                    fact.flopsMax());
            List<Extrapolation> outside = output.inputs().contains("C")
                    ? range.beyond(inputs.getOrDefault("C", Double.NaN))
                    : range.beyond(inputs.getOrDefault("N", Double.NaN), inputs.getOrDefault("D", Double.NaN));
            return outside.stream()
                    .filter(end -> output.inputs().contains(end.input()))
                    .toList();
        }
    }
}
