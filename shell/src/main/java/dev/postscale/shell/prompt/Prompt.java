package dev.postscale.shell.prompt;

import dev.postscale.shell.command.Conversation;
import dev.postscale.shell.command.Screen;
import dev.postscale.shell.command.Verb;
import dev.postscale.shell.command.Welcome;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.autoconfigure.SpringShellAutoConfiguration;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.PromptProvider;

/**
 * The interactive shell. Spring Shell owns the terminal, reads and completes lines and keeps their history; each line goes
 * whole to the {@link Conversation}, which also serves single commands, so that both doors read the same grammar.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(SpringShellAutoConfiguration.class)
public class Prompt {
    /** JLine tells about terminals it cannot use; kept here, since loggers that nobody holds forget their level. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    /** Talks at the terminal until the user leaves. */
    public static void open(Conversation conversation, Screen screen) {
        JLINE.setLevel(Level.OFF);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        new SpringApplicationBuilder(Prompt.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.application.name", "postscale",
                        "spring.shell.config.location", "{userconfig}/postscale",
                        "spring.shell.history.name", "history",
                        "spring.shell.command.help.enabled", "false",
                        "spring.shell.command.version.enabled", "false",
                        "spring.shell.command.script.enabled", "false"))
                .initializers(context -> register(conversation, screen, (GenericApplicationContext) context))
                .run()
                .close();
    }

    private static void register(Conversation conversation, Screen screen, GenericApplicationContext context) {
        context.registerBean(Conversation.class, () -> conversation);
        context.registerBean(Screen.class, () -> screen);
        var line = new LineCommand.At(conversation, screen);
        for (Verb verb : conversation.grammar().verbs()) {
            String meaning = conversation
                    .doors()
                    .sentences()
                    .of("command-" + verb.name())
                    .in(screen.page().language());
            context.registerBean(verb.name(), Command.class, () -> LineCommand.of(verb, meaning, line));
        }
        context.registerBean(LineCommand.UNKNOWN, Command.class, () -> LineCommand.unknown(line));
    }

    @Bean
    CommandParser commandParser(CommandRegistry registry) {
        return line -> LineCommand.parsed(line, registry);
    }

    @Bean
    PromptProvider promptProvider() {
        return () -> new AttributedString("postscale> ", AttributedStyle.BOLD);
    }

    @Bean
    @Primary
    JLineInputProvider inputThatSurvivesCtrlC(LineReader reader, PromptProvider prompt) {
        var input = new PatientInput(reader);
        input.setPromptProvider(prompt);
        return input;
    }

    @Bean
    @Primary
    ShellRunner quietRunner(
            JLineInputProvider input,
            CommandParser parser,
            CommandRegistry registry,
            Conversation conversation,
            Screen screen) {
        return new QuietRunner(input, parser, registry, Welcome.text(conversation.doors(), screen));
    }
}
