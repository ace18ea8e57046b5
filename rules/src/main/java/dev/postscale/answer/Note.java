package dev.postscale.answer;

import dev.postscale.advice.Text;
import java.util.List;

/**
 * One sentence beside the answer.
 *
 * @param citations places in the answer's list of sources, counted from 1
 */
public record Note(Kind kind, Text text, List<Integer> citations) {
    public Note {
        citations = List.copyOf(citations);
    }

    public static Note of(Kind kind, Text text) {
        return new Note(kind, text, List.of());
    }

    /** What a note is for; the notes of one kind stand together under its heading. */
    public enum Kind {
        STEP,
        REASON,
        OBJECTION,
        CAUTION,
        /** What would change the answer. */
        FLIP,
        /** On what sources disagree. */
        DISPUTE,
        ASSUMPTION
    }
}
