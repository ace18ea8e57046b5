package dev.postscale.advice;

import dev.postscale.plan.RowDraws;
import java.util.ArrayDeque;
import java.util.Deque;

/** Draws kept from one request to the next, for the two last asked for. Many draws, or draws no one shares, are not kept. */
final class DrawShelf {
    private static final int MOST_DRAWS = 2000;
    private static final int KEPT = 2;

    private final Deque<RowDraws> shelf = new ArrayDeque<>();

    synchronized RowDraws of(int count, long seed) {
        if (count > MOST_DRAWS) {
            return new RowDraws(count, seed);
        }
        RowDraws found = shelf.stream()
                .filter(draws -> draws.count() == count && draws.seed() == seed)
                .findFirst()
                .orElseGet(() -> new RowDraws(count, seed));
        shelf.remove(found);
        shelf.addFirst(found);
        if (shelf.size() > KEPT) {
            shelf.removeLast();
        }
        return found;
    }
}
