package dev.postscale.shell.prompt;

import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandHighlighter;

/** Leaves the line as it is typed. */
final class PlainHighlighter extends CommandHighlighter {
    PlainHighlighter(CommandRegistry registry) {
        super(registry);
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        return new AttributedString(line);
    }
}
