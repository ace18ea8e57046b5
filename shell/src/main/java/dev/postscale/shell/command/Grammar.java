package dev.postscale.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The verbs and how their words are read: strictly. An unknown option, a repeated one or a missing value is an error, and
 * what is not said stays absent.
 */
public final class Grammar {
    static final String NAME = "postscale";

    private final List<Verb> verbs;

    private Grammar(List<Verb> others) {
        var all = new ArrayList<>(others);
        all.add(new HelpCommand(() -> this));
        this.verbs = List.copyOf(all);
    }

    /** All commands there are. */
    public static Grammar ofAllVerbs() {
        return new Grammar(List.of(
                new AdviseCommand(),
                new AskCommand(),
                WhyCommand.why(),
                WhyCommand.whyNot(),
                new WhatIfCommand(),
                new CompareCommand(),
                new ReplayCommand(),
                new ReportCommand(),
                new OptimumCommand(),
                new MarginalCommand(),
                new GenerationsCommand(),
                new LawCommand(),
                new LawsCommand(),
                new FitCommand(),
                new TrainCommand(),
                new FitsCommand(),
                new ServeCommand(),
                new CostCommand(),
                new SparqlCommand(),
                new KbCommand(),
                new ImportCommand(),
                new BatchCommand(),
                new AccuracyCommand(),
                new VersionCommand()));
    }

    public List<Verb> verbs() {
        return verbs;
    }

    public Optional<Verb> verb(String name) {
        return verbs.stream().filter(verb -> verb.name().equals(name)).findFirst();
    }

    /**
     * The verb and its words.
     *
     * @throws CommandLine.ParameterException if they are no command
     */
    Call read(List<String> words) {
        ParseResult said = parser().parseArgs(words.toArray(String[]::new));
        if (!said.hasSubcommand()) {
            String verb = said.hasMatchedOption("--version") ? "version" : "help";
            return read(List.of(verb));
        }
        ParseResult ofVerb = said.subcommand();
        String name = ofVerb.commandSpec().name();
        if (ofVerb.hasMatchedOption(Options.HELP)) {
            return read(List.of("help", name));
        }
        return new Call(verb(name).orElseThrow(), ofVerb);
    }

    private CommandLine parser() {
        CommandSpec root = CommandSpec.create().name(NAME);
        root.addOption(Options.flag("--help", "-h"));
        root.addOption(Options.flag("--version", "-V"));
        root.addOption(Options.flag(Options.DEBUG));
        for (Verb verb : verbs) {
            CommandSpec spec = words(verb).name(verb.name());
            spec.addOption(Options.help());
            spec.addOption(Options.flag(Options.DEBUG));
            root.addSubcommand(verb.name(), new CommandLine(spec));
        }
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setAllowOptionsAsOptionParameters(false)
                .setUnmatchedOptionsArePositionalParams(false)
                .setOverwrittenOptionsAllowed(false);
    }

    /** What a verb may be told, with what most verbs may be told alike. */
    static CommandSpec words(Verb verb) {
        CommandSpec spec = verb.words();
        return verb.usesKnowledge() ? spec.addOption(Options.values(Options.KB, "FILE")) : spec;
    }

    /** The names of the options of a verb, for completion. */
    public static List<String> options(Verb verb) {
        var names = new ArrayList<String>();
        words(verb).options().forEach(option -> names.add(option.longestName()));
        return names;
    }

    /** A verb with what it was told. */
    record Call(Verb verb, ParseResult said) {}
}
