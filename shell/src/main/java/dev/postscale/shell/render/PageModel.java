package dev.postscale.shell.render;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Chart;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.Reading.Slot;
import dev.postscale.answer.Sentences;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a template is given: the words of a document in one language, as maps and lists of text. */
final class PageModel {
    private static final Map<Note.Kind, String> HEADINGS = headings();

    private final Language language;
    private final Sentences sentences;
    private final boolean anchored;
    private final Function<Chart, String> drawn;

    /**
     * Words for a template.
     *
     * @param anchored whether sources can be jumped to
     * @param drawn a chart as SVG, empty where the page shows none
     */
    PageModel(Language language, Sentences sentences, boolean anchored, Function<Chart, String> drawn) {
        this.language = language;
        this.sentences = sentences;
        this.anchored = anchored;
        this.drawn = drawn;
    }

    private static Map<Note.Kind, String> headings() {
        Map<Note.Kind, String> headings = new LinkedHashMap<>();
        headings.put(Note.Kind.STEP, "heading-steps");
        headings.put(Note.Kind.REASON, "heading-reasons");
        headings.put(Note.Kind.OBJECTION, "heading-objections");
        headings.put(Note.Kind.CAUTION, "heading-cautions");
        headings.put(Note.Kind.FLIP, "heading-flips");
        headings.put(Note.Kind.DISPUTE, "heading-disputes");
        headings.put(Note.Kind.ASSUMPTION, "heading-assumptions");
        return headings;
    }

    Map<String, Object> of(Document document) {
        var sections = new ArrayList<Map<String, Object>>();
        for (Document.Section section : document.sections()) {
            Map<String, Object> model = answer(section.answer(), "s" + (sections.size() + 1));
            model.put("heading", words(section.heading()));
            sections.add(model);
        }
        return Map.of(
                "lang",
                language == Language.ZH ? "zh-Hans" : "en",
                "title",
                words(document.title()),
                "sections",
                sections);
    }

    private Map<String, Object> answer(Answer answer, String id) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("anchored", anchored);
        model.put("said", slots(answer, true));
        model.put("assumed", slots(answer, false));
        model.put("ignored", answer.reading().ignoredWords());
        model.put("text", words(answer.text()));
        model.put("figures", answer.figures().stream().map(this::figure).toList());
        model.put("columns", answer.table().columns().stream().map(this::column).toList());
        model.put("rows", rows(answer.table()));
        model.put("missing", missing(answer.table()));
        model.put("chart", answer.chart().isEmpty() ? "" : drawn.apply(answer.chart()));
        model.put("chartTitle", words(answer.chart().title()));
        model.put("groups", groups(answer));
        model.put("sources", answer.sources().stream().map(PageModel::source).toList());
        model.put("next", answer.next().stream().map(this::words).toList());
        model.put("understood", sentence("heading-understood"));
        model.put("assumptions", sentence("heading-assumed"));
        model.put("ignoredHeading", sentence("heading-ignored"));
        model.put("colon", sentence("after-heading"));
        model.put("sourcesHeading", sentence("heading-sources"));
        model.put("nextHeading", sentence("heading-next"));
        return model;
    }

    private List<Map<String, String>> slots(Answer answer, boolean said) {
        return answer.reading().slots().stream()
                .filter(slot -> said == (slot.origin() == Origin.SAID || slot.origin() == Origin.REMEMBERED))
                .map(this::slot)
                .toList();
    }

    private Map<String, String> slot(Slot slot) {
        return Map.of("label", words(slot.label()), "value", words(slot.value()));
    }

    private Map<String, Object> figure(Figure figure) {
        return Map.of(
                "label", words(figure.label()),
                "value", figure.in(language),
                "citations", figure.citations());
    }

    private Map<String, Object> column(Column column) {
        String unit = column.unit() == Unit.NUMBER ? "" : column.unit().symbol(language);
        return Map.of(
                "heading",
                unit.isEmpty() ? words(column.heading()) : words(column.heading()) + " (" + unit + ")",
                "number",
                column.align() == Table.Align.RIGHT);
    }

    private List<List<String>> rows(Table table) {
        var rows = new ArrayList<List<String>>();
        for (List<Cell> row : table.rows()) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.get(i).in(language, table.columns().get(i).unit()));
            }
            rows.add(cells);
        }
        return rows;
    }

    private String missing(Table table) {
        return table.total() > table.rows().size()
                ? words(sentences
                        .of("table-rows-left-out")
                        .with("total", Integer.toString(table.total()))
                        .with("shown", Integer.toString(table.rows().size())))
                : "";
    }

    private List<Map<String, Object>> groups(Answer answer) {
        var groups = new ArrayList<Map<String, Object>>();
        HEADINGS.forEach((kind, heading) -> {
            List<Map<String, Object>> notes = answer.notes().stream()
                    .filter(note -> note.kind() == kind)
                    .map(note -> Map.<String, Object>of("text", words(note.text()), "citations", note.citations()))
                    .toList();
            if (!notes.isEmpty()) {
                groups.add(Map.of(
                        "heading",
                        sentence(heading),
                        "ordered",
                        kind == Note.Kind.STEP,
                        "caution",
                        kind == Note.Kind.CAUTION,
                        "notes",
                        notes));
            }
        });
        return groups;
    }

    private static Map<String, String> source(Source source) {
        return Map.of("title", source.title(), "date", source.issued(), "locator", source.locator());
    }

    private String sentence(String id) {
        return words(sentences.of(id));
    }

    private String words(Text text) {
        return text.in(language);
    }
}
