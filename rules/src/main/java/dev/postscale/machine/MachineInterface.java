package dev.postscale.machine;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Advisor;
import dev.postscale.advice.Computed;
import dev.postscale.answer.Answer;
import dev.postscale.asking.AskOperation;
import dev.postscale.asking.Asker;
import dev.postscale.assessment.Assessment;
import dev.postscale.compute.Computation;
import dev.postscale.compute.ComputeOperation;
import dev.postscale.compute.ComputedQuantity;
import dev.postscale.costing.CostOperation;
import dev.postscale.exchange.AdviceQuestions;
import dev.postscale.exchange.Batch;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Operations;
import dev.postscale.exchange.Replays;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.fitting.FitOperation;
import dev.postscale.fitting.Laboratory;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlLimits;
import dev.postscale.quantity.Language;
import dev.postscale.run.TrainingOperation;
import dev.postscale.scaling.ScalingOperations;
import dev.postscale.sizing.ServingOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The operations of the JSON-lines contract, on one advisor. */
public final class MachineInterface {
    private static final int LONGEST_MS = 600_000;

    private MachineInterface() {}

    /** A batch that answers every operation there is. */
    public static Batch batch(Advisor advisor) {
        return batch(advisor, MachineInterface::plain);
    }

    /** The same, with a writer of answers as text. */
    public static Batch batch(Advisor advisor, BiFunction<Answer, Language, String> writer) {
        Map<String, Operation> operations = new TreeMap<>(operations(advisor));
        operations.put("ask", AskOperation.of(Asker.of(advisor), writer));
        return Batch.of(operations);
    }

    /** The sentences and numbers of an answer, one a line: for programs that have no renderer. */
    private static String plain(Answer answer, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.text().in(language));
        answer.figures().forEach(figure -> lines.add(figure.label().in(language) + ": " + figure.in(language)));
        answer.table()
                .rows()
                .forEach(row -> lines.add(IntStream.range(0, row.size())
                        .mapToObj(i -> row.get(i)
                                .in(language, answer.table().columns().get(i).unit()))
                        .collect(Collectors.joining(" | "))));
        answer.notes().forEach(note -> lines.add(note.text().in(language)));
        return String.join("\n", lines) + "\n";
    }

    /** The operations by the value of {@code op}. */
    public static Map<String, Operation> operations(Advisor advisor) {
        Map<String, Operation> operations = new TreeMap<>(
                Operations.laws(advisor.knowledge().laws(), advisor.knowledge().base()));
        Computation computation = Computation.of(advisor.knowledge());
        Function<AdviceRequest, Advice> advise =
                request -> numbered(advisor.advise(request), request, advisor, computation);
        operations.put("advise", Operations.advise(advise));
        operations.putAll(new Replays(advise).operations());
        operations.putAll(AdviceQuestions.of(advisor));
        operations.put("compute", ComputeOperation.of(advisor.knowledge()));
        operations.put("cost", CostOperation.of(advisor.knowledge()));
        operations.put("fit", FitOperation.of(Laboratory.on(advisor.knowledge().base())));
        operations.putAll(ScalingOperations.of(advisor.knowledge()));
        operations.put("serving", ServingOperation.of(advisor.knowledge()));
        operations.put("training", TrainingOperation.of(advisor.knowledge()));
        operations.put("kb", BaseQuestions.on(advisor.knowledge().base()).operation());
        operations.put("sparql", request -> sparql(request, advisor));
        return operations;
    }

    /** Saved advice given again, by an advisor. */
    public static Replays replays(Advisor advisor) {
        Computation computation = Computation.of(advisor.knowledge());
        return new Replays(request -> numbered(advisor.advise(request), request, advisor, computation));
    }

    /** The advice with the numbers that were asked for beside it. */
    private static Advice numbered(Advice advice, AdviceRequest request, Advisor advisor, Computation computation) {
        if (request.numbersWanted().isEmpty()) {
            return advice;
        }
        Assessment assessment = Assessment.of(request.scenario(), advisor.knowledge());
        Map<String, Computed> numbers = new TreeMap<>();
        for (AdviceRequest.Wanted wanted : request.numbersWanted()) {
            ComputedQuantity number = computation
                    .compute(assessment, wanted.quantity(), wanted.args())
                    .orElseThrow(() -> ComputeOperation.unknown("numbers_wanted", wanted.quantity()));
            numbers.put(wanted.name(), new Computed(number.value(), number.unit()));
        }
        return advice.withNumbers(numbers);
    }

    private static Reply sparql(Request request, Advisor advisor) {
        int rows = (int) request.whole("limit", SparqlLimits.DEFAULT.rows(), 1, SparqlLimits.MOST_ROWS);
        long most = request.whole("time_limit_ms", SparqlLimits.DEFAULT.time().toMillis(), 1, LONGEST_MS);
        SparqlAnswer answer = advisor.knowledge()
                .base()
                .store()
                .query(request.required("query"), new SparqlLimits(rows, Duration.ofMillis(most)));
        return Reply.ofJson(answer.json());
    }
}
