package dev.postscale.run;

import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;

/** The operation {@code training}: what a run costs, how long it takes and whether it fits. */
public final class TrainingOperation implements Operation {
    private final Knowledge knowledge;

    private TrainingOperation(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static TrainingOperation of(Knowledge knowledge) {
        return new TrainingOperation(knowledge);
    }

    @Override
    public Reply answer(Request request) {
        return Reply.of(estimate(request));
    }

    /** What the run of a request takes. */
    public TrainingAnswer estimate(Request request) {
        return new RunEstimate(RunRequest.read(request, knowledge), knowledge).answer();
    }
}
