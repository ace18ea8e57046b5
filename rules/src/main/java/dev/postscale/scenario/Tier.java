package dev.postscale.scenario;

import java.util.Locale;

/** The class of machine a model is served on; a preference, never a veto. */
public enum Tier implements Code {
    DEVICE,
    EDGE,
    SINGLE_GPU,
    SERVER,
    CLUSTER,
    API,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
