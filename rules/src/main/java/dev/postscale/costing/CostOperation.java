package dev.postscale.costing;

import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;

/** The operation {@code cost}. */
public final class CostOperation implements Operation {
    private final Costing costing;

    private CostOperation(Costing costing) {
        this.costing = costing;
    }

    public static CostOperation of(Knowledge knowledge) {
        return new CostOperation(Costing.of(knowledge));
    }

    @Override
    public Reply answer(Request request) {
        return Reply.of(costing.answer(request));
    }
}
