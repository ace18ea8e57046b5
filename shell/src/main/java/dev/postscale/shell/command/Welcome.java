package dev.postscale.shell.command;

import dev.postscale.answer.Answer;

/** The first screen: what is loaded, and three lines to try. */
public final class Welcome {
    private Welcome() {}

    public static String text(Doors doors, Screen screen) {
        Desk desk = Desk.with(doors, screen);
        var loaded = doors.sentences().of("welcome").with("knowledge", doors.knowledgeVersion());
        return desk.write(Answer.of(loaded).withNext(HelpCommand.examples(doors.sentences())));
    }
}
