package dev.postscale.advice;

/**
 * One input moved.
 *
 * @param input path of the scenario or name of the fact
 */
public record Change(String input, Value from, Value to) implements Absent {
    private static final Change NONE = new Change("", Value.unknown(), Value.unknown());

    /** No change would do. */
    public static Change none() {
        return NONE;
    }

    @Override
    public boolean isAbsent() {
        return input.isEmpty();
    }
}
