package dev.postscale.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The choice among many things of those worth a look. */
final class ParetoFront {
    private ParetoFront() {}

    /** Those no other beats or equals in all respects (smaller is better), best first by the first respect. */
    @SafeVarargs
    static <T> List<T> of(List<T> things, int most, ToDoubleFunction<T>... respects) {
        List<T> front = new ArrayList<>();
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparingDouble(respects[0]));
        for (T thing : sorted) {
            boolean beaten = front.stream().anyMatch(other -> Arrays.stream(respects)
                    .allMatch(respect -> respect.applyAsDouble(other) <= respect.applyAsDouble(thing)));
            if (!beaten) {
                front.add(thing);
            }
        }
        if (front.size() <= most) {
            return front;
        }
        // Evenly over the front, so that the small ones stay in.
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(front.get((int) StrictMath.round((double) i * (front.size() - 1) / (most - 1))));
        }
        return chosen;
    }
}
