package dev.postscale.shell.render;

import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Align;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as Markdown (GitHub's), whole: nothing is left out for want of width. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** The table as lines of text, each ended by a line feed. */
    public static String write(Table table, Language language) {
        var text = new StringBuilder();
        text.append(line(table.columns().stream()
                .map(column -> heading(column, language))
                .toList()));
        text.append(line(table.columns().stream()
                .map(column -> column.align() == Align.RIGHT ? "---:" : "---")
                .toList()));
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.get(i).in(language, table.columns().get(i).unit()));
            }
            text.append(line(cells));
        }
        return text.toString();
    }

    private static String heading(Column column, Language language) {
        String heading = column.heading().in(language);
        String unit = column.unit() == Unit.NUMBER ? "" : column.unit().symbol(language);
        return unit.isEmpty() ? heading : heading + " (" + unit + ")";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replaceAll("\\R", " ");
    }
}
