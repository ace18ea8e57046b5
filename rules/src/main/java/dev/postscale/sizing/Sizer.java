package dev.postscale.sizing;

import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.quantity.Conversions;
import java.util.Optional;
import java.util.function.Function;

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
        return new Sizing(new Setup(question, knowledge), knowledge, calibration).answer();
    }

    /** The roofline of the question's accelerator with the model's passes; empty where the model does not fit. */
    public Optional<RooflinePlot> roofline(ServingQuestion question) {
        return new Setup(question, knowledge).plot(calibration);
    }

    /**
     * The speed as a function of what engines reach, empty where the model does not fit: the names of the question are
     * looked up once.
     */
    public Function<ServingCalibration, Optional<Prediction>> prediction(ServingQuestion question) {
        Setup setup = new Setup(question, knowledge);
        return reached -> setup.fastest(reached)
                .map(chosen -> new Prediction(
                        chosen.tokensPerSecond(),
                        chosen.speed().ttft() * Conversions.MS_PER_SECOND,
                        chosen.speed().tpot() * Conversions.MS_PER_SECOND));
    }

    /**
     * A speed without its interval.
     *
     * @param tokensPerSecond output tokens of the whole system
     */
    public record Prediction(double tokensPerSecond, double ttftMs, double tpotMs) {}
}
