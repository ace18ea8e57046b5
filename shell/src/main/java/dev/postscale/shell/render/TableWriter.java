package dev.postscale.shell.render;

import dev.postscale.answer.Cell;
import dev.postscale.answer.Sentences;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Align;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table without vertical lines. What does not fit is wrapped first; then the last columns are left out, and a line
 * below says which.
 */
final class TableWriter {
    private static final String GAP = "  ";
    private static final int NARROWEST_WRAP = 14;

    private final Page page;
    private final Sentences sentences;

    TableWriter(Page page, Sentences sentences) {
        this.page = page;
        this.sentences = sentences;
    }

    List<String> write(Table table) {
        int shown = table.columns().size();
        int[] widths = widths(table, shown);
        while (shown > 1 && !fits(narrowed(table, widths))) {
            shown--;
            widths = widths(table, shown);
        }
        widths = narrowed(table, widths);
        var lines = new ArrayList<String>();
        List<Column> columns = table.columns().subList(0, shown);
        lines.addAll(row(columns.stream().map(this::heading).toList(), columns, widths));
        lines.add("─".repeat(Math.min(page.width(), total(widths))));
        for (List<Cell> row : table.rows()) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < shown; i++) {
                texts.add(text(row.get(i), columns.get(i)));
            }
            lines.addAll(row(texts, columns, widths));
        }
        lines.addAll(footer(table, shown));
        return lines;
    }

    private String heading(Column column) {
        String heading = column.heading().in(page.language());
        String unit = column.unit() == Unit.NUMBER ? "" : column.unit().symbol(page.language());
        return unit.isEmpty() ? heading : heading + " (" + unit + ")";
    }

    private String text(Cell cell, Column column) {
        return cell.in(page.language(), column.unit());
    }

    private int[] widths(Table table, int shown) {
        int[] widths = new int[shown];
        for (int i = 0; i < shown; i++) {
            Column column = table.columns().get(i);
            int at = i;
            widths[i] = Stream.concat(
                            Stream.of(heading(column)), table.rows().stream().map(row -> text(row.get(at), column)))
                    .flatMap(String::lines)
                    .mapToInt(Cells::width)
                    .max()
                    .orElse(0);
        }
        return widths;
    }

    /** Takes cells from the widest column of words until the row fits or none can give more without breaking a word. */
    private int[] narrowed(Table table, int[] natural) {
        int[] widths = Arrays.copyOf(natural, natural.length);
        int[] least = narrowest(table, natural.length);
        while (!fits(widths)) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean words = table.columns().get(i).align() == Align.LEFT;
                if (words && widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int[] narrowest(Table table, int shown) {
        int[] least = new int[shown];
        for (int i = 0; i < shown; i++) {
            Column column = table.columns().get(i);
            int at = i;
            least[i] = table.rows().stream()
                    .mapToInt(row -> Cells.longestWord(text(row.get(at), column)))
                    .reduce(NARROWEST_WRAP, Math::max);
        }
        return least;
    }

    private boolean fits(int[] widths) {
        return total(widths) <= page.width();
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    private static List<String> row(List<String> texts, List<Column> columns, int[] widths) {
        var wrapped = new ArrayList<List<String>>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Cells.wrap(texts.get(i), Math.max(1, widths[i])));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        var lines = new ArrayList<String>();
        for (int y = 0; y < height; y++) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String piece = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(i == 0 ? "" : GAP);
                line.append(
                        columns.get(i).align() == Align.RIGHT
                                ? Cells.padLeft(piece, widths[i])
                                : Cells.padRight(piece, widths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> footer(Table table, int shown) {
        var lines = new ArrayList<String>();
        if (shown < table.columns().size()) {
            String left = table.columns().subList(shown, table.columns().size()).stream()
                    .map(this::heading)
                    .collect(Collectors.joining(", "));
            lines.add(
                    sentences.of("table-columns-left-out").with("columns", left).in(page.language()));
        }
        if (table.rows().size() < table.total()) {
            lines.add(sentences
                    .of("table-rows-left-out")
                    .with("shown", Integer.toString(table.rows().size()))
                    .with("total", Integer.toString(table.total()))
                    .in(page.language()));
        }
        return lines;
    }
}
