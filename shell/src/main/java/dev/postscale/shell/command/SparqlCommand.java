package dev.postscale.shell.command;

import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.sparql.Door;
import dev.postscale.ontology.sparql.Endpoint;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Asks the knowledge base in SPARQL. */
final class SparqlCommand implements Verb {
    private static final String QUERY = "--query";
    private static final String ENDPOINT = "--endpoint";

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(Options.optionalWord("QUERY"))
                .addOption(Options.value(QUERY, "NAME"))
                .addOption(Options.value(ENDPOINT, "URL"))
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
            return door(said, desk).query(InputFile.textOrFile(text), Map.of(), limits);
        }
        ShippedQuery query = ShippedQuery.named(said.<String>matchedOptionValue(QUERY, ""));
        return desk.doors()
                .questions()
                .inquiry()
                .ask(query, SparqlReply.parameters(said, query, desk.screen()), limits, door(said, desk));
    }

    private static Door door(ParseResult said, Desk desk) {
        String endpoint = said.matchedOptionValue(ENDPOINT, "");
        return endpoint.isEmpty() ? desk.knowledge().store() : Endpoint.at(endpoint);
    }
}
