package dev.postscale.scaling;

import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.quantity.Kind;
import java.util.Map;

/** The operations {@code optimum}, {@code marginal} and {@code generations}. */
public final class ScalingOperations {
    private ScalingOperations() {}

    public static Map<String, Operation> of(Knowledge knowledge) {
        Optima optima = Optima.of(knowledge);
        Marginals marginals = Marginals.of(knowledge);
        Lineage lineage = Lineage.of(knowledge);
        return Map.of(
                "optimum", request -> Reply.of(optima.answer(optimum(request))),
                "marginal", request -> Reply.of(marginals.answer(marginal(request))),
                "generations", request -> Reply.of(lineage.answer(request.required("family"), request.text("test"))));
    }

    private static OptimumQuestion optimum(Request request) {
        return new OptimumQuestion(
                request.text("law"),
                request.quantity("flops", Kind.FLOPS),
                request.quantity("budget_usd", Kind.MONEY),
                request.quantity("params", Kind.PARAMETERS),
                request.quantity("unique_tokens", Kind.TOKENS),
                request.quantity("memory_gib", Kind.MEMORY_GIB),
                request.quantity("served_tokens", Kind.TOKENS),
                request.quantity("bits", Kind.BITS),
                request.text("accelerator"));
    }

    private static MarginalQuestion marginal(Request request) {
        return new MarginalQuestion(
                request.text("law"),
                request.quantity("params", Kind.PARAMETERS),
                request.quantity("tokens", Kind.TOKENS),
                request.quantity("factor", Kind.RATIO),
                request.quantity("nats", Kind.RATIO),
                request.text("accelerator"));
    }
}
