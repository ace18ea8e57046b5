package dev.postscale.costing;

import dev.postscale.quantity.Numbers;
import dev.postscale.sizing.ServingAnswer.WhyNot;
import java.util.stream.Collectors;

/** A model that the accelerators of a question cannot hold. */
public final class DoesNotFitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    DoesNotFitException(String model, String accelerator, double count, WhyNot why) {
        super("count: the model (" + model + ") must fit " + Numbers.write(count) + " of (" + accelerator + "), where "
                + Numbers.write(StrictMath.rint(why.by() * 10) / 10) + " GiB are missing.\nMaybe "
                + why.nearest().stream()
                        .map(change -> change.field() + " " + shown(change.to().plain()))
                        .collect(Collectors.joining(", or "))
                + ".");
    }

    private static String shown(Object value) {
        return value instanceof Double number ? Numbers.write(number) : value.toString();
    }
}
