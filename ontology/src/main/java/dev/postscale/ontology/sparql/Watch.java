package dev.postscale.ontology.sparql;

import dev.postscale.ontology.sparql.SparqlAnswer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/** Runs a query in a thread of its own and ends it when its time is over. */
final class Watch {
    private Watch() {}

    /**
     * The answer of a query.
     *
     * @param around what runs the reading of the answer, such as a transaction
     * @param failed makes of what went wrong what is told of it
     */
    static SparqlAnswer run(
            QueryExec execution,
            Query query,
            SparqlLimits limits,
            UnaryOperator<Supplier<SparqlAnswer>> around,
            Function<@Nullable Throwable, RuntimeException> failed) {
        // ARQ looks at its clock between solutions only, so one slow solution would never end.
        var task = new FutureTask<>(() ->
                around.apply(() -> answer(execution, query, limits.rows())).get());
        var thread = new Thread(task, "sparql");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            end(thread, execution);
            throw tooLong(limits);
        } catch (InterruptedException e) {
            end(thread, execution);
            Thread.currentThread().interrupt();
            throw new QueryRefusedException("The query was interrupted.", "ask again.");
        } catch (ExecutionException e) {
            throw failure(e.getCause(), limits, failed);
        }
    }

    /** An execution that is still being planned is locked, so that its abortion waits, and nobody may wait for that. */
    private static void end(Thread thread, QueryExec execution) {
        thread.interrupt();
        var abortion = new Thread(execution::abort, "sparql abort");
        abortion.setDaemon(true);
        abortion.start();
    }

    private static RuntimeException failure(
            @Nullable Throwable cause, SparqlLimits limits, Function<@Nullable Throwable, RuntimeException> failed) {
        if (cause instanceof QueryCancelledException) {
            return tooLong(limits);
        }
        if (cause instanceof StackOverflowError) {
            return new QueryRefusedException(
                    "The query is nested too deeply, or a pattern in it repeats too often.",
                    "a simpler pattern does it.");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return failed.apply(cause);
    }

    private static QueryRefusedException tooLong(SparqlLimits limits) {
        return new QueryRefusedException(
                "The query took longer than " + limits.time().toMillis() + " ms.",
                "a triple pattern is missing that joins its parts, or the time limit is too low.");
    }

    private static SparqlAnswer answer(QueryExec execution, Query query, int limit) {
        if (query.isAskType()) {
            return SparqlAnswer.of(execution.ask());
        }
        if (query.isSelectType()) {
            var solutions = execution.select();
            var variables = solutions.getResultVars();
            return rows(
                    Form.SELECT,
                    variables.stream().map(Var::getVarName).toList(),
                    limit,
                    solutions,
                    solution -> variables.stream().map(solution::get).collect(Collectors.toCollection(ArrayList::new)));
        }
        var statements = query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
        // A template repeats what several solutions say alike; a graph holds it once.
        var seen = new HashSet<Triple>();
        return rows(
                query.isConstructType() ? Form.CONSTRUCT : Form.DESCRIBE,
                List.of("subject", "predicate", "object"),
                limit,
                Iter.filter(statements, seen::add),
                statement -> List.of(statement.getSubject(), statement.getPredicate(), statement.getObject()));
    }

    private static <S> SparqlAnswer rows(
            Form form,
            List<String> columns,
            int limit,
            Iterator<S> solutions,
            Function<S, List<@Nullable Node>> cells) {
        List<List<@Nullable Node>> rows = new ArrayList<>();
        while (solutions.hasNext() && rows.size() < limit) {
            rows.add(cells.apply(solutions.next()));
        }
        return SparqlAnswer.of(form, columns, rows, solutions.hasNext());
    }
}
