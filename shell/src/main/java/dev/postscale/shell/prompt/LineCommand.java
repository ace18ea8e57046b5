package dev.postscale.shell.prompt;

import dev.postscale.shell.command.Conversation;
import dev.postscale.shell.command.Grammar;
import dev.postscale.shell.command.Screen;
import dev.postscale.shell.command.Verb;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * A verb as Spring Shell sees it: a name with options to complete. The line it runs is its only argument, uncut; what goes
 * wrong has been reported when it returns.
 */
record LineCommand(String name, String meaning, List<CommandOption> options, At at) implements Command {
    /** Which command runs a line does not matter, so this one takes those that begin with no known name. */
    private static final String ANY = "help";

    static LineCommand of(Verb verb, String meaning, At at) {
        List<CommandOption> options = Grammar.options(verb).stream()
                .map(name -> CommandOption.with().longName(name.substring(2)).build())
                .toList();
        return new LineCommand(verb.name(), meaning, options, at);
    }

    /** The line for the command its first word names. */
    static ParsedInput parsed(String line, CommandRegistry registry) {
        String first = line.strip().split("\\s", 2)[0];
        String name = registry.getCommandByName(first) == null ? ANY : first;
        return new ParsedInput(name, List.of(), List.of(), List.of(new CommandArgument(0, line)));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return meaning;
    }

    @Override
    public List<CommandOption> getOptions() {
        return options;
    }

    @Override
    public ExitStatus execute(CommandContext context) {
        String line = context.parsedInput().arguments().get(0).value();
        at.conversation.run(line, at.screen.withOut(context.outputWriter()));
        return ExitStatus.OK;
    }

    /** Where lines run. */
    record At(Conversation conversation, Screen screen) {}
}
