package dev.postscale.shell.command;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The kinds of options there are. */
final class Options {
    static final String HELP = "--help";
    static final String DEBUG = "--debug";
    static final String KB = "--kb";

    private Options() {}

    /** An option with a text as its value. */
    static OptionSpec value(String name, String label) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .build();
    }

    /** What an option without which there is no answer says. */
    static String required(ParseResult said, String option, String example) {
        String value = said.matchedOptionValue(option, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "The option " + option + " must be there.\nMaybe add " + option + " " + example + ".");
        }
        return value;
    }

    /** An option that is said or not. */
    static OptionSpec flag(String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").build();
    }

    /** An option that may be denied: {@code --on-prem}, {@code --on-prem=no}. */
    static OptionSpec yesOrNo(String name) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("0..1")
                .fallbackValue("true")
                .paramLabel("yes|no")
                .build();
    }

    /** An option that may be given several times. */
    static OptionSpec values(String name, String label) {
        return OptionSpec.builder(name)
                .type(String[].class)
                .arity("1")
                .paramLabel(label)
                .build();
    }

    /** A help option: with it nothing else is missing. */
    static OptionSpec help() {
        return OptionSpec.builder(HELP, "-h")
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .build();
    }

    /** A word that must be there. */
    static PositionalParamSpec word(String label) {
        return word(label, 0);
    }

    /** A word that must be there, after others. */
    static PositionalParamSpec word(String label, int index) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(Integer.toString(index))
                .arity("1")
                .required(true)
                .paramLabel(label)
                .build();
    }

    /** A word that may be there. */
    static PositionalParamSpec optionalWord(String label) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index("0")
                .arity("0..1")
                .paramLabel(label)
                .build();
    }

    /** A word that may be there, after others. */
    static PositionalParamSpec optionalWord(String label, int index) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .index(Integer.toString(index))
                .arity("0..1")
                .paramLabel(label)
                .build();
    }

    /** All words from one on. */
    static PositionalParamSpec moreWords(String label, int index) {
        return PositionalParamSpec.builder()
                .type(String[].class)
                .index(index + "..*")
                .arity("0..*")
                .paramLabel(label)
                .build();
    }
}
