package dev.postscale.shell.command;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.ontology.KnowledgeBase;

/** The first screen: what is loaded, and three lines to try. */
public final class Welcome {
    private Welcome() {}

    public static String text(Doors doors, Screen screen) {
        KnowledgeBase knowledge = doors.knowledge();
        Text loaded = doors.sentences()
                .of("welcome")
                .with("models", count(knowledge.models().size()))
                .with("accelerators", count(knowledge.accelerators().size()))
                .with("prices", count(knowledge.prices().size()))
                .with("strategies", count(knowledge.strategies().size()))
                .with("date", knowledge.date().toString())
                .with("knowledge", knowledge.version());
        Answer answer = Answer.of(loaded).withNext(HelpCommand.examples(doors.sentences()));
        return Desk.with(doors, screen).write(answer);
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
