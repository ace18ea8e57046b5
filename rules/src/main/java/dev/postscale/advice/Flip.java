package dev.postscale.advice;

import java.util.List;

/**
 * The nearest value of one input at which the advice changes.
 *
 * @param input path of the scenario
 * @param newTop ids of the strategies that would lead
 */
public record Flip(String input, Value from, Value to, List<String> newTop) {
    public Flip {
        newTop = List.copyOf(newTop);
    }
}
