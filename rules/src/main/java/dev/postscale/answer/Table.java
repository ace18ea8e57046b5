package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.quantity.Unit;
import java.util.List;

/**
 * Rows of the same kind under named columns.
 *
 * @param columns the most important first: where a page is narrow, the last ones are left out
 * @param total how many rows there are, where only the first are in {@code rows}
 */
public record Table(List<Column> columns, List<List<Cell>> rows, int total) {
    private static final Table NONE = new Table(List.of(), List.of(), 0);

    public Table {
        columns = List.copyOf(columns);
        int width = columns.size();
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Each row must have " + width + " cells.");
        }
        if (total < rows.size()) {
            throw new IllegalArgumentException(
                    "The total (" + total + ") must not be below the rows shown (" + rows.size() + ").");
        }
    }

    public Table(List<Column> columns, List<List<Cell>> rows) {
        this(columns, rows, rows.size());
    }

    public static Table none() {
        return NONE;
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /**
     * What stands below a heading.
     *
     * @param id stable name for programs, such as {@code usd_total}
     * @param unit of the numbers in the column, {@link Unit#NUMBER} for words
     */
    public record Column(String id, Text heading, Unit unit, Align align) {
        public static Column words(String id, Text heading) {
            return new Column(id, heading, Unit.NUMBER, Align.LEFT);
        }

        public static Column numbers(String id, Text heading, Unit unit) {
            return new Column(id, heading, unit, Align.RIGHT);
        }
    }

    /** The edge the cells of a column stand at. */
    public enum Align {
        LEFT,
        RIGHT
    }
}
