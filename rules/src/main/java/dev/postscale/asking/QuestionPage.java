package dev.postscale.asking;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Unit;
import java.util.List;

/** How well questions in words are read, as a table, and the questions that are misread. */
public final class QuestionPage {
    private QuestionPage() {}

    /** The page of these scores. */
    public static Answer of(List<QuestionTrial.Score> scores, KnowledgeBase base) {
        Phrases phrases = new Phrases(base);
        List<List<Cell>> rows = scores.stream()
                .map(score -> List.of(
                        Cell.of(phrases.sentence("ask-set-" + score.set())),
                        Cell.of(score.language()),
                        Cell.of(score.questions()),
                        Cell.of(score.intentShare()),
                        Cell.of(score.confident() / (double) score.questions()),
                        Cell.of(score.linking())))
                .toList();
        List<Column> columns = List.of(
                Column.words("set", phrases.sentence("ask-column-set")),
                Column.words("language", phrases.sentence("ask-column-language")),
                Column.numbers("questions", phrases.sentence("ask-column-questions"), Unit.NUMBER),
                Column.numbers("intent", phrases.sentence("ask-column-intent"), Unit.SHARE),
                Column.numbers("wrong", phrases.sentence("ask-column-wrong"), Unit.SHARE),
                Column.numbers("linking", phrases.sentence("ask-column-linking"), Unit.NUMBER));
        // What is held out is not to be looked at.
        List<Note> misread = scores.stream()
                .filter(score -> !score.set().equals(QuestionTrial.HELD_OUT))
                .flatMap(score -> score.misread().stream())
                .map(line -> Note.of(Kind.CAUTION, Text.same(line)))
                .toList();
        return Phrases.answer(
                phrases.sentence("ask-questions-page"), List.of(), new Table(columns, rows), misread, List.of());
    }
}
