package dev.postscale.advice;

import java.util.List;

/**
 * What binds a strategy: the one reason without which it would stand better.
 *
 * @param rule id of the rule that speaks, empty where none does
 * @param rivals strategies that stand in its place, where it is outdone
 */
public record Binding(Kind kind, String rule, Text text, List<String> rivals, List<Citation> sources) {
    public Binding {
        rivals = List.copyOf(rivals);
        sources = List.copyOf(sources);
    }

    /** Kinds of what can bind. */
    public enum Kind {
        /** Nothing: it leads the ranking or stands in the best plan. */
        ADMITTED,
        /** The scenario rules it out by name. */
        EXCLUDED,
        /** A prerequisite is known to be false. */
        PREREQUISITE,
        /** A rule forbids it. */
        FORBIDDEN,
        /** It is kept for comparison, or only ever a step that a rule asks for. */
        NOT_A_CHOICE,
        /** No weights that can be had go with it. */
        UNREACHABLE,
        /** A rule speaks against it. */
        DISCOURAGED,
        /** With it every plan passes a limit that others keep. */
        DOES_NOT_FIT,
        /** The best plan with it is worse than the best without. */
        OUTDONE,
        /** It belongs to good plans and adds less than others. */
        ADDS_LITTLE
    }
}
