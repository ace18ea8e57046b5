package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.intake.IntakeReport;
import dev.postscale.ontology.intake.IntakeReport.Change;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what an import would change, or has changed. */
public final class ImportAnswer {
    private static final int LINES_SHOWN = 60;
    private static final int NAMES_SHOWN = 20;

    private final Labels labels;
    private final IntakeReport report;

    private ImportAnswer(IntakeReport report, KnowledgeBase base) {
        this.report = report;
        this.labels = new Labels(base);
    }

    /**
     * The answer to an import.
     *
     * @param file that was to be written; empty if none was named
     * @param accepted whether writing was asked for
     */
    public static Answer of(IntakeReport report, String file, boolean accepted, KnowledgeBase base) {
        return new ImportAnswer(report, base).answer(file, accepted);
    }

    private Answer answer(String file, boolean accepted) {
        List<Text> said = new ArrayList<>();
        said.add(labels.sentence("import-summary")
                .with("rows", Integer.toString(report.rows()))
                .with("mapping", report.mapping())
                .with("date", report.date())
                .with("new", Long.toString(report.count(Change.NEW)))
                .with("changed", Long.toString(report.count(Change.CHANGED)))
                .with("same", Integer.toString(report.same()))
                .with("gone", Long.toString(report.count(Change.GONE))));
        if (report.written()) {
            said.add(labels.sentence("import-written").with("file", file));
        } else if (!report.changes()) {
            said.add(labels.sentence("import-unchanged"));
        } else if (!accepted) {
            said.add(labels.sentence("import-shown"));
        }
        return new Answer(
                Reading.nothing(), Labels.joined(said, "\n", "\n"), List.of(), table(), notes(), List.of(), List.of());
    }

    private Table table() {
        List<List<Cell>> rows = report.lines().stream()
                .limit(LINES_SHOWN)
                .map(line -> List.of(
                        Cell.of(labels.sentence("import-" + line.change().name().toLowerCase(java.util.Locale.ROOT))),
                        Cell.of(labels.sentence(line.suspicious() ? "cell-yes" : "cell-no")),
                        Cell.of(line.thing()),
                        Cell.of(line.metric().replace("psk:m-", "")),
                        Cell.of(inFull(line.before())),
                        Cell.of(inFull(line.after())),
                        Cell.of(Double.isFinite(line.factor()) ? line.factor() : Double.NaN),
                        Cell.of(line.unit()),
                        Cell.of(line.place())))
                .toList();
        return rows.isEmpty()
                ? Table.none()
                : new Table(
                        List.of(
                                Column.words("change", labels.sentence("column-change")),
                                Column.words("suspicious", labels.sentence("column-suspicious")),
                                Column.words("thing", labels.sentence("column-thing")),
                                Column.words("metric", labels.sentence("column-metric")),
                                Column.words("before", labels.sentence("column-before")),
                                Column.words("after", labels.sentence("column-after")),
                                Column.numbers("factor", labels.sentence("column-factor"), Unit.NUMBER),
                                Column.words("unit", labels.sentence("column-unit")),
                                Column.words("place", labels.sentence("column-place"))),
                        rows,
                        report.lines().size());
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (report.suspicious() > 0 && !report.written()) {
            notes.add(Note.of(
                    Kind.CAUTION,
                    labels.sentence("import-suspicious").with("count", Long.toString(report.suspicious()))));
        }
        if (!report.unknown().isEmpty()) {
            boolean price =
                    report.lines().stream().anyMatch(line -> line.thing().startsWith("off:"));
            notes.add(Note.of(
                    Kind.CAUTION,
                    labels.sentence(price ? "import-unknown-price" : "import-unknown")
                            .with("count", Integer.toString(report.unknown().size()))
                            .with(
                                    "rows",
                                    Integer.toString(report.unknown().values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum()))
                            .with("names", names())));
        }
        report.left()
                .forEach((column, rows) -> notes.add(Note.of(
                        Kind.CAUTION,
                        labels.sentence(column.isEmpty() ? "import-left-empty" : "import-left")
                                .with("rows", Integer.toString(rows))
                                .with("column", column))));
        return notes;
    }

    /** Those of most rows first; each with its number of rows if it has several. */
    private String names() {
        String shown = report.unknown().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMES_SHOWN)
                .map(name -> name.getValue() > 1 ? name.getKey() + " (" + name.getValue() + ")" : name.getKey())
                .collect(Collectors.joining(", "));
        return report.unknown().size() > NAMES_SHOWN ? shown + " ..." : shown;
    }

    private static String inFull(double value) {
        return Double.isNaN(value) ? "" : Numbers.write(value);
    }
}
