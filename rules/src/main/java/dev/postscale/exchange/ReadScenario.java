package dev.postscale.exchange;

import dev.postscale.scenario.Scenario;
import java.util.List;

/**
 * A scenario as it was read.
 *
 * @param warnings one sentence each: fields that were ignored, weights that were scaled
 */
public record ReadScenario(Scenario scenario, List<String> warnings) {
    public ReadScenario {
        warnings = List.copyOf(warnings);
    }
}
