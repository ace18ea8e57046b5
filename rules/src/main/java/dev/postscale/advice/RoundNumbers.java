package dev.postscale.advice;

/**
 * Positive numbers with two significant digits, numbered in order: 1.0 is number 0, 1.1 is 1, 10 is 90. A value at which
 * something changes is looked for among them, since nobody states an input more exactly.
 */
final class RoundNumbers {
    private static final int PER_DECADE = 90;
    private static final int FIRST = 10;

    private RoundNumbers() {}

    static double at(int number) {
        int decade = Math.floorDiv(number, PER_DECADE);
        int digits = FIRST + Math.floorMod(number, PER_DECADE);
        return decade >= 1 ? digits * StrictMath.pow(10, decade - 1) : digits / StrictMath.pow(10, 1 - decade);
    }

    /** The number of the largest round number not above a positive value. */
    static int below(double value) {
        int decade = (int) StrictMath.floor(StrictMath.log10(value));
        int guess = decade * PER_DECADE + (int) StrictMath.floor(value / StrictMath.pow(10, decade) * FIRST) - FIRST;
        while (at(guess) > value) {
            guess--;
        }
        while (at(guess + 1) <= value) {
            guess++;
        }
        return guess;
    }

    /** The number of the least round number not below a positive value. */
    static int above(double value) {
        int below = below(value);
        return at(below) == value ? below : below + 1;
    }
}
