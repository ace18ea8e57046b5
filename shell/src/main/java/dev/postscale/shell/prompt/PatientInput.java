package dev.postscale.shell.prompt;

import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.springframework.shell.jline.JLineInputProvider;

/** Reads lines; Ctrl-C drops the line, not the shell, which Ctrl-D ends. */
final class PatientInput extends JLineInputProvider {
    PatientInput(LineReader reader) {
        super(reader);
    }

    @Override
    public String readInput() {
        try {
            return super.readInput();
        } catch (UserInterruptException dropped) {
            return "";
        }
    }
}
