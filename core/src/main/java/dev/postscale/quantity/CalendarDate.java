package dev.postscale.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as scenarios state it: a day, or a month or year, which means its last day.
 *
 * @param text as written back: YYYY, YYYY-MM or YYYY-MM-DD
 */
public record CalendarDate(LocalDate lastDay, String text) implements Reading {
    record Found(CalendarDate date, int end) {}

    private static final Pattern FIELD = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?");
    private static final Pattern NUMBERS =
            Pattern.compile("((?:19|20)\\d{2})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?![\\dA-Za-z]|[-/.,]\\d)");
    private static final Pattern HAN =
            Pattern.compile("((?:19|20)\\d{2})\\s?年(?:\\s?(\\d{1,2})\\s?月(?:份)?(?:\\s?(\\d{1,2})\\s?[日号])?)?");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,?\\s(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s)?((?:19|20)\\d{2})(?!\\d)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /**
     * Reads YYYY-MM or YYYY-MM-DD.
     *
     * @throws QuantityException if it is anything else
     */
    public static CalendarDate parse(String text) {
        Matcher matcher = FIELD.matcher(Folded.of(text).text().strip());
        CalendarDate date = matcher.matches() ? of(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
        if (date == null) {
            throw new QuantityException(
                    "The date (" + Quantities.shown(text) + ") must be a month (YYYY-MM) or a day (YYYY-MM-DD).",
                    "Maybe 2025-01 or 2025-01-31.");
        }
        return date;
    }

    /** The date in prose at this very place. */
    static @Nullable Found at(String s, int start) {
        char first = Ascii.at(s, start);
        if (Ascii.isDigit(first)) {
            for (Pattern pattern : List.of(NUMBERS, HAN)) {
                Matcher matcher = pattern.matcher(s).region(start, Math.min(s.length(), start + 24));
                if (matcher.lookingAt()) {
                    int group = pattern == HAN ? 2 : 3;
                    CalendarDate date = of(matcher.group(1), matcher.group(group), matcher.group(group + 1));
                    if (date != null && (pattern == HAN || plausible(matcher))) {
                        return new Found(date, matcher.end());
                    }
                }
            }
            return null;
        }
        if (!Ascii.isLetter(first) || !Ascii.startsWord(s, start)) {
            return null;
        }
        Matcher matcher = WORDS.matcher(s).region(start, Math.min(s.length(), start + 32));
        if (!matcher.lookingAt()) {
            return null;
        }
        int month = MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) + 1;
        CalendarDate date = of(matcher.group(3), Integer.toString(month), matcher.group(2));
        return date == null ? null : new Found(date, matcher.end());
    }

    static CalendarDate ofYear(int year) {
        return new CalendarDate(LocalDate.of(year, 12, 31), Integer.toString(year));
    }

    /** 2024.5 is a number and 2024-5 hardly a date; with a day or two digits they are dates. */
    private static boolean plausible(Matcher numbers) {
        return numbers.group(4) != null
                || (numbers.group(3).length() == 2 && !numbers.group(2).equals("."));
    }

    private static @Nullable CalendarDate of(String year, @Nullable String month, @Nullable String day) {
        try {
            int y = Integer.parseInt(year);
            if (month == null) {
                return new CalendarDate(LocalDate.of(y, 12, 31), year);
            }
            YearMonth yearMonth = YearMonth.of(y, Integer.parseInt(month));
            if (day == null) {
                return new CalendarDate(yearMonth.atEndOfMonth(), yearMonth.toString());
            }
            LocalDate date = yearMonth.atDay(Integer.parseInt(day));
            return new CalendarDate(date, date.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
