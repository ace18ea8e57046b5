package dev.postscale.asking;

import dev.postscale.advice.Advisor;
import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Reading;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.Reading.Slot;
import dev.postscale.exchange.RequestException;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.ontology.text.NameResolver;
import dev.postscale.ontology.text.TermNames;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers questions in plain English, Chinese or both. Loaded once, used by any number of threads. */
public final class Asker {
    private static final int LONGEST = 2000;

    private final KnowledgeBase base;
    private final Grammar grammar = Grammar.load();
    private final QuestionReader reader;
    private final Answers answers;
    private final TermNames terms;

    private Asker(Advisor advisor) {
        base = advisor.knowledge().base();
        terms = TermNames.of(base);
        reader = new QuestionReader(grammar, NameResolver.of(base), terms, base);
        answers = new Answers(advisor, base);
    }

    public static Asker of(Advisor advisor) {
        return new Asker(advisor);
    }

    /**
     * What was understood and what is answered.
     *
     * @param reading what was said or assumed, and the words without a part in it
     * @param parts answers in the order in which they are to be read; the first begins with the reading
     * @param scenario what advice was computed for; that of the question if none was
     */
    public record Answered(
            String intent,
            Language language,
            Reading reading,
            List<Answer> parts,
            Scenario scenario,
            boolean feasible) {
        public Answered {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Answers a question.
     *
     * @param language of the answer; empty for that of the question
     * @param known what is known of the situation already
     * @throws RequestException if nothing in the question is understood
     */
    public Answered ask(String question, Optional<Language> language, Scenario known) {
        if (question.isBlank() || question.length() > LONGEST) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    "question: the text (" + question.length() + " characters) must have 1 to " + LONGEST + ".",
                    "Maybe " + sentence("ask-example-1").en());
        }
        Frame frame = reader.read(question, language);
        String intent = grammar.intent(frame.cues()).orElseThrow(() -> notUnderstood(frame));
        Answers.Found found = answers.answer(intent, frame, known);
        Reading reading = reading(intent, frame, found);
        List<Answer> parts = new ArrayList<>(found.parts());
        parts.set(0, withReading(parts.get(0), reading));
        return new Answered(intent, frame.language(), reading, parts, found.scenario(), found.feasible());
    }

    private Reading reading(String intent, Frame frame, Answers.Found found) {
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot("intent", sentence("slot-intent"), sentence("intent-" + intent), Origin.INFERRED));
        frame.slots()
                .forEach((name, slot) ->
                        slots.add(new Slot(name, sentence("slot-ask-" + name), Text.same(slot.said()), Origin.SAID)));
        slots.addAll(found.assumed());
        return new Reading(slots, frame.ignored());
    }

    private static Answer withReading(Answer answer, Reading reading) {
        return new Answer(
                reading,
                answer.text(),
                answer.figures(),
                answer.table(),
                answer.notes(),
                answer.sources(),
                answer.next(),
                answer.chart());
    }

    private RequestException notUnderstood(Frame frame) {
        boolean english = frame.language() == Language.EN;
        List<String> near = frame.ignored().stream()
                .filter(word -> word.length() > 3)
                .flatMap(word -> terms.nearest(word).stream()
                        .filter(label -> NearestNames.alike(word, label))
                        .limit(1))
                .toList();
        Text said = sentence(near.isEmpty() ? "ask-not-understood" : "ask-did-you-mean")
                .with("names", String.join(", ", near))
                .with("words", String.join(" ", frame.ignored()));
        Text maybe = sentence("ask-examples")
                .with("one", sentence("ask-example-1"))
                .with("two", sentence("ask-example-2"))
                .with("three", sentence("ask-example-3"));
        return new RequestException(
                RequestException.Code.BAD_ARGUMENT, english ? said.en() : said.zh(), english ? maybe.en() : maybe.zh());
    }

    private Text sentence(String id) {
        SentenceFact sentence = base.sentence(id);
        return new Text(sentence.textEn(), sentence.textZh());
    }
}
