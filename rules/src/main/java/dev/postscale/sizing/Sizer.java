package dev.postscale.sizing;

import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.assessment.UnknownNameException;

/** Sizes models on accelerators: the door of this package. */
public final class Sizer {
    private final Knowledge knowledge;
    private final ServingCalibration calibration;

    private Sizer(Knowledge knowledge) {
        this.knowledge = knowledge;
        calibration = new ServingCalibration(knowledge.constants());
    }

    public static Sizer of(Knowledge knowledge) {
        return new Sizer(knowledge);
    }

    /**
     * Whether a model fits, how fast it answers, what a token costs.
     *
     * @throws UnknownNameException if the model or the accelerator is not known
     * @throws IllegalArgumentException if no size is known of the model
     */
    public ServingAnswer answer(ServingQuestion question) {
        return new Sizing(question, knowledge, calibration).answer();
    }
}
