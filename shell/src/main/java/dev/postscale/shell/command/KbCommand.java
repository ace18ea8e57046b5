package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.BaseAnswer;
import dev.postscale.answer.ClaimAnswer;
import dev.postscale.exchange.ResultJson;
import dev.postscale.machine.BaseQuestions;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.build.Edition;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.inquiry.Description;
import dev.postscale.ontology.inquiry.EditionDifference;
import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.inquiry.Statistics;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Asks the knowledge base about itself. */
final class KbCommand implements Verb {
    private static final String DAYS = "--days";
    /** Says the base in use instead of a file. */
    private static final String SHIPPED = "shipped";

    private static final List<String> WHATS =
            List.of("stats", "describe", "why", "contested", "stale", "validate", "queries", "query", "diff", "export");

    @Override
    public String name() {
        return "kb";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(Options.word("WHAT"))
                .addPositional(Options.moreWords("THING", 1))
                .addOption(Choices.format("text", "json", "csv", "md", "ttl"))
                .addOption(Options.value(DAYS, "DAYS"));
        SparqlReply.addTo(spec);
        return spec.addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        String what = said.matchedPositionalValue(0, "").toLowerCase(Locale.ROOT);
        BaseQuestions questions = desk.doors().questions();
        BaseAnswer answer = BaseAnswer.on(desk.knowledge());
        return switch (what) {
            case "stats" -> {
                Statistics statistics = questions.inquiry().statistics();
                yield told(answer.statistics(statistics), statistics, said, desk);
            }
            case "describe" -> {
                Description thing = questions.inquiry().describe(thing(said));
                yield told(answer.description(thing), thing, said, desk);
            }
            case "why" -> {
                var claims = questions.provenance(thing(said));
                yield told(
                        ClaimAnswer.of(claims, thing(said), desk.knowledge()),
                        BaseQuestions.claims(claims),
                        said,
                        desk);
            }
            case "contested" ->
                told(answer.contested(questions.inquiry().contested()), questions.contested(), said, desk);
            case "stale" -> {
                int days = (int) Choices.whole(said, DAYS, questions.usualDays(), 0, 36_500);
                yield told(answer.stale(questions.inquiry().stale(days), days), questions.stale(days), said, desk);
            }
            case "validate" -> {
                List<String> faults = questions.inquiry().faults();
                Reply reply = told(answer.faults(faults), BaseQuestions.faults(faults), said, desk);
                yield new Reply(faults.isEmpty() ? Status.ANSWERED : Status.FAILED, reply.text(), List.of());
            }
            case "queries" -> told(answer.queries(ShippedQuery.all()), ShippedQuery.all(), said, desk);
            case "query" -> query(said, desk);
            case "diff" -> {
                var difference = difference(said, desk.knowledge());
                yield told(answer.difference(difference), difference, said, desk);
            }
            case "export" -> {
                Edition.write(desk.knowledge(), Path.of(thing(said)));
                yield Reply.answered("");
            }
            default ->
                throw new IllegalArgumentException("The word (" + what + ") of kb must be one of "
                        + String.join(", ", WHATS) + ".\nMaybe "
                        + NearestNames.of(what, WHATS, 1).get(0) + ".");
        };
    }

    private static Reply query(ParseResult said, Desk desk) {
        ShippedQuery query = ShippedQuery.named(thing(said));
        SparqlLimits limits = SparqlReply.limits(said);
        return SparqlReply.reply(
                desk.doors()
                        .questions()
                        .inquiry()
                        .ask(query, SparqlReply.parameters(said, query, desk.screen()), limits),
                limits,
                said,
                desk);
    }

    private static EditionDifference difference(ParseResult said, KnowledgeBase base) {
        List<String> files = List.of(said.matchedPositionalValue(1, new String[0]));
        if (files.size() != 2) {
            throw new IllegalArgumentException("The command kb diff needs two words: the older file and the newer, or "
                    + SHIPPED + ".\nMaybe kb diff old.trig.gz " + SHIPPED + ".");
        }
        return EditionDifference.between(edition(files.get(0), base), edition(files.get(1), base));
    }

    private static FactFile edition(String file, KnowledgeBase base) {
        return file.equals(SHIPPED) ? base.file() : Edition.read(Path.of(file));
    }

    /** The words behind the first, as one name. */
    private static String thing(ParseResult said) {
        String thing = String.join(" ", said.matchedPositionalValue(1, new String[0]));
        if (thing.isBlank()) {
            throw new IllegalArgumentException("The command kb " + said.matchedPositionalValue(0, "")
                    + " needs a word: THING.\nMaybe see help kb.");
        }
        return thing;
    }

    private static Reply told(Answer answer, Object result, ParseResult said, Desk desk) {
        return switch (Choices.of(said, Choices.FORMAT)) {
            case "text" -> Reply.answered(desk.write(answer, Choices.language(said, desk.screen())));
            case "json" -> Reply.answered(ResultJson.write(result) + "\n");
            default ->
                throw new IllegalArgumentException("The value (" + Choices.of(said, Choices.FORMAT)
                        + ") of --format is for kb query only.\nMaybe text or json.");
        };
    }
}
