package dev.postscale.compute;

import dev.postscale.advice.Value;
import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.naming.NearestNames;
import java.util.List;
import java.util.Map;

/** The operation {@code compute}: one quantity of a scenario. */
public final class ComputeOperation implements Operation {
    private final Knowledge knowledge;
    private final Computation computation;

    private ComputeOperation(Knowledge knowledge) {
        this.knowledge = knowledge;
        computation = Computation.of(knowledge);
    }

    public static ComputeOperation of(Knowledge knowledge) {
        return new ComputeOperation(knowledge);
    }

    /** The part of an answer that is told. */
    public record Result(
            double value, String unit, String formula, Map<String, Value> inputs, List<Assumed> assumptions) {}

    @Override
    public Reply answer(Request request) {
        String quantity = request.required("quantity");
        Map<String, Value> arguments = request.values("args");
        var scenario = request.scenario().scenario();
        ComputedQuantity answer = computation
                .compute(Assessment.of(scenario, knowledge), quantity, arguments)
                .orElseThrow(() -> unknown("quantity", quantity));
        return new Reply(
                new Result(answer.value(), answer.unit(), answer.formula(), answer.inputs(), answer.assumptions()),
                answer.ignored().stream()
                        .map(name -> "args." + name + ": the argument does not matter here and was ignored.")
                        .toList());
    }

    /** What a request for a quantity that nobody can compute is answered with. */
    public static RequestException unknown(String path, String quantity) {
        return new RequestException(
                Code.BAD_ARGUMENT,
                path + ": the quantity (" + quantity + ") must be one of " + String.join(", ", Computation.quantities())
                        + ".",
                NearestNames.hint(quantity, Computation.quantities()));
    }
}
