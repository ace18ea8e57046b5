package dev.postscale.ontology.build;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads a date as tables write it: a day, a month, a year, a half-year such as 2025-H1, or a stretch such as 2025-04 to
 * 2026-06. A stretch stands for its last day, because what was seen in it was still so then.
 */
final class PartialDate {
    private static final String STRETCH = " to ";

    private PartialDate() {}

    static Optional<LocalDate> lastDay(String text) {
        String end = text.contains(STRETCH) ? text.substring(text.indexOf(STRETCH) + STRETCH.length()) : text;
        if (end.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(end));
        }
        if (end.matches("\\d{4}-\\d{2}")) {
            return Optional.of(YearMonth.parse(end).atEndOfMonth());
        }
        if (end.matches("\\d{4}-H[12]")) {
            var month = end.endsWith("1") ? Month.JUNE : Month.DECEMBER;
            return Optional.of(
                    YearMonth.of(Integer.parseInt(end.substring(0, 4)), month).atEndOfMonth());
        }
        if (end.matches("\\d{4}")) {
            return Optional.of(LocalDate.of(Integer.parseInt(end), Month.DECEMBER, 31));
        }
        return Optional.empty();
    }
}
