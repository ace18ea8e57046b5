package dev.postscale.asking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What an amount is of, by the words next to it: those of its own clause, up to the next amount. The nearest word decides; of
 * two as near the one that stands after the amount in Latin letters and the one before it among Han characters.
 */
record Nearby(String folded, Grammar grammar) {
    private static final int REACH = 28;
    private static final String STOPS = ",;:.!?，。；：！？、\n";

    /** The name of the first mark of these that stands nearest; empty if none does. */
    Optional<String> of(List<String> marks, int start, int end) {
        String after = folded.substring(end, clauseEnd(end));
        int from = clauseStart(start);
        String before = folded.substring(from, start);
        String best = "";
        int distance = Integer.MAX_VALUE;
        for (String mark : marks) {
            for (CuePhrase phrase : grammar.marks(mark)) {
                int near = Math.min(after(phrase, after), before(phrase, before));
                if (near < distance) {
                    distance = near;
                    best = mark;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int after(CuePhrase phrase, String after) {
        Matcher found = phrase.in(after);
        return found.find() ? found.start() * 2 + (phrase.isLatin() ? 0 : 1) : Integer.MAX_VALUE;
    }

    private static int before(CuePhrase phrase, String before) {
        Matcher found = phrase.in(before);
        int end = -1;
        while (found.find()) {
            end = found.end();
        }
        return end < 0 ? Integer.MAX_VALUE : (before.length() - end) * 2 + (phrase.isLatin() ? 1 : 0);
    }

    private int clauseEnd(int from) {
        int end = from;
        while (end < folded.length() && end < from + REACH && !stops(end)) {
            end++;
        }
        return end;
    }

    private int clauseStart(int from) {
        int start = from;
        while (start > 0 && start > from - REACH && !stops(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean stops(int at) {
        char c = folded.charAt(at);
        return Character.isDigit(c) || STOPS.indexOf(c) >= 0;
    }
}
