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
import dev.postscale.quantity.Unit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Asks the knowledge base in SPARQL. */
final class SparqlCommand implements Verb {
    private static final String LIMIT = "--limit";

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("QUERY"))
                .addOption(Choices.format("table", "json", "csv"))
                .addOption(Options.value(LIMIT, "N"))
                .addOption(Choices.lang());
    }

    @Override
    public boolean takesTheLineWhole() {
        return true;
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        String word = said.matchedPositionalValue(0, "");
        String query = word.startsWith("@") ? InputFile.text(word.substring(1)) : word;
        int rows = (int) Choices.whole(said, LIMIT, SparqlLimits.DEFAULT.rows(), 1, 100_000);
        SparqlAnswer answer =
                desk.knowledge().store().query(query, new SparqlLimits(rows, SparqlLimits.DEFAULT.time()));
        Text cut = desk.sentences().of("sparql-cut").with("rows", Integer.toString(rows));
        List<String> warnings = answer.truncated() ? List.of(cut.in(Choices.language(said, desk.screen()))) : List.of();
        return new Reply(Status.ANSWERED, written(answer, said, desk), warnings);
    }

    private static String written(SparqlAnswer answer, ParseResult said, Desk desk) {
        return switch (Choices.of(said, Choices.FORMAT)) {
            case "json" -> answer.json() + "\n";
            case "csv" -> csv(answer);
            default -> desk.write(told(answer, desk), Choices.language(said, desk.screen()));
        };
    }

    private static Answer told(SparqlAnswer answer, Desk desk) {
        if (answer.form() == Form.ASK) {
            return Answer.of(desk.sentences().of(answer.truth() ? "cell-yes" : "cell-no"));
        }
        var columns = IntStream.range(0, answer.columns().size())
                .mapToObj(i -> new Column(
                        answer.columns().get(i),
                        Text.same(answer.columns().get(i)),
                        Unit.NUMBER,
                        numeric(answer, i) ? Align.RIGHT : Align.LEFT))
                .toList();
        var rows = answer.rows().stream()
                .map(row -> row.stream().map(Cell::of).toList())
                .toList();
        Text none = rows.isEmpty() ? desk.sentences().of("sparql-nothing") : Text.none();
        return Answer.of(none).with(rows.isEmpty() ? Table.none() : new Table(columns, rows));
    }

    private static boolean numeric(SparqlAnswer answer, int column) {
        return answer.rows().stream().allMatch(row -> row.get(column).matches("-?[0-9.]+([eE][-+]?[0-9]+)?|"));
    }

    /** RFC 4180: a line of names, then the rows. */
    private static String csv(SparqlAnswer answer) {
        return Stream.concat(Stream.of(answer.columns()), answer.rows().stream())
                .map(row -> row.stream().map(SparqlCommand::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
