package dev.postscale.exchange;

import dev.postscale.advice.Citation;
import dev.postscale.assessment.Law;
import dev.postscale.assessment.Laws;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.FitRange;
import dev.postscale.law.LawInputs;
import dev.postscale.law.ScalingLaw;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.CoefficientFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SourceFact;
import dev.postscale.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The laws of the knowledge base, as the operations {@code law} and {@code laws} answer with them. */
public final class LawAnswers {
    private static final String INPUTS_HINT = "Maybe ask {\"op\": \"laws\"}, which lists the inputs of every output.";

    private final Laws laws;
    private final KnowledgeBase base;

    public LawAnswers(Laws laws, KnowledgeBase base) {
        this.laws = laws;
        this.base = base;
    }

    /** A value of a law with all that is to be said beside it. */
    public record Value(
            double value,
            String unit,
            double low,
            double high,
            double level,
            List<Extrapolation> extrapolates,
            List<Citation> sources) {}

    /** A law as it is listed. */
    public record Listed(
            String law,
            String label,
            String form,
            String status,
            Map<String, Double> coefficients,
            List<Output> outputs,
            Map<String, List<Double>> ranges,
            List<Citation> sources) {}

    /** An output as it is listed. */
    public record Output(String output, String unit, List<String> inputs) {}

    /** Every law, with what it answers. */
    Reply list(Request request) {
        return Reply.of(listed());
    }

    /** Every law, by id. */
    public List<Listed> listed() {
        return laws.all().stream().map(this::listed).toList();
    }

    Reply value(Request request) {
        Law law = law(request.required("law"));
        ScalingLaw.Output output = output(law, request.required("output"));
        LawInputs inputs = request.lawInputs("inputs");
        for (String name : output.required()) {
            if (!inputs.has(name)) {
                throw new RequestException(
                        RequestException.Code.BAD_ARGUMENT,
                        "inputs: the output (" + output.name() + ") must be given "
                                + String.join(" and ", output.required()) + ".",
                        "Maybe write {\"inputs\": {\"" + String.join("\": 1e10, \"", output.required())
                                + "\": 1e10}}.");
            }
        }
        Value value = requested(law, output, inputs);
        List<String> unused = new ArrayList<>(inputs.names());
        unused.removeAll(output.names());
        return new Reply(
                value,
                unused.stream()
                        .map(input -> "inputs." + BoundedText.shown(input) + ": the output has no such input.")
                        .toList());
    }

    /**
     * An output of a law.
     *
     * @throws IllegalArgumentException if an input is missing or out of its range
     */
    public Value value(Law law, ScalingLaw.Output output, LawInputs inputs) {
        Estimate estimate = law.estimate(output.name(), inputs);
        return new Value(
                estimate.value(),
                output.unit(),
                estimate.low(),
                estimate.high(),
                Estimate.LEVEL,
                law.beyond(output, inputs),
                sources(law));
    }

    private Value requested(Law law, ScalingLaw.Output output, LawInputs inputs) {
        try {
            return value(law, output, inputs);
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    "inputs: " + lines[0],
                    lines.length > 1 ? lines[1] : INPUTS_HINT);
        }
    }

    private Law law(String id) {
        return laws.find(id)
                .orElseThrow(() -> new RequestException(
                        RequestException.Code.UNKNOWN_LAW,
                        "law: the law (" + BoundedText.shown(id) + ") is not in the knowledge base.",
                        NearestNames.hint(id, laws.all().stream().map(Law::id).toList())));
    }

    private static ScalingLaw.Output output(Law law, String name) {
        List<String> names =
                law.point().outputs().stream().map(ScalingLaw.Output::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    "output: the value (" + BoundedText.shown(name) + ") must be one of " + String.join(", ", names)
                            + " for the law " + law.id() + ".",
                    NearestNames.hint(name, names));
        }
        return law.point().outputs().get(index);
    }

    /** A law with what it answers. */
    public Listed listed(Law law) {
        return new Listed(
                law.id(),
                law.fact().labelEn(),
                law.fact().form(),
                law.status(),
                coefficients(law),
                law.point().outputs().stream()
                        .map(output -> new Output(output.name(), output.unit(), output.names()))
                        .toList(),
                ranges(law.range()),
                sources(law));
    }

    private static Map<String, Double> coefficients(Law law) {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        law.coefficients().forEach(coefficient -> coefficients.put(coefficient.key(), coefficient.value()));
        return Collections.unmodifiableMap(coefficients);
    }

    private static Map<String, List<Double>> ranges(FitRange range) {
        Map<String, List<Double>> ranges = new LinkedHashMap<>();
        range(ranges, "N", range.paramsMin(), range.paramsMax());
        range(ranges, "D", range.tokensMin(), range.tokensMax());
        range(ranges, "C", range.flopsMin(), range.flopsMax());
        return ranges;
    }

    private static void range(Map<String, List<Double>> ranges, String input, double least, double most) {
        if (!Double.isNaN(least) || !Double.isNaN(most)) {
            ranges.put(input, Arrays.asList(least, most));
        }
    }

    /** Where the coefficients stand, one place of a source each, then the sources of the law as a whole. */
    public List<Citation> sources(Law law) {
        Map<String, Citation> places = new LinkedHashMap<>();
        for (CoefficientFact coefficient : law.coefficients()) {
            places.putIfAbsent(
                    coefficient.source() + " " + coefficient.locator(),
                    new Citation(
                            coefficient.source(),
                            title(coefficient.source()),
                            coefficient.locator(),
                            coefficient.id()));
        }
        for (String source : law.fact().source().split(" ", -1)) {
            if (!source.isEmpty()
                    && places.values().stream().noneMatch(place -> place.id().equals(source))) {
                places.put(source, new Citation(source, title(source), "", ""));
            }
        }
        return List.copyOf(places.values());
    }

    private String title(String source) {
        return base.source(source).map(SourceFact::title).orElse("");
    }
}
