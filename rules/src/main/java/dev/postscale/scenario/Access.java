package dev.postscale.scenario;

import java.util.Locale;

/** How a model may be had. */
public enum Access implements Code {
    OWN,
    OPEN,
    API,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
