package dev.postscale.advice;

import dev.postscale.quantity.Estimate;
import dev.postscale.scenario.TaskProfile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan is good for.
 *
 * @param byTask decades of effective training compute by task profile
 * @param decades the same over the scenario's mix, against doing nothing
 * @param between ids of the models it stands between, the weaker first
 * @param estimateShare share of the gain that rests on estimates, 0 to 1
 */
public record Quality(
        Map<TaskProfile, Estimate> byTask, Estimate decades, Text inWords, List<String> between, double estimateShare) {
    private static final Quality UNKNOWN =
            new Quality(Map.of(), Estimate.unknown(), Text.none(), List.of(), Double.NaN);

    public Quality {
        var sorted = new EnumMap<TaskProfile, Estimate>(TaskProfile.class);
        sorted.putAll(byTask);
        byTask = Collections.unmodifiableMap(sorted);
        between = List.copyOf(between);
    }

    public static Quality unknown() {
        return UNKNOWN;
    }
}
