package dev.postscale.answer;

import dev.postscale.advice.Text;
import java.util.List;

/**
 * What is said to a question or a command, complete in both languages.
 *
 * @param reading what was understood and assumed; empty where nothing was in doubt
 * @param text the answer in one sentence or a few; empty if the table says it all
 * @param figures the numbers of the answer, each with its unit and interval
 * @param table the options side by side; without columns if there is nothing to compare
 * @param notes steps, reasons, cautions and assumptions, in the order in which they are to be read
 * @param sources what the notes, figures and cells cite, by their place in this list
 * @param next what could be asked next
 * @param chart a picture of the numbers; empty if there is none
 */
public record Answer(
        Reading reading,
        Text text,
        List<Figure> figures,
        Table table,
        List<Note> notes,
        List<Source> sources,
        List<Text> next,
        Chart chart) {
    public Answer {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        next = List.copyOf(next);
    }

    /** An answer without a picture. */
    public Answer(
            Reading reading,
            Text text,
            List<Figure> figures,
            Table table,
            List<Note> notes,
            List<Source> sources,
            List<Text> next) {
        this(reading, text, figures, table, notes, sources, next, Chart.none());
    }

    /** An answer that is one text. */
    public static Answer of(Text text) {
        return new Answer(Reading.nothing(), text, List.of(), Table.none(), List.of(), List.of(), List.of());
    }

    public Answer with(Table other) {
        return new Answer(reading, text, figures, other, notes, sources, next, chart);
    }

    public Answer withNext(List<Text> others) {
        return new Answer(reading, text, figures, table, notes, sources, others, chart);
    }

    public Answer with(Chart other) {
        return new Answer(reading, text, figures, table, notes, sources, next, other);
    }
}
