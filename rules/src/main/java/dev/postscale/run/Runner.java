package dev.postscale.run;

import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Request;

/** Estimates training runs. */
public final class Runner {
    private final Knowledge knowledge;

    private Runner(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static Runner of(Knowledge knowledge) {
        return new Runner(knowledge);
    }

    /** What the run of a request takes. */
    public TrainingAnswer answer(Request request) {
        return new RunEstimate(RunRequest.read(request, knowledge), knowledge).answer();
    }
}
