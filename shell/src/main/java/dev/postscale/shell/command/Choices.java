package dev.postscale.shell.command;

import dev.postscale.quantity.Language;
import dev.postscale.shell.render.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options whose value is one of a few words, or a whole number. */
final class Choices {
    static final String FORMAT = "--format";
    static final String LANG = "--lang";

    private Choices() {}

    /** An option whose value is one of these words, of which the first is meant when it is not there. */
    static OptionSpec among(String option, String... words) {
        return OptionSpec.builder(option)
                .type(String.class)
                .arity("1")
                .paramLabel(String.join("|", words))
                .completionCandidates(List.of(words))
                .build();
    }

    /** Answers for people in their formats, and for programs. */
    static OptionSpec formats() {
        return format("text", "json", "md", "html", "csv");
    }

    /** The format of an answer for people; text where the command has words of its own for it. */
    static Format written(ParseResult said) {
        String word = said.commandSpec().findOption(FORMAT) == null
                ? ""
                : said.matchedOptionValue(FORMAT, "").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "md" -> Format.MD;
            case "html" -> Format.HTML;
            case "csv" -> Format.CSV;
            default -> Format.TEXT;
        };
    }

    static OptionSpec format(String... words) {
        return among(FORMAT, words);
    }

    static OptionSpec lang() {
        return among(LANG, "en", "zh");
    }

    /** What an option says, checked against its candidates; the first of them if it is not there. */
    static String of(ParseResult said, String option) {
        List<String> allowed = new ArrayList<>();
        said.commandSpec().findOption(option).completionCandidates().forEach(allowed::add);
        String value = said.matchedOptionValue(option, allowed.get(0));
        if (!allowed.contains(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The value (" + value + ") of " + option + " must be one of " + String.join(", ", allowed) + ".");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /** The language that is asked for, else that of the screen. */
    static Language language(ParseResult said, Screen screen) {
        return said.hasMatchedOption(LANG)
                ? Screen.language(of(said, LANG))
                : screen.page().language();
    }

    /** A whole number within limits; the default if it is not there. */
    static long whole(ParseResult said, String option, long whenAbsent, long least, long most) {
        String value = said.matchedOptionValue(option, "");
        if (!said.hasMatchedOption(option)) {
            return whenAbsent;
        }
        if (!value.matches("\\d{1,18}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
            throw new IllegalArgumentException("The value (" + value + ") of " + option
                    + " must be a whole number from " + least + " to " + most + ".");
        }
        return Long.parseLong(value);
    }
}
