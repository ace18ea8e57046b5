package dev.postscale.ontology.build;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a date as tables write it: a day, a month, a year, a half-year such as 2025-H1, or a stretch such as 2025-04 to
 * 2026-06. What was observed in a stretch was still so on its last day; what is valid since a stretch is valid from its first.
 */
record PartialDate(LocalDate first, LocalDate last) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern HALF_YEAR = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String STRETCH = " to ";

    static Optional<PartialDate> of(String text) {
        int stretch = text.indexOf(STRETCH);
        if (stretch > 0) {
            return of(text.substring(0, stretch)).flatMap(from -> of(text.substring(stretch + STRETCH.length()))
                    .map(to -> new PartialDate(from.first, to.last)));
        }
        if (DAY.matcher(text).matches()) {
            return Optional.of(new PartialDate(LocalDate.parse(text), LocalDate.parse(text)));
        }
        if (MONTH.matcher(text).matches()) {
            return Optional.of(months(YearMonth.parse(text), 1));
        }
        var half = HALF_YEAR.matcher(text);
        if (half.matches()) {
            var month = half.group(2).equals("1") ? Month.JANUARY : Month.JULY;
            return Optional.of(months(YearMonth.of(Integer.parseInt(half.group(1)), month), 6));
        }
        return YEAR.matcher(text).matches()
                ? Optional.of(months(YearMonth.of(Integer.parseInt(text), Month.JANUARY), 12))
                : Optional.empty();
    }

    private static PartialDate months(YearMonth first, int count) {
        return new PartialDate(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
