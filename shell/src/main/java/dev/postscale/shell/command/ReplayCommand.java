package dev.postscale.shell.command;

import dev.postscale.advice.Replay;
import dev.postscale.answer.ReplayAnswer;
import dev.postscale.exchange.ResultJson;
import dev.postscale.machine.MachineInterface;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Gives a saved advice again and says what differs. */
final class ReplayCommand implements Verb {
    @Override
    public String name() {
        return "replay";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("FILE"))
                .addOption(Choices.lang())
                .addOption(Choices.format("text", "json"));
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Path file = Path.of(said.matchedPositionalValue(0, ""));
        Replay replay = MachineInterface.replays(desk.doors().advisor()).file(file);
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(replay) + "\n"
                        : desk.write(ReplayAnswer.of(replay, desk.knowledge()), Choices.language(said, desk.screen())));
    }
}
