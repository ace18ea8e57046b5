package dev.postscale.shell.prompt;

import dev.postscale.shell.command.Conversation;
import dev.postscale.shell.command.Screen;
import dev.postscale.shell.command.Verb;
import dev.postscale.shell.command.Welcome;
import java.util.Map;
import java.util.logging.LogManager;
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
import org.springframework.shell.core.autoconfigure.JLineShellAutoConfiguration;
import org.springframework.shell.core.autoconfigure.ShellRunnerAutoConfiguration;
import org.springframework.shell.core.autoconfigure.StandardCommandsAutoConfiguration;
import org.springframework.shell.core.autoconfigure.UserConfigAutoConfiguration;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandHighlighter;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.PromptProvider;

/**
 * The interactive shell. Spring Shell owns the terminal, reads and completes lines and keeps their history; each line goes
 * whole to the {@link Conversation}, which also serves single commands, so that both doors read the same grammar.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JLineShellAutoConfiguration.class,
    ShellRunnerAutoConfiguration.class,
    StandardCommandsAutoConfiguration.class,
    UserConfigAutoConfiguration.class
})
public class Prompt {
    /** Talks at the terminal until the user leaves. Libraries keep their remarks on the terminal to themselves. */
    public static void open(Conversation conversation, Screen screen) {
        LogManager.getLogManager().reset();
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
    }

    /** Finds the commands among the beans. Spring Shell's own set-up wants a class with SpringBootApplication to scan. */
    @Bean
    CommandRegistry commandRegistry() {
        return new CommandRegistry();
    }

    @Bean
    CommandParser commandParser(CommandRegistry registry) {
        return line -> LineCommand.parsed(line, registry);
    }

    @Bean
    PromptProvider promptProvider() {
        return () -> new AttributedString("postscale> ", AttributedStyle.BOLD);
    }

    /** Spring Shell colours names as they are typed, unless the user wants no colour. */
    @Bean
    CommandHighlighter highlighter(CommandRegistry registry, Screen screen) {
        return screen.page().colour() ? new CommandHighlighter(registry) : new PlainHighlighter(registry);
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
