package dev.postscale.scenario;

import java.util.Locale;

/** The stage of training of a model. */
public enum ModelKind implements Code {
    BASE,
    INSTRUCT,
    REASONING,
    DISTILLED,
    PRUNED,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
