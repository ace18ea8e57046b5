package dev.postscale.shell.command;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Text;
import dev.postscale.answer.AdviceAnswer;
import dev.postscale.answer.Answer;
import dev.postscale.answer.PlansAnswer;
import dev.postscale.answer.VersionsAnswer;
import dev.postscale.shell.render.Document;
import dev.postscale.shell.render.Document.Section;
import dev.postscale.shell.render.Format;
import dev.postscale.shell.render.PageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes an advice with all that it rests on as one page: HTML that needs nothing else, or Markdown. */
final class ReportCommand implements Verb {
    private static final String OUT = "--out";
    private static final String BARE = "[\\p{L}\\p{N}._:/+=,@%-]+";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create();
        AdviceOptions.addTo(spec);
        return spec.addOption(Options.value(AdviceOptions.TOP, "N"))
                .addOption(Options.value(OUT, "FILE"))
                .addOption(Choices.format(Format.MD.notation(), Format.HTML.notation()));
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        String file = said.matchedOptionValue(OUT, "");
        Format format = file.isEmpty() ? Format.of(Choices.of(said, Choices.FORMAT)) : formatOf(file);
        AdviceOptions asked = AdviceOptions.read(said, desk.screen());
        Advice advice = desk.doors().advisor().advise(asked.request());
        String page = PageWriter.write(document(advice, asked, desk), format, asked.language(), desk.sentences());
        Status status = advice.infeasible().isAbsent() ? Status.ANSWERED : Status.NOTHING_FEASIBLE;
        if (file.isEmpty()) {
            return new Reply(status, page, asked.warnings());
        }
        OutputFile.write(file, page);
        Text written = desk.sentences().of("report-written").with("file", file);
        return new Reply(status, written.in(asked.language()) + "\n", asked.warnings());
    }

    private static Format formatOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return Format.HTML;
        }
        if (name.endsWith(".md")) {
            return Format.MD;
        }
        throw new IllegalArgumentException(
                "The file (" + file + ") of a report must end in .html or .md.\nMaybe name it plan.html.");
    }

    private static Document document(Advice advice, AdviceOptions asked, Desk desk) {
        Answer plan = AdviceAnswer.of(advice, asked.scenario(), desk.knowledge());
        return new Document(
                desk.sentences().of("report-title"),
                List.of(
                        new Section(desk.sentences().of("report-advice"), plan.withNext(List.of())),
                        new Section(desk.sentences().of("report-plans"), PlansAnswer.of(advice, desk.knowledge())),
                        new Section(
                                desk.sentences().of("report-versions"),
                                VersionsAnswer.of(advice, command(asked), desk.knowledge()))));
    }

    /** What to type for the same advice. */
    private static String command(AdviceOptions asked) {
        List<String> words = new ArrayList<>(List.of("./postscale", "advise"));
        words.addAll(ScenarioOptions.typed(asked.scenario()));
        words.addAll(List.of("--seed", Long.toString(asked.request().seed())));
        words.addAll(List.of("--draws", Integer.toString(asked.request().draws())));
        return words.stream().map(ReportCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches(BARE) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
