package dev.postscale.asking;

import dev.postscale.quantity.Unit;
import java.util.Map;

/** The unit of each slot that may be assumed or inferred; of the others the question says it. */
final class Units {
    private static final Map<String, Unit> BY_SLOT = Map.ofEntries(
            Map.entry("params", Unit.PARAMETER),
            Map.entry("tokens", Unit.TOKEN),
            Map.entry("count", Unit.ACCELERATOR),
            Map.entry("budget_usd", Unit.USD),
            Map.entry("requests_per_day", Unit.REQUEST_PER_DAY),
            Map.entry("input_tokens", Unit.TOKEN),
            Map.entry("output_tokens", Unit.TOKEN),
            Map.entry("hidden_tokens", Unit.TOKEN),
            Map.entry("prefix_tokens", Unit.TOKEN),
            Map.entry("hit_share", Unit.SHARE),
            Map.entry("strong_share", Unit.SHARE),
            Map.entry("horizon_months", Unit.MONTH),
            Map.entry("team_size", Unit.PERSON),
            Map.entry("sft_examples", Unit.EXAMPLE),
            Map.entry("example_tokens", Unit.TOKEN),
            Map.entry("tokens_per_param", Unit.TOKEN_PER_PARAMETER));

    private Units() {}

    static Unit of(String slot) {
        return BY_SLOT.getOrDefault(slot, Unit.NUMBER);
    }
}
