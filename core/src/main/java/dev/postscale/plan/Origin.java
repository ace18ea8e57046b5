package dev.postscale.plan;

import java.util.Optional;

/** Where the weights of a plan come from. */
public enum Origin {
    API("api"),
    OPEN("open"),
    TRAIN_DENSE("train-dense"),
    TRAIN_MOE("train-moe"),
    ENCODER("encoder");

    private final String notation;

    Origin(String notation) {
        this.notation = notation;
    }

    public static Optional<Origin> of(String notation) {
        for (Origin origin : values()) {
            if (origin.notation.equals(notation)) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }

    /** Whether the plan trains its own model from random weights. */
    public boolean fromScratch() {
        return this == TRAIN_DENSE || this == TRAIN_MOE;
    }
}
