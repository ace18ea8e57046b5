package dev.postscale.advice;

/**
 * The one thing worth asking next.
 *
 * @param path field of the scenario that is unknown; empty when nothing is worth asking
 */
public record Question(String path, Text why) implements Absent {
    private static final Question NONE = new Question("", Text.none());

    public static Question none() {
        return NONE;
    }

    @Override
    public boolean isAbsent() {
        return path.isEmpty();
    }
}
