package dev.postscale.shell.command;

import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Asks the knowledge base in SPARQL. */
final class SparqlCommand implements Verb {
    private static final String QUERY = "--query";

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(Options.optionalWord("QUERY"))
                .addOption(Options.value(QUERY, "NAME"))
                .addOption(Choices.format("table", "json", "csv", "md", "ttl"));
        SparqlReply.addTo(spec);
        return spec.addOption(Choices.lang());
    }

    @Override
    public boolean takesTheLineWhole() {
        return true;
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        SparqlLimits limits = SparqlReply.limits(said);
        return SparqlReply.reply(answer(said, limits, desk), limits, said, desk);
    }

    private static SparqlAnswer answer(ParseResult said, SparqlLimits limits, Desk desk) {
        String text = said.matchedPositionalValue(0, "");
        if (said.hasMatchedOption(QUERY) == !text.isEmpty()) {
            throw new IllegalArgumentException("The command sparql needs a word: QUERY, or the option " + QUERY
                    + ".\nMaybe see help sparql; kb queries lists what ships.");
        }
        if (!text.isEmpty()) {
            return desk.knowledge().store().query(InputFile.textOrFile(text), limits);
        }
        ShippedQuery query = ShippedQuery.named(said.<String>matchedOptionValue(QUERY, ""));
        return desk.doors()
                .questions()
                .inquiry()
                .ask(query, SparqlReply.parameters(said, query, desk.screen()), limits);
    }
}
