package dev.postscale.shell.render;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import java.util.List;

/** Answers under headings, on one page. */
public record Document(Text title, List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }

    /** A page with one answer. */
    public static Document of(Text title, Answer answer) {
        return new Document(title, List.of(new Section(Text.none(), answer)));
    }

    /** An answer under a heading, which may be empty. */
    public record Section(Text heading, Answer answer) {}
}
