package dev.postscale.shell.command;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Sentences;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.naming.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Says what the commands are, or what one of them may be told. */
final class HelpCommand implements Verb {
    private final Supplier<Grammar> grammar;

    HelpCommand(Supplier<Grammar> grammar) {
        this.grammar = grammar;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.optionalWord("COMMAND"))
                .addOption(Choices.lang());
    }

    @Override
    public boolean usesKnowledge() {
        return false;
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        String name = said.matchedPositionalValue(0, "");
        Answer answer = name.isEmpty() ? all(desk.sentences()) : one(verb(name), desk.sentences());
        return Reply.answered(desk.write(answer, Choices.language(said, desk.screen())));
    }

    private Verb verb(String name) {
        List<String> names = grammar.get().verbs().stream().map(Verb::name).toList();
        return grammar.get()
                .verb(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The command (" + name + ") is not known.\n" + NearestNames.hint(name, names)));
    }

    private Answer all(Sentences sentences) {
        var rows = new ArrayList<List<Cell>>();
        for (Verb verb : grammar.get().verbs()) {
            rows.add(List.of(Cell.of(verb.name()), Cell.of(sentences.of("command-" + verb.name()))));
        }
        var columns = List.of(
                Column.words("command", sentences.of("column-command")),
                Column.words("meaning", sentences.of("column-meaning")));
        return Answer.of(sentences.of("help-intro"))
                .with(new Table(columns, rows))
                .withNext(examples(sentences));
    }

    /** Lines that show what can be typed. */
    static List<Text> examples(Sentences sentences) {
        return Stream.of("example-1", "example-2", "example-3")
                .map(sentences::of)
                .toList();
    }

    private static Answer one(Verb verb, Sentences sentences) {
        CommandSpec spec = Grammar.words(verb);
        var rows = new ArrayList<List<Cell>>();
        spec.positionalParameters()
                .forEach(word -> rows.add(List.of(
                        Cell.of(word.paramLabel()),
                        Cell.of(sentences.of("word-" + word.paramLabel().toLowerCase(Locale.ROOT))))));
        spec.options()
                .forEach(option -> rows.add(List.of(Cell.of(called(option)), Cell.of(meaning(option, sentences)))));
        var columns = List.of(
                Column.words("option", sentences.of("column-option")),
                Column.words("meaning", sentences.of("column-meaning")));
        return Answer.of(sentences.of("command-" + verb.name())).with(new Table(columns, rows));
    }

    private static String called(OptionSpec option) {
        return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
    }

    private static Text meaning(OptionSpec option, Sentences sentences) {
        return sentences.of("option-" + option.longestName().substring(2));
    }
}
