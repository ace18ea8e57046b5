package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The least move of one input after which something holds; whatever is found was tried. */
final class LeastMove {
    private static final List<Double> FACTORS = List.of(3.0, 30.0, 1000.0, 1e5);
    /** Nothing is looked for at more than this many times the decades of what is found. */
    private static final double REACH = 3;

    private final Scenario scenario;
    private final Assessment assessment;
    private final Knowledge knowledge;
    private final ToDoubleFunction<Scenario> margin;
    private @Nullable Move best;
    private @Nullable Move nearest;
    private double nearestMargin = Double.NEGATIVE_INFINITY;

    /**
     * A search from one scenario.
     *
     * @param margin zero or more where it holds; else the higher, the less is missing
     */
    LeastMove(Assessment assessment, Knowledge knowledge, ToDoubleFunction<Scenario> margin) {
        scenario = assessment.reading().scenario();
        this.assessment = assessment;
        this.knowledge = knowledge;
        this.margin = margin;
    }

    /** The least move found, null while none is. */
    @Nullable
    Move best() {
        return best;
    }

    /** The move that came nearest, where none is enough; null where none was tried. */
    @Nullable
    Move nearest() {
        return nearest;
    }

    /** The least move among these inputs and those tried before. */
    @Nullable
    Move among(Collection<Input> inputs) {
        inputs.forEach(this::tried);
        return best;
    }

    private void tried(Input input) {
        double now = Inputs.now(input, assessment, knowledge);
        if (input.kind() == Input.Kind.NUMBER && now > 0 && !input.path().startsWith("tasks.")) {
            List<Double> factors = FACTORS.stream()
                    .filter(factor -> best == null || StrictMath.log10(factor) < best.size() * REACH)
                    .toList();
            Crossing<Boolean> crossing =
                    new Crossing<>(input, scenario, factors, changed -> probe(input, now, changed));
            keep(input, now, crossing.above(now));
            keep(input, now, crossing.below(now));
            return;
        }
        for (double value : Inputs.plausible(input, knowledge)) {
            if (value != now) {
                keep(input, now, Crossing.at(input, scenario, value, changed -> probe(input, now, changed)));
            }
        }
    }

    private @Nullable Boolean probe(Input input, double now, Scenario changed) {
        double missing = margin.applyAsDouble(changed);
        if (missing > nearestMargin) {
            nearestMargin = missing;
            nearest = Move.of(input, now, input.in(changed), changed);
        }
        return missing >= 0 ? Boolean.TRUE : null;
    }

    private void keep(Input input, double now, Crossing.@Nullable Met<Boolean> met) {
        if (met == null) {
            return;
        }
        Move move = Move.of(input, now, met.value(), met.scenario());
        if (best == null || move.size() < best.size()) {
            best = move;
        }
    }

    /** Tries a move of another kind and keeps it, if it is the least so far. */
    @Nullable
    Move or(Move move) {
        if ((best == null || move.size() < best.size()) && margin.applyAsDouble(move.scenario()) >= 0) {
            best = move;
        }
        return best;
    }
}
