package dev.postscale.shell.render;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.Reading.Slot;
import dev.postscale.answer.Sentences;
import dev.postscale.answer.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an answer as text: what was understood, the answer, its numbers, the table, then steps, reasons, cautions,
 * assumptions and sources. Reading order is the order of the lines, and nothing is said by colour alone.
 */
public final class TextRenderer {
    private static final String INDENT = "  ";
    private static final String DIM = "\u001b[2m";
    private static final String WARN = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final Page page;
    private final Sentences sentences;
    private final List<String> lines = new ArrayList<>();

    private TextRenderer(Page page, Sentences sentences) {
        this.page = page;
        this.sentences = sentences;
    }

    /** The answer as lines of text, each ended by a line feed. */
    public static String render(Answer answer, Page page, Sentences sentences) {
        var renderer = new TextRenderer(page, sentences);
        renderer.write(answer);
        return renderer.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void write(Answer answer) {
        reading(answer);
        block(answer.text().isEmpty() ? List.of() : Cells.wrap(words(answer.text()), page.width()));
        figures(answer.figures());
        block(answer.table().isEmpty() ? List.of() : new TableWriter(page, sentences).write(answer.table()));
        block(answer.chart().isEmpty() ? List.of() : PlotWriter.write(answer.chart(), page));
        steps(answer);
        notes(answer, Note.Kind.REASON, "heading-reasons", "+ ");
        notes(answer, Note.Kind.OBJECTION, "heading-objections", "- ");
        notes(answer, Note.Kind.CAUTION, "heading-cautions", "! ");
        notes(answer, Note.Kind.FLIP, "heading-flips", "~ ");
        notes(answer, Note.Kind.DISPUTE, "heading-disputes", "? ");
        notes(answer, Note.Kind.ASSUMPTION, "heading-assumptions", "· ");
        sources(answer.sources());
        next(answer.next());
    }

    private void reading(Answer answer) {
        var block = new ArrayList<String>();
        slots(block, "heading-understood", answer, true);
        slots(block, "heading-assumed", answer, false);
        if (!answer.reading().ignoredWords().isEmpty()) {
            labelled(
                    block, "heading-ignored", String.join(", ", answer.reading().ignoredWords()));
        }
        block(block);
    }

    private void slots(List<String> block, String heading, Answer answer, boolean said) {
        String list = answer.reading().slots().stream()
                .filter(slot -> said == (slot.origin() == Origin.SAID || slot.origin() == Origin.REMEMBERED))
                .map(this::slot)
                .collect(Collectors.joining(words(sentences.of("between-slots"))));
        if (!list.isEmpty()) {
            labelled(block, heading, list);
        }
    }

    private String slot(Slot slot) {
        return words(slot.label()) + " " + words(slot.value());
    }

    private void labelled(List<String> block, String heading, String text) {
        hanging(block, words(sentences.of(heading)) + words(sentences.of("after-heading")), text);
    }

    private void figures(List<Figure> figures) {
        int width = figures.stream()
                .mapToInt(figure -> Cells.width(words(figure.label())))
                .max()
                .orElse(0);
        var block = new ArrayList<String>();
        for (Figure figure : figures) {
            String label = INDENT + Cells.padRight(words(figure.label()), width) + INDENT;
            hanging(block, label, figure.in(page.language()) + marks(figure.citations()));
        }
        block(block);
    }

    private void steps(Answer answer) {
        var block = new ArrayList<String>();
        int number = 0;
        for (Note note : answer.notes()) {
            if (note.kind() == Note.Kind.STEP) {
                number++;
                hanging(block, INDENT + number + ". ", words(note.text()) + marks(note.citations()));
            }
        }
        headed("heading-steps", block);
    }

    private void notes(Answer answer, Note.Kind kind, String heading, String mark) {
        var block = new ArrayList<String>();
        for (Note note : answer.notes()) {
            if (note.kind() == kind) {
                hanging(block, INDENT + mark, words(note.text()) + marks(note.citations()));
            }
        }
        if (kind == Note.Kind.CAUTION) {
            block.replaceAll(line -> coloured(WARN, line));
        }
        headed(heading, block);
    }

    private void sources(List<Source> sources) {
        var block = new ArrayList<String>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String date = source.issued().isEmpty() ? "" : " (" + source.issued() + ")";
            String locator = source.locator().isEmpty() ? "" : ", " + source.locator();
            hanging(block, INDENT + "[" + (i + 1) + "] ", source.title() + date + locator);
        }
        block.replaceAll(line -> coloured(DIM, line));
        headed("heading-sources", block);
    }

    private void next(List<Text> next) {
        var block = new ArrayList<String>();
        next.forEach(text -> hanging(block, INDENT, words(text)));
        headed("heading-next", block);
    }

    private static String marks(List<Integer> citations) {
        String marks = citations.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        return marks.isEmpty() ? "" : " " + marks;
    }

    private void headed(String heading, List<String> block) {
        if (!block.isEmpty()) {
            block.add(0, words(sentences.of(heading)));
        }
        block(block);
    }

    /** Lines with an empty one before them, unless they are the first. */
    private void block(List<String> block) {
        if (!block.isEmpty() && !lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(block);
    }

    /** The text behind a label, its further lines indented by the label's width. */
    private void hanging(List<String> block, String label, String text) {
        int indent = Cells.width(label);
        List<String> wrapped = Cells.wrap(text, Math.max(20, page.width() - indent));
        for (int i = 0; i < wrapped.size(); i++) {
            block.add((i == 0 ? label : " ".repeat(indent)) + wrapped.get(i));
        }
    }

    private String coloured(String role, String line) {
        return page.colour() ? role + line + PLAIN : line;
    }

    private String words(Text text) {
        return text.in(page.language());
    }
}
