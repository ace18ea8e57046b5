package dev.postscale.asking;

import dev.postscale.advice.Value;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Source;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.ResultJson;
import dev.postscale.exchange.ScenarioJson;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The operation {@code ask}. */
public final class AskOperation implements Operation {
    private final Asker asker;
    private final BiFunction<Answer, Language, String> writer;

    private AskOperation(Asker asker, BiFunction<Answer, Language, String> writer) {
        this.asker = asker;
        this.writer = writer;
    }

    /**
     * The operation.
     *
     * @param writer writes an answer as text in a language
     */
    public static AskOperation of(Asker asker, BiFunction<Answer, Language, String> writer) {
        return new AskOperation(asker, writer);
    }

    /**
     * One value of the reading.
     *
     * @param value a number in the unit of the slot, an id or a date
     * @param text the words it was read from, or its value in words where nobody said it
     */
    public record Said(String slot, Value value, String text, String origin) {}

    /** A number of the answer. */
    public record NumberOf(String id, String label, Estimate value, String unit) {}

    /** A table with words in its cells. */
    public record Rows(List<String> columns, List<List<String>> rows, int total) {}

    /** What is answered, in one language. */
    public record Result(
            String intent,
            String lang,
            List<Said> reading,
            List<String> ignoredWords,
            String text,
            Rows table,
            List<NumberOf> numbers,
            List<Source> sources,
            List<String> next,
            boolean feasible,
            Object scenario) {}

    @Override
    public Reply answer(Request request) {
        String lang = request.choice("lang", List.of("auto", "en", "zh"));
        Optional<Language> wanted =
                lang.equals("auto") ? Optional.empty() : Optional.of(Language.valueOf(lang.toUpperCase(Locale.ROOT)));
        String question = request.required("question");
        return Reply.of(result(asker.ask(question, wanted, request.scenario().scenario())));
    }

    /** The answer as the operation writes it. */
    public Result result(Asker.Answered answered) {
        Language language = answered.language();
        List<Answer> parts = answered.parts();
        return new Result(
                answered.intent(),
                language.name().toLowerCase(Locale.ROOT),
                answered.understood().stream().map(slot -> said(slot, language)).toList(),
                answered.ignoredWords(),
                text(answered),
                parts.stream()
                        .filter(part -> !part.table().isEmpty())
                        .findFirst()
                        .map(part -> rows(part, language))
                        .orElseGet(() -> new Rows(List.of(), List.of(), 0)),
                parts.stream()
                        .flatMap(part -> part.figures().stream())
                        .map(figure -> number(figure, language))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.sources().stream())
                        .distinct()
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.next().stream())
                        .map(next -> next.in(language))
                        .toList(),
                answered.feasible(),
                Reply.ofJson(ScenarioJson.write(answered.scenario())).result());
    }

    /** All parts as text. */
    public String text(Asker.Answered answered) {
        return answered.parts().stream()
                .map(part -> writer.apply(part, answered.language()))
                .collect(Collectors.joining("\n"));
    }

    private static Said said(Understood slot, Language language) {
        return new Said(
                slot.slot(),
                slot.value(),
                slot.text().in(language),
                slot.origin().name().toLowerCase(Locale.ROOT));
    }

    private static NumberOf number(Figure figure, Language language) {
        return new NumberOf(
                figure.id(),
                figure.label().in(language),
                figure.value(),
                figure.unit().symbol(Language.EN));
    }

    private static Rows rows(Answer part, Language language) {
        return new Rows(
                part.table().columns().stream()
                        .map(column -> column.heading().in(language))
                        .toList(),
                part.table().rows().stream()
                        .map(row -> java.util.stream.IntStream.range(0, row.size())
                                .mapToObj(i -> row.get(i)
                                        .in(
                                                language,
                                                part.table().columns().get(i).unit()))
                                .toList())
                        .toList(),
                part.table().total());
    }

    /** One line of JSON. */
    public static String json(Result result) {
        return ResultJson.write(result);
    }
}
