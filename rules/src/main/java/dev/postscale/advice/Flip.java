package dev.postscale.advice;

import java.util.List;

/**
 * The nearest value of one input, in one direction, at which the advice changes: another strategy leads, or another is among
 * the leading three.
 *
 * @param input path of the scenario
 * @param from the value in force; unknown for a limit that nobody set
 * @param to unknown where nothing changes as far as was looked
 * @param newTop ids of the strategies that would lead; empty where nothing changes
 * @param tried the farthest value that was tried
 */
public record Flip(String input, Direction direction, Value from, Value to, List<String> newTop, Value tried) {
    public Flip {
        newTop = List.copyOf(newTop);
    }

    /** Which way the input moves. */
    public enum Direction {
        UP,
        DOWN
    }

    /** Whether the advice changes within what was tried. */
    public boolean happens() {
        return !newTop.isEmpty();
    }
}
