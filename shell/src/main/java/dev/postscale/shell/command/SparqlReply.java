package dev.postscale.shell.command;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Align;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlAnswer.Form;
import dev.postscale.ontology.sparql.SparqlLimits;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import dev.postscale.shell.render.MarkdownTable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How the answers to queries are asked for and written, whichever command asks. */
final class SparqlReply {
    private static final String LIMIT = "--limit";
    private static final String TIME_LIMIT = "--time-limit";
    private static final String PARAM = "--param";

    private SparqlReply() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.value(LIMIT, "N"))
                .addOption(Options.value(TIME_LIMIT, "MS"))
                .addOption(Options.values(PARAM, "PARAMETER=VALUE"));
    }

    /** The values said for parameters of a query; its labels are in the language of the answer unless that is said. */
    static Map<String, String> parameters(ParseResult said, ShippedQuery query, Screen screen) {
        var values = new LinkedHashMap<String, String>();
        if (query.parameters().contains("lang")) {
            values.put("lang", Choices.language(said, screen) == Language.ZH ? "zh" : "en");
        }
        for (String set : said.matchedOptionValue(PARAM, new String[0])) {
            int equals = set.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("The value (" + set + ") of " + PARAM
                        + " must be a parameter, an equals sign and a value.\nMaybe strategy=rag.");
            }
            values.put(
                    set.substring(0, equals).strip(), set.substring(equals + 1).strip());
        }
        return values;
    }

    static SparqlLimits limits(ParseResult said) {
        double time = QuantityOption.read(said, TIME_LIMIT, Kind.MILLISECONDS);
        return new SparqlLimits(
                (int) Choices.whole(said, LIMIT, SparqlLimits.DEFAULT.rows(), 1, SparqlLimits.MOST_ROWS),
                Double.isNaN(time) ? SparqlLimits.DEFAULT.time() : Duration.ofMillis((long) time));
    }

    static Reply reply(SparqlAnswer answer, SparqlLimits limits, ParseResult said, Desk desk) {
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
