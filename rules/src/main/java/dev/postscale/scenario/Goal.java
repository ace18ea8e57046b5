package dev.postscale.scenario;

import java.util.Locale;

/** What the advice is to reach. */
public enum Goal implements Code {
    MAX_QUALITY_WITHIN_BUDGET,
    MIN_COST_AT_QUALITY,
    FIT_TARGET,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
