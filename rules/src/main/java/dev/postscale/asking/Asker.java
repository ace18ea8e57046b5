package dev.postscale.asking;

import dev.postscale.advice.Advisor;
import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Reading;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.ScenarioReading;
import dev.postscale.exchange.RequestException;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.text.TermNames;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions in plain English, Chinese or both. Loaded once, used by any number of threads. */
public final class Asker {
    private static final int LONGEST = 2000;
    private static final int SHORTEST_NAME = 4;
    private static final List<String> EXAMPLES = List.of("one", "two", "three");

    private final Advisor advisor;
    private final Grammar grammar = Grammar.load();
    private final QuestionReader reader;
    private final TermNames terms;
    private final Sizes sizes;
    private final Phrases phrases;

    private Asker(Advisor advisor) {
        this.advisor = advisor;
        phrases = new Phrases(advisor.knowledge().base());
        terms = TermNames.of(phrases.base());
        reader = new QuestionReader(grammar, advisor.knowledge());
        sizes = new Sizes(phrases.base());
    }

    public static Asker of(Advisor advisor) {
        return new Asker(advisor);
    }

    /**
     * What was understood and what is answered.
     *
     * @param understood what was said or assumed
     * @param ignoredWords words without a part in the reading
     * @param parts answers in the order in which they are to be read; the first begins with the reading
     * @param scenario what advice was computed for; what was known before if none was
     */
    public record Answered(
            String intent,
            Language language,
            List<Understood> understood,
            List<String> ignoredWords,
            List<Answer> parts,
            Scenario scenario,
            boolean feasible) {
        public Answered {
            understood = List.copyOf(understood);
            ignoredWords = List.copyOf(ignoredWords);
            parts = List.copyOf(parts);
        }
    }

    /** What a question is and says, without an answer. */
    public record Read(String intent, Language language, Map<String, Object> slots, List<String> concepts) {
        public Read {
            slots = Map.copyOf(slots);
            concepts = List.copyOf(concepts);
        }
    }

    /** How a question is understood: its intent, empty if there is none, its slots by name and the ids it names. */
    public Read read(String question) {
        Frame frame = reader.read(question, Optional.empty());
        Map<String, Object> slots = new LinkedHashMap<>();
        frame.slots().forEach((name, slot) -> slots.put(name, value(slot).plain()));
        List<String> concepts = new ArrayList<>(frame.models());
        concepts.addAll(frame.machines());
        concepts.addAll(frame.strategies());
        return new Read(grammar.intent(frame.cues()).orElse(""), frame.language(), slots, concepts);
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
                    "Maybe " + phrases.sentence("ask-example-1").en());
        }
        Frame frame = reader.read(question, language);
        String intent = grammar.intent(frame.cues()).orElseThrow(() -> notUnderstood(frame));
        Turn turn = new Turn(frame, known, advisor, sizes);
        List<Answer> parts = new ArrayList<>(Answers.answer(intent, turn));
        List<Understood> understood = understood(intent, turn);
        Reading reading = new Reading(understood.stream().map(Understood::told).toList(), frame.ignored());
        parts.set(0, beginning(parts.get(0), reading, next(frame)));
        return new Answered(
                intent, frame.language(), understood, frame.ignored(), parts, turn.scenario(), turn.feasible());
    }

    // ---- the reading -------------------------------------------------------------------------------------------

    private List<Understood> understood(String intent, Turn turn) {
        Frame frame = turn.frame();
        List<Understood> all = new ArrayList<>();
        Text name = phrases.sentence("intent-" + intent);
        all.add(new Understood(
                "intent", phrases.sentence("slot-intent"), Value.of(intent), name, name, Origin.INFERRED));
        frame.slots().forEach((slot, said) -> all.add(said(slot, said)));
        frame.corrected().forEach((slip, meant) -> {
            Text told = Text.same(slip + " → " + meant);
            all.add(new Understood(
                    "spelling", phrases.slot("spelling"), Value.of(meant), Text.same(slip), told, Origin.INFERRED));
        });
        ScenarioReading.of(turn.known(), phrases::sentence)
                .slots()
                .forEach(slot -> all.add(new Understood(
                        slot.path(),
                        slot.label(),
                        Value.of(slot.value().en()),
                        slot.value(),
                        slot.value(),
                        Origin.REMEMBERED)));
        all.addAll(turn.assumed());
        return all;
    }

    private Understood said(String slot, Frame.Slot said) {
        Text words = Text.same(said.said());
        Text canonical =
                Double.isNaN(said.number()) ? Text.same(said.word()) : Phrases.number(said.number(), said.unit());
        Text shown = !said.converted()
                ? (said.said().isEmpty() ? canonical : words)
                : phrases.sentence(conversion(said.origin()))
                        .with("said", words)
                        .with("value", canonical);
        return new Understood(
                slot, phrases.slot(slot), value(said), said.said().isEmpty() ? canonical : words, shown, said.origin());
    }

    private static String conversion(Origin origin) {
        return switch (origin) {
            case SAID, REMEMBERED -> "ask-converted";
            case INFERRED -> "ask-as-of";
            case ASSUMED -> "ask-taken-as";
        };
    }

    private static Value value(Frame.Slot slot) {
        return Double.isNaN(slot.number()) ? Value.of(slot.word()) : Value.of(slot.number());
    }

    /** What only the asker can settle: a currency, a period. */
    private List<Text> next(Frame frame) {
        if (frame.has("currency")) {
            return List.of(phrases.sentence("ask-which-currency"));
        }
        return frame.has("requests") ? List.of(phrases.sentence("ask-which-period")) : List.of();
    }

    /** The answer with the reading before it and one question after it: of several the first. */
    private static Answer beginning(Answer answer, Reading reading, List<Text> first) {
        List<Text> next = new ArrayList<>(first);
        next.addAll(answer.next());
        return new Answer(
                reading,
                answer.text(),
                answer.figures(),
                answer.table(),
                answer.notes(),
                answer.sources(),
                next,
                answer.chart());
    }

    // ---- what is not understood --------------------------------------------------------------------------------

    private RequestException notUnderstood(Frame frame) {
        boolean english = frame.language() == Language.EN;
        List<String> near = frame.ignored().stream()
                .filter(word -> word.length() >= SHORTEST_NAME)
                .flatMap(word -> terms.nearest(word).stream()
                        .filter(label -> NearestNames.alike(word, label))
                        .limit(1))
                .toList();
        Text said = phrases.sentence(near.isEmpty() ? "ask-not-understood" : "ask-did-you-mean")
                .with("names", String.join(", ", near))
                .with("words", String.join(" ", frame.ignored()));
        Text maybe = phrases.sentence("ask-examples");
        for (int i = 0; i < EXAMPLES.size(); i++) {
            maybe = maybe.with(EXAMPLES.get(i), phrases.sentence("ask-example-" + (i + 1)));
        }
        return new RequestException(
                RequestException.Code.BAD_ARGUMENT, english ? said.en() : said.zh(), english ? maybe.en() : maybe.zh());
    }
}
