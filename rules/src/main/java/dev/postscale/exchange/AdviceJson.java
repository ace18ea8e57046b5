package dev.postscale.exchange;

import dev.postscale.advice.Advice;

/** Writes advice as {@code docs/schema/advice-1.json} describes it. */
public final class AdviceJson {
    private AdviceJson() {}

    /** One line of JSON. */
    public static String write(Advice advice) {
        return JsonLine.of(advice);
    }
}
