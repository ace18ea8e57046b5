package dev.postscale.answer;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Text;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import java.util.List;

/** What an advice was made from, and what gives it again. */
public final class VersionsAnswer {
    private VersionsAnswer() {}

    /**
     * The versions of an advice.
     *
     * @param command what to type for the same advice
     */
    public static Answer of(Advice advice, String command, KnowledgeBase knowledge) {
        var labels = new Labels(knowledge);
        var columns = List.of(
                Column.words("part", labels.sentence("column-part")),
                Column.words("version", labels.sentence("column-version")));
        var rows = List.of(
                row(labels.sentence("version-knowledge"), advice.knowledgeBase()),
                row(labels.sentence("version-rules"), advice.rulesVersion()),
                row(labels.sentence("version-seed"), Long.toString(advice.seed())),
                row(labels.sentence("version-command"), command));
        return Answer.of(Text.none()).with(new Table(columns, rows));
    }

    private static List<Cell> row(Text part, String version) {
        return List.of(Cell.of(part), Cell.of(version));
    }
}
