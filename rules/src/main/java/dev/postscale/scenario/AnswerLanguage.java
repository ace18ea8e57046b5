package dev.postscale.scenario;

import java.util.Locale;

/** The language answers are written in; not said means that of the question. */
public enum AnswerLanguage implements Code {
    EN,
    ZH,
    AUTO,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
