package dev.postscale.exchange;

import java.util.Map;

/** A fit as JSON on one line. */
public final class FitJson {
    private FitJson() {}

    public static String write(Map<String, Object> fit) {
        return JsonLine.of(fit);
    }
}
