package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Scenario;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves of inputs that are names, lists or dates. */
final class NamedMoves {
    private static final double NAMED = 1;
    private static final double WAITED = 2;

    private NamedMoves() {}

    /** A strategy taken from those that the scenario rules out. */
    static Move without(Scenario scenario, String strategy) {
        List<String> left = scenario.constraints().exclude().stream()
                .filter(out -> !out.equals(strategy))
                .toList();
        return excluding(scenario, left, NAMED);
    }

    /** Strategies ruled out beside those that are. */
    static Move ruledOut(Scenario scenario, List<String> strategies, double size) {
        List<String> all = new ArrayList<>(scenario.constraints().exclude());
        all.addAll(strategies);
        return excluding(scenario, all.stream().distinct().toList(), size);
    }

    private static Move excluding(Scenario scenario, List<String> exclude, double size) {
        Change change = new Change(
                "constraints.exclude",
                Value.of(String.join(", ", scenario.constraints().exclude())),
                Value.of(String.join(", ", exclude)));
        return new Move(change, Input.replaced(scenario, "constraints.exclude", exclude), size);
    }

    /** The base, or the teacher, left to the plan where one is named. */
    static List<Move> freed(Assessment assessment) {
        Scenario scenario = assessment.reading().scenario();
        List<Move> moves = new ArrayList<>();
        named("assets.base_model", scenario.assets().baseModel(), scenario, moves);
        named("assets.teacher_model", scenario.assets().teacherModel(), scenario, moves);
        return moves;
    }

    private static void named(String path, ModelReference from, Scenario scenario, List<Move> moves) {
        if (!from.equals(ModelReference.UNKNOWN)) {
            moves.add(new Move(
                    new Change(path, Value.of(String.join(", ", from.names())), Value.unknown()),
                    Input.replaced(scenario, path, ModelReference.UNKNOWN),
                    NAMED));
        }
    }

    /** The first month after the scenario's date, up to that of the knowledge, in which it holds; null when in none. */
    static @Nullable Move later(Assessment assessment, Knowledge knowledge, LeastMove search) {
        YearMonth now = YearMonth.parse(assessment.reading().date().substring(0, 7));
        YearMonth last = YearMonth.from(knowledge.base().date());
        if (!now.isBefore(last) || search.or(on(assessment, last, WAITED)) == null) {
            return null;
        }
        YearMonth out = now;
        YearMonth in = last;
        double size = WAITED;
        Move best = search.or(on(assessment, last, WAITED));
        while (out.plusMonths(1).isBefore(in)) {
            YearMonth middle = out.plusMonths(out.until(in, ChronoUnit.MONTHS) / 2);
            // A little less each time, so that of two that hold the earlier one is kept.
            Move earlier = on(assessment, middle, size * 0.99);
            Move found = search.or(earlier);
            if (found != null && found.equals(earlier)) {
                in = middle;
                size = earlier.size();
                best = earlier;
            } else {
                out = middle;
            }
        }
        return best;
    }

    private static Move on(Assessment assessment, YearMonth month, double size) {
        String date = month.atEndOfMonth().toString();
        return new Move(
                new Change("as_of", Value.of(assessment.reading().date()), Value.of(date)),
                Input.replaced(assessment.reading().scenario(), "as_of", date),
                size);
    }
}
