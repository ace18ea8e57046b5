package dev.postscale.advice;

import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;

/**
 * One input of a scenario moved.
 *
 * @param size how far: decades of a number, one for a word or a yes turned into a no
 */
record Move(Change change, Scenario scenario, double size) {
    /** What telling a thing that is unknown counts for: less than changing one that is known. */
    static final double TOLD = 0.5;

    private static final double TURNED = 1;

    static Move of(Input input, double from, double to, Scenario after) {
        return new Move(new Change(input.path(), value(input, from), value(input, to)), after, size(input, from, to));
    }

    static Value value(Input input, double number) {
        if (Double.isNaN(number)) {
            return Value.unknown();
        }
        return switch (input.kind()) {
            case NUMBER -> Value.of(number);
            case TRUTH -> Value.of(number == 1);
            case WORD -> Value.of(input.words().get((int) number));
        };
    }

    private static double size(Input input, double from, double to) {
        if (Double.isNaN(from)) {
            return TOLD;
        }
        if (input.kind() != Input.Kind.NUMBER) {
            return TURNED;
        }
        if (input.path().startsWith("tasks.")) {
            return 2 * StrictMath.abs(to - from);
        }
        return from > 0 && to > 0 ? StrictMath.abs(StrictMath.log10(to / from)) : TURNED;
    }
}
