package dev.postscale.advice;

/** A part of an advice that need not be there; when it is not, JSON has {@code null} in its place. */
public interface Absent {
    boolean isAbsent();
}
