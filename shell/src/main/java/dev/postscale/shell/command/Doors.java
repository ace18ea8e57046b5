package dev.postscale.shell.command;

import dev.postscale.advice.Advisor;
import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Sentences;
import dev.postscale.asking.Asker;
import dev.postscale.exchange.Batch;
import dev.postscale.machine.BaseQuestions;
import dev.postscale.machine.MachineInterface;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.quantity.Language;
import dev.postscale.shell.render.Page;
import dev.postscale.shell.render.TextRenderer;
import org.jspecify.annotations.Nullable;

/** The doors of the rooms below. Each opens when it is first asked for, and once, so that a command pays for what it needs. */
public final class Doors {
    private @Nullable KnowledgeBase knowledge;
    private @Nullable Advisor advisor;
    private @Nullable BaseQuestions questions;
    private @Nullable Asker asker;

    public synchronized KnowledgeBase knowledge() {
        KnowledgeBase open = knowledge == null ? KnowledgeBase.load() : knowledge;
        knowledge = open;
        return open;
    }

    /** Answers scenarios. */
    public synchronized Advisor advisor() {
        Advisor open = advisor == null ? Advisor.on(knowledge()) : advisor;
        advisor = open;
        return open;
    }

    /** Answers questions about the knowledge base itself. */
    public synchronized BaseQuestions questions() {
        BaseQuestions open = questions == null ? BaseQuestions.on(knowledge()) : questions;
        questions = open;
        return open;
    }

    /** Answers requests in JSON. */
    public Batch batch() {
        return MachineInterface.batch(advisor(), this::written);
    }

    /** Answers questions in plain words. */
    public synchronized Asker asker() {
        Asker open = asker == null ? Asker.of(advisor()) : asker;
        asker = open;
        return open;
    }

    /** An answer as a pipe shows it. */
    public String written(Answer answer, Language language) {
        return TextRenderer.render(answer, new Page(Screen.WIDTH_OF_A_PIPE, false, language), sentences());
    }

    /** What the programs say. */
    public Sentences sentences() {
        return id -> {
            SentenceFact sentence = knowledge().sentence(id);
            return new Text(sentence.textEn(), sentence.textZh());
        };
    }
}
