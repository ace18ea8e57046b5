package dev.postscale.shell.prompt;

import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.JLineShellRunner;

/** The loop of Spring Shell, begun with our first screen and without its own messages: commands report for themselves. */
final class QuietRunner extends JLineShellRunner {
    private final String firstScreen;

    QuietRunner(JLineInputProvider input, CommandParser parser, CommandRegistry registry, String firstScreen) {
        super(input, parser, registry);
        this.firstScreen = firstScreen;
    }

    @Override
    public void run(String[] arguments) throws Exception {
        getWriter().println(firstScreen);
        flush();
        super.run(arguments);
    }

    @Override
    public void print(String message) {}
}
