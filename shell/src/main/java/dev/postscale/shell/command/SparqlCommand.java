package dev.postscale.shell.command;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Align;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlAnswer.Form;
import dev.postscale.ontology.sparql.SparqlLimits;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Unit;
import dev.postscale.shell.render.MarkdownTable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Asks the knowledge base in SPARQL. */
final class SparqlCommand implements Verb {
    private static final String LIMIT = "--limit";
    private static final String TIME_LIMIT = "--time-limit";

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("QUERY"))
                .addOption(Choices.format("table", "json", "csv", "md", "ttl"))
                .addOption(Options.value(LIMIT, "N"))
                .addOption(Options.value(TIME_LIMIT, "MS"))
                .addOption(Choices.lang());
    }

    @Override
    public boolean takesTheLineWhole() {
        return true;
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        SparqlLimits limits = limits(said);
        SparqlAnswer answer =
                desk.knowledge().store().query(InputFile.textOrFile(said.matchedPositionalValue(0, "")), limits);
        return reply(answer, limits, said, desk);
    }

    private static SparqlLimits limits(ParseResult said) {
        double time = QuantityOption.read(said, TIME_LIMIT, Kind.MILLISECONDS);
        return new SparqlLimits(
                (int) Choices.whole(said, LIMIT, SparqlLimits.DEFAULT.rows(), 1, SparqlLimits.MOST_ROWS),
                Double.isNaN(time) ? SparqlLimits.DEFAULT.time() : Duration.ofMillis((long) time));
    }

    private static Reply reply(SparqlAnswer answer, SparqlLimits limits, ParseResult said, Desk desk) {
        Text cut = desk.sentences().of("sparql-cut").with("rows", Integer.toString(limits.rows()));
        List<String> warnings = answer.truncated() ? List.of(cut.in(Choices.language(said, desk.screen()))) : List.of();
        return new Reply(Status.ANSWERED, written(answer, said, desk), warnings);
    }

    private static String written(SparqlAnswer answer, ParseResult said, Desk desk) {
        return switch (Choices.of(said, Choices.FORMAT)) {
            case "json" -> answer.json() + "\n";
            case "csv" -> answer.csv();
            case "ttl" -> answer.turtle();
            case "md" ->
                answer.form() == Form.ASK || answer.rows().isEmpty()
                        ? desk.write(told(answer, desk), Choices.language(said, desk.screen()))
                        : MarkdownTable.write(table(answer), Choices.language(said, desk.screen()));
            default -> desk.write(told(answer, desk), Choices.language(said, desk.screen()));
        };
    }

    private static Answer told(SparqlAnswer answer, Desk desk) {
        if (answer.form() == Form.ASK) {
            return Answer.of(desk.sentences().of(answer.truth() ? "cell-yes" : "cell-no"));
        }
        return answer.rows().isEmpty()
                ? Answer.of(desk.sentences().of("sparql-nothing"))
                : Answer.of(Text.none()).with(table(answer));
    }

    private static Table table(SparqlAnswer answer) {
        List<List<String>> rows = answer.rows();
        var columns = IntStream.range(0, answer.columns().size())
                .mapToObj(i -> new Column(
                        answer.columns().get(i),
                        Text.same(answer.columns().get(i)),
                        Unit.NUMBER,
                        numeric(rows, i) ? Align.RIGHT : Align.LEFT))
                .toList();
        return new Table(
                columns,
                rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList());
    }

    private static boolean numeric(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> row.get(column).matches("-?[0-9.]+([eE][-+]?[0-9]+)?|"));
    }
}
