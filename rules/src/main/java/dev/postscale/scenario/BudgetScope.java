package dev.postscale.scenario;

import java.util.Locale;

/** What the budget has to pay for. */
public enum BudgetScope implements Code {
    TOTAL,
    TRAINING,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
