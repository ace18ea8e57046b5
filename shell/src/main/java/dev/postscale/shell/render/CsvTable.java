package dev.postscale.shell.render;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the table of an answer, or its figures where it has no table, as CSV (RFC 4180). A number takes three columns: value,
 * low and high end of its interval; its unit stands in the heading.
 */
final class CsvTable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvTable() {}

    static String write(Answer answer, Language language) {
        var text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            if (answer.table().isEmpty()) {
                figures(printer, answer.figures(), language);
            } else {
                table(printer, answer.table(), language);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void figures(CSVPrinter printer, List<Figure> figures, Language language) throws IOException {
        printer.printRecord("id", "value", "low", "high", "unit");
        for (Figure figure : figures) {
            Estimate value = figure.value();
            printer.printRecord(
                    figure.id(),
                    number(value.value()),
                    number(value.low()),
                    number(value.high()),
                    figure.unit().symbol(language));
        }
    }

    private static void table(CSVPrinter printer, Table table, Language language) throws IOException {
        var headings = new ArrayList<String>();
        for (Column column : table.columns()) {
            String unit =
                    column.unit() == Unit.NUMBER ? "" : " (" + column.unit().symbol(language) + ")";
            headings.add(column.id() + unit);
            if (column.align() == Table.Align.RIGHT) {
                headings.add(column.id() + "_low" + unit);
                headings.add(column.id() + "_high" + unit);
            }
        }
        printer.printRecord(headings);
        for (List<Cell> row : table.rows()) {
            var fields = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                boolean number = column.align() == Table.Align.RIGHT;
                if (number && row.get(i) instanceof Cell.Measured measured) {
                    fields.add(number(measured.value().value()));
                    fields.add(number(measured.value().low()));
                    fields.add(number(measured.value().high()));
                } else {
                    fields.add(row.get(i).in(language, column.unit()));
                    if (number) {
                        fields.add("");
                        fields.add("");
                    }
                }
            }
            printer.printRecord(fields);
        }
    }

    /** Exact, empty where nothing is known. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
