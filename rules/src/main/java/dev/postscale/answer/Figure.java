package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.List;

/**
 * One number of an answer.
 *
 * @param id stable name for programs, such as {@code monthly_usd}
 * @param label what it is the number of
 * @param citations places in the answer's list of sources, counted from 1
 */
public record Figure(String id, Text label, Estimate value, Unit unit, List<Integer> citations) {
    public Figure {
        citations = List.copyOf(citations);
    }

    /** The number as it is written: with its interval and its unit. */
    public String in(Language language) {
        return Numbered.text(value, unit, language);
    }
}
