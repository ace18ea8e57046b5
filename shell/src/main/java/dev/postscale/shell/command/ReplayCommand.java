package dev.postscale.shell.command;

import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Replay;
import dev.postscale.answer.ChangedAdvicesAnswer;
import dev.postscale.answer.ChangedAdvicesAnswer.Tried;
import dev.postscale.answer.ReplayAnswer;
import dev.postscale.exchange.ReadScenario;
import dev.postscale.exchange.Replays;
import dev.postscale.exchange.ResultJson;
import dev.postscale.machine.MachineInterface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Gives saved advice again and says what differs; with a change, which of several advices would be another. */
final class ReplayCommand implements Verb {
    private static final String CHANGE = "--change";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("FILE"))
                .addPositional(Options.moreWords("FILES", 1))
                .addOption(Options.values(CHANGE, "FIELD=VALUE"))
                .addOption(Choices.lang())
                .addOption(Choices.formats());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        List<Path> files = new ArrayList<>(List.of(Path.of(said.matchedPositionalValue(0, ""))));
        for (String more : said.matchedPositionalValue(1, new String[0])) {
            files.add(Path.of(more));
        }
        if (said.hasMatchedOption(CHANGE)) {
            return changed(files, said, desk);
        }
        if (files.size() > 1) {
            throw new IllegalArgumentException(
                    "The command replay takes one FILE unless " + CHANGE + " is said.\nMaybe see help replay.");
        }
        Replay replay = MachineInterface.replays(desk.doors().advisor()).file(files.get(0));
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(replay) + "\n"
                        : desk.write(ReplayAnswer.of(replay, desk.knowledge()), Choices.language(said, desk.screen())));
    }

    private static Reply changed(List<Path> files, ParseResult said, Desk desk) {
        List<Tried> tried = new ArrayList<>();
        TreeSet<String> warnings = new TreeSet<>();
        for (Path file : unfolded(files)) {
            List<AdviceRequest> questions = Replays.questions(file);
            for (int i = 0; i < questions.size(); i++) {
                AdviceRequest question = plain(questions.get(i));
                ReadScenario changed = ScenarioOptions.changed(question.scenario(), said, CHANGE);
                warnings.addAll(changed.warnings());
                tried.add(new Tried(
                        questions.size() == 1 ? file.toString() : file + " " + (i + 1),
                        desk.doors().advisor().whatIf(question, changed.scenario())));
            }
        }
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? ResultJson.write(ChangedAdvicesAnswer.summaries(tried)) + "\n"
                : desk.write(ChangedAdvicesAnswer.of(tried, desk.knowledge()), Choices.language(said, desk.screen()));
        return new Reply(Status.ANSWERED, text, List.copyOf(warnings));
    }

    /** The request for the advice alone, without what takes longer. */
    private static AdviceRequest plain(AdviceRequest asked) {
        return new AdviceRequest(
                asked.scenario(), asked.top(), asked.draws(), asked.seed(), Set.of(), asked.rules(), List.of());
    }

    /** Files as they are, and of folders the advices in them, in the order of their names. */
    private static List<Path> unfolded(List<Path> files) {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            try (var inside = Files.list(file)) {
                inside.filter(path -> path.toString().matches(".*\\.(json|ttl|trig)"))
                        .sorted()
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException("The folder (" + file + ") cannot be read: " + e.getMessage(), e);
            }
        }
        return all;
    }
}
