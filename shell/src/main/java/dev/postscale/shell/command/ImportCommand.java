package dev.postscale.shell.command;

import dev.postscale.answer.ImportAnswer;
import dev.postscale.exchange.ResultJson;
import dev.postscale.ontology.intake.Intake;
import dev.postscale.ontology.intake.IntakeReport;
import dev.postscale.quantity.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Takes a public table in as own facts, after showing what it would change. */
final class ImportCommand implements Verb {
    private static final String MAPPING = "--mapping";
    private static final String OUT = "--out";
    private static final String DATE = "--date";
    private static final String ACCEPT = "--accept";
    private static final String ACCEPT_SUSPICIOUS = "--accept-suspicious";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("TABLE"))
                .addOption(Options.value(MAPPING, "NAME"))
                .addOption(Options.value(OUT, "FILE"))
                .addOption(Options.value(DATE, "DAY"))
                .addOption(Options.flag(ACCEPT))
                .addOption(Options.flag(ACCEPT_SUSPICIOUS))
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Language language = Choices.language(said, desk.screen());
        String file = said.matchedOptionValue(OUT, "");
        boolean doubted = said.hasMatchedOption(ACCEPT_SUSPICIOUS);
        boolean accepted = said.hasMatchedOption(ACCEPT) || doubted;
        if (accepted && file.isEmpty()) {
            throw new IllegalArgumentException(
                    "The option " + OUT + " must be there with " + ACCEPT + ".\nMaybe add " + OUT + " imported.ttl.");
        }
        Path out = file.isEmpty() ? null : Path.of(file);
        IntakeReport report;
        try (Progress progress = Progress.on(desk, "import-progress", language)) {
            Intake intake = Intake.of(
                    desk.knowledge(),
                    desk.doors().own(),
                    said.matchedOptionValue(MAPPING, ""),
                    Path.of(said.matchedPositionalValue(0, "")),
                    day(said),
                    out,
                    progress::at);
            report = intake.report();
            if (out != null && accepted && (doubted || report.suspicious() == 0)) {
                report = intake.land(out);
            }
        }
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? ResultJson.write(report) + "\n"
                : desk.write(ImportAnswer.of(report, file, accepted, desk.knowledge()), language);
        boolean refused = accepted && !report.written() && report.changes();
        return new Reply(
                refused ? Status.FAILED : Status.ANSWERED,
                text,
                refused ? List.of(refusal(report, desk, language)) : List.of());
    }

    private static String refusal(IntakeReport report, Desk desk, Language language) {
        return desk.sentences()
                .of("import-suspicious")
                .with("count", Long.toString(report.suspicious()))
                .in(language);
    }

    private static @Nullable LocalDate day(ParseResult said) {
        String day = said.matchedOptionValue(DATE, "");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The value (" + day + ") of " + DATE + " must be a day.\nMaybe 2026-07-24.", e);
        }
    }
}
