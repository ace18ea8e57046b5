package dev.postscale.shell.command;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Text;
import dev.postscale.answer.Sentences;
import dev.postscale.exchange.Batch;
import dev.postscale.exchange.Operations;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The doors of the rooms below. Each opens when it is first asked for, and once, so that a command pays for what it needs. */
public final class Doors {
    private @Nullable KnowledgeBase knowledge;

    public synchronized KnowledgeBase knowledge() {
        KnowledgeBase open = knowledge == null ? KnowledgeBase.load() : knowledge;
        knowledge = open;
        return open;
    }

    /** Answers scenarios. */
    public Function<AdviceRequest, Advice> advisor() {
        throw new IllegalStateException("There is no advisor yet.");
    }

    /** Answers requests in JSON. */
    public Batch batch() {
        return Batch.of(Map.of("advise", Operations.advise(advisor())));
    }

    /** What the programs say. */
    public Sentences sentences() {
        return id -> {
            SentenceFact sentence = knowledge().sentence(id);
            return new Text(sentence.textEn(), sentence.textZh());
        };
    }
}
