package dev.postscale.compute;

import dev.postscale.advice.Citation;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.ScalingLaw.Output;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.text.NearestNames;
import dev.postscale.quantity.Estimate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The operation {@code law}: what a published law predicts. */
public final class LawOperation implements Operation {
    private static final Map<String, String> NAMES =
            Map.of("params", "N", "n", "N", "params_total", "N", "tokens", "D", "d", "D", "flops", "C", "c", "C");

    private final PublishedLaws laws;

    private LawOperation(PublishedLaws laws) {
        this.laws = laws;
    }

    public static LawOperation of(KnowledgeBase base) {
        return new LawOperation(PublishedLaws.of(base));
    }

    public record Result(
            double value,
            String unit,
            double low,
            double high,
            double level,
            List<Extrapolation> extrapolates,
            List<Citation> sources) {}

    @Override
    public Reply answer(Request request) {
        String id = request.required("law");
        String name = request.required("output");
        Map<String, Double> inputs = inputs(request.amounts("inputs"));
        PublishedLaw law = laws.find(id)
                .orElseThrow(() -> new RequestException(
                        Code.UNKNOWN_LAW,
                        "The law (" + id + ") is not in the knowledge base.",
                        "Maybe " + NearestNames.of(id, laws.ids(), 1).get(0) + " was meant."));
        List<String> names =
                law.draws().point().outputs().stream().map(Output::name).toList();
        Output output = law.draws().point().outputs().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RequestException(
                        Code.BAD_ARGUMENT,
                        "output: the value (" + name + ") must be one of " + String.join(", ", names) + ".",
                        "Maybe " + NearestNames.of(name, names, 1).get(0) + " was meant."));
        // Of the published row first, so that what is wrong with an input is told once.
        law.draws().point().value(name, inputs);
        Estimate estimate = law.draws().estimate(draw -> draw.value(name, inputs));
        return new Reply(
                new Result(
                        estimate.value(),
                        output.unit(),
                        estimate.low(),
                        estimate.high(),
                        Estimate.LEVEL,
                        law.extrapolates(output.inputs(), inputs),
                        law.sources()),
                inputs.keySet().stream()
                        .filter(input -> !output.inputs().contains(input))
                        .map(input -> "inputs." + input + ": the output does not depend on it.")
                        .toList());
    }

    private static Map<String, Double> inputs(Map<String, Double> said) {
        Map<String, Double> inputs = new TreeMap<>();
        said.forEach((name, value) -> inputs.put(NAMES.getOrDefault(name, name), value));
        return inputs;
    }
}
