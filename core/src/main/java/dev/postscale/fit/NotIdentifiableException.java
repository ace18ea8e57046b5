package dev.postscale.fit;

import java.io.Serial;

/** The runs cannot tell the coefficients of the form apart. */
public final class NotIdentifiableException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Shortage shortage;

    NotIdentifiableException(Shortage shortage) {
        super(shortage.problem() + "\n" + shortage.remedy());
        this.shortage = shortage;
    }

    public Shortage shortage() {
        return shortage;
    }
}
