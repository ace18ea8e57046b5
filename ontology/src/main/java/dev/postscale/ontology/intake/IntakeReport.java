package dev.postscale.ontology.intake;

import java.util.List;
import java.util.Map;

/**
 * What an import would change, or has changed.
 *
 * @param mapping by which the table was read
 * @param date the day on which it was so, where rows do not say one
 * @param rows of the table
 * @param lines one for each claim that is new, differs or has gone, those that look like mistakes first
 * @param same number of claims that say what is known
 * @param unknown names nothing is known by, with numbers of rows
 * @param left numbers of rows left out, by the column that told so; the empty name stands for rows without a number
 * @param written whether the file was written
 */
public record IntakeReport(
        String mapping,
        String date,
        int rows,
        List<Line> lines,
        int same,
        Map<String, Integer> unknown,
        Map<String, Integer> left,
        boolean written) {
    public IntakeReport {
        lines = List.copyOf(lines);
    }

    /** What becomes of a claim. */
    public enum Change {
        NEW,
        CHANGED,
        /** In the file, of an earlier import, and not in the table any more; it stays there. */
        GONE
    }

    /**
     * One claim that does not say what is known.
     *
     * @param thing IRI, shortened
     * @param metric IRI, shortened
     * @param before NaN if nothing is known
     * @param after NaN if it has gone
     * @param factor the larger over the smaller, NaN if there are not two
     * @param suspicious whether it looks like a mistake
     * @param place in the table, empty if it has gone
     */
    public record Line(
            Change change,
            String thing,
            String label,
            String metric,
            String unit,
            double before,
            double after,
            double factor,
            boolean suspicious,
            String place) {}

    /** How many claims became this. */
    public long count(Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    public long suspicious() {
        return lines.stream().filter(Line::suspicious).count();
    }

    /** Whether the file would be other than it is. */
    public boolean changes() {
        return lines.stream().anyMatch(line -> line.change() != Change.GONE);
    }

    IntakeReport landed() {
        return new IntakeReport(mapping, date, rows, lines, same, unknown, left, true);
    }
}
