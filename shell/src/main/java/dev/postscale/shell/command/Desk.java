package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Sentences;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Language;
import dev.postscale.shell.render.Format;
import dev.postscale.shell.render.PageWriter;

/** What a command works with: the doors of the rooms below, opened when first asked for, and the screen of its answer. */
public final class Desk {
    private final Doors doors;
    private final Screen screen;

    private final Format format;

    private Desk(Doors doors, Screen screen, Format format) {
        this.doors = doors;
        this.screen = screen;
        this.format = format;
    }

    public static Desk with(Doors doors, Screen screen) {
        return new Desk(doors, screen, Format.TEXT);
    }

    /** The same desk for answers in another format. */
    Desk writing(Format other) {
        return new Desk(doors, screen, other);
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

    /** The answer in the format that is asked for, which on a screen is text. */
    public String write(Answer answer, Language language) {
        return PageWriter.write(answer, format, screen.page().in(language), sentences());
    }

    public String write(Answer answer) {
        return write(answer, screen.page().language());
    }
}
