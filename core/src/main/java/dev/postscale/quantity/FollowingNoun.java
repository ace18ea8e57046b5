package dev.postscale.quantity;

import java.util.List;
import java.util.Set;

/** What is counted when a word or two stand between: 2,000 DPO pairs, 50k labelled SFT examples, 128K 上下文. */
final class FollowingNoun {
    private static final int MOST_WORDS = 3;
    private static final Set<Unit> COUNTED = Set.of(
            Unit.TOKEN,
            Unit.PARAMETER,
            Unit.ACCELERATOR,
            Unit.REQUEST,
            Unit.PERSON,
            Unit.DOCUMENT,
            Unit.EXAMPLE,
            Unit.PAIR,
            Unit.ACCELERATOR_HOUR);
    /** Words that end the noun phrase. */
    private static final Set<String> BREAKS = Set.of(
            "of", "for", "in", "with", "and", "or", "to", "per", "on", "from", "at", "the", "is", "are", "by", "than",
            "as", "over", "that", "which", "we", "i", "model", "models", "vs", "via", "using");

    private FollowingNoun() {}

    static List<Measure> measures(String s, int end) {
        int i = Ascii.skipSpaces(s, end);
        for (int words = 0; words < MOST_WORDS; words++) {
            if (Ascii.has(s, i, "context") || s.startsWith("上下文", i)) {
                return List.of(Measure.one(Unit.TOKEN));
            }
            if (!Ascii.isLetter(Ascii.at(s, i)) || BREAKS.contains(EnglishNumerals.word(s, i))) {
                return List.of();
            }
            int next = wordEnd(s, i);
            UnitWords.Found unit = words == 0 ? null : UnitWords.at(s, i);
            if (unit != null
                    && unit.end() == next
                    && COUNTED.contains(unit.measures().get(0).unit())) {
                return unit.measures();
            }
            i = Ascii.skipSpaces(s, next);
            if (i == next) {
                return List.of();
            }
        }
        return List.of();
    }

    private static int wordEnd(String s, int start) {
        int end = start;
        while (Ascii.isLetterOrDigit(Ascii.at(s, end)) || (Ascii.at(s, end) == '-' && end > start)) {
            end++;
        }
        return end;
    }
}
