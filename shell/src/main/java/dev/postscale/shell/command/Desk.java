package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Sentences;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Language;
import dev.postscale.shell.render.TextRenderer;

/** What a command works with: the doors of the rooms below, opened when first asked for, and the screen of its answer. */
public final class Desk {
    private final Doors doors;
    private final Screen screen;

    private Desk(Doors doors, Screen screen) {
        this.doors = doors;
        this.screen = screen;
    }

    public static Desk with(Doors doors, Screen screen) {
        return new Desk(doors, screen);
    }

    public Doors doors() {
        return doors;
    }

    public Screen screen() {
        return screen;
    }

    public KnowledgeBase knowledge() {
        return doors.knowledge();
    }

    public Sentences sentences() {
        return doors.sentences();
    }

    /** The answer as this screen shows it. */
    public String write(Answer answer, Language language) {
        return TextRenderer.render(answer, screen.page().in(language), sentences());
    }

    public String write(Answer answer) {
        return write(answer, screen.page().language());
    }
}
