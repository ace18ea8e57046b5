package dev.postscale.scenario;

import java.util.Locale;

/** The nine kinds of task on which quality is measured. */
public enum TaskProfile implements Code {
    KNOWLEDGE,
    REASONING_MATH,
    CODE,
    CHAT_ALIGNMENT,
    LONG_CONTEXT,
    AGENTIC,
    CLASSIFICATION,
    MULTILINGUAL,
    DOMAIN,
    UNKNOWN;

    @Override
    public String notation() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
