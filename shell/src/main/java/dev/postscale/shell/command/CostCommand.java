package dev.postscale.shell.command;

import dev.postscale.answer.CostTables;
import dev.postscale.costing.CostAnswer;
import dev.postscale.costing.Costing;
import dev.postscale.costing.Form;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.ResultJson;
import dev.postscale.naming.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what things cost. An option is named as the field of the operation {@code cost} it sets. */
final class CostCommand implements Verb {
    private static final String ACCELERATOR = "--accelerator";
    /** Questions about a model on machines. */
    private static final List<Form> ON_MACHINES = List.of(Form.TRAIN, Form.SERVE, Form.API_OR_OWN);

    private static final List<Option> OPTIONS = List.of(
            new Option(ACCELERATOR, "NAME", ON_MACHINES),
            new Option("--count", "N", Form.TRAIN, Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--precision", "FORMAT", Form.TRAIN, Form.SERVE, Form.API_OR_OWN),
            new Option("--params", "PARAMETERS", Form.TRAIN),
            new Option("--tokens", "TOKENS", Form.TRAIN),
            new Option("--api", "NAME", Form.API_OR_OWN),
            new Option("--requests-per-day", "N", Form.SERVE, Form.API_OR_OWN),
            new Option("--input-tokens", "TOKENS", Form.SERVE, Form.API_OR_OWN),
            new Option("--output-tokens", "TOKENS", Form.SERVE, Form.API_OR_OWN),
            new Option("--cached-share", "SHARE", Form.API_OR_OWN),
            new Option("--batch-share", "SHARE", Form.API_OR_OWN),
            new Option("--utilization", "SHARE", Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--months", "MONTHS", Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--falling", "yes|no", Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--token-price-fall", "FACTOR", Form.API_OR_OWN),
            new Option("--rent-fall", "FACTOR", Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--engineers", "N", Form.TRAIN, Form.SERVE, Form.API_OR_OWN),
            new Option("--salary", "MONEY", Form.TRAIN, Form.SERVE, Form.API_OR_OWN),
            new Option("--api-input-price", "MONEY", Form.API_OR_OWN),
            new Option("--api-output-price", "MONEY", Form.API_OR_OWN),
            new Option("--hour-price", "MONEY", Form.PRICE, Form.TRAIN, Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option(
                    "--purchase-price", "MONEY", Form.PRICE, Form.TRAIN, Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--life-years", "YEARS", Form.PRICE, Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--electricity", "MONEY", Form.values()),
            new Option("--pue", "RATIO", Form.values()),
            new Option("--carbon", "GRAMS", Form.PRICE, Form.SERVE, Form.API_OR_OWN, Form.RENT_OR_BUY),
            new Option("--on", "DATE", Form.values()),
            new Option("--currency", "USD|CNY|EUR", Form.values()));

    /** An option and the forms of question that take it. */
    private record Option(String name, String label, List<Form> forms) {
        Option(String name, String label, Form... forms) {
            this(name, label, List.of(forms));
        }

        String field() {
            return name.substring(2).replace('-', '_');
        }
    }

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(Options.word("QUESTION"))
                .addPositional(Options.optionalWord("NAME", 1));
        OPTIONS.forEach(option -> spec.addOption(Options.value(option.name(), option.label())));
        return spec.addOption(Choices.formats()).addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        CostAnswer cost = Costing.of(desk.doors().advisor().knowledge()).answer(Request.of(fields(said, form(said))));
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(cost) + "\n"
                        : desk.write(CostTables.of(cost, desk.knowledge()), Choices.language(said, desk.screen())));
    }

    private static Form form(ParseResult said) {
        String word = said.matchedPositionalValue(0, "");
        return Stream.of(Form.values())
                .filter(form -> form.notation().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The question (" + word + ") of cost must be one of "
                        + String.join(", ", Form.notations()) + ".\n" + NearestNames.hint(word, Form.notations())));
    }

    private static Map<String, String> fields(ParseResult said, Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("what", form.notation());
        String name = said.matchedPositionalValue(1, "");
        if (!name.isEmpty()) {
            fields.put("name", name);
        }
        if (ON_MACHINES.contains(form)) {
            Options.required(said, ACCELERATOR, "H100");
        }
        for (Option option : OPTIONS) {
            if (!said.hasMatchedOption(option.name())) {
                continue;
            }
            if (!option.forms().contains(form)) {
                throw new IllegalArgumentException("The option " + option.name() + " does not matter to cost "
                        + form.notation() + ".\nMaybe leave it out; " + taken(form) + " do.");
            }
            fields.put(option.field(), said.matchedOptionValue(option.name(), ""));
        }
        return fields;
    }

    private static String taken(Form form) {
        List<String> names = new ArrayList<>();
        OPTIONS.stream().filter(option -> option.forms().contains(form)).forEach(option -> names.add(option.name()));
        return String.join(", ", names);
    }

    /** The option that sets a field, whatever its spelling in JSON. */
    static String optionOf(String field) {
        return "--" + field.replace('_', '-');
    }
}
