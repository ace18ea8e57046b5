package dev.postscale.costing;

import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Request;
import dev.postscale.sizing.Sizer;

/** Answers questions about money. */
public final class Costing {
    private final Knowledge knowledge;
    private final Sizer sizer;

    private Costing(Knowledge knowledge) {
        this.knowledge = knowledge;
        sizer = Sizer.of(knowledge);
    }

    public static Costing of(Knowledge knowledge) {
        return new Costing(knowledge);
    }

    /**
     * What something costs.
     *
     * @param request its field {@code what} is one of the notations of {@link Form}
     * @throws dev.postscale.assessment.UnknownNameException if a model or an accelerator is not known
     * @throws IllegalArgumentException if a field is missing or out of its range
     */
    public CostAnswer answer(Request request) {
        request.required("what");
        Form form = Form.of(request.choice("what", Form.notations()));
        CostInputs in = new CostInputs(request, knowledge);
        return switch (form) {
            case PRICE -> new PriceCosting(in).answer();
            case TRAIN -> new RunCosting(in).answer();
            case SERVE, API_OR_OWN -> new ServiceCosting(in, sizer, form).answer();
            case RENT_OR_BUY -> new RentBuyCosting(in).answer();
        };
    }
}
