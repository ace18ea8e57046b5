package dev.postscale.advice;

import java.util.List;

/** A strategy that is out, and the least change that would let it in. */
public record Forbidden(String strategy, List<Reason> reasons, Change wouldChange) {
    public Forbidden {
        reasons = List.copyOf(reasons);
    }
}
