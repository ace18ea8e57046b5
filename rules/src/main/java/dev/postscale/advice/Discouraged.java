package dev.postscale.advice;

import java.util.List;

/** A strategy that is possible and not advised. */
public record Discouraged(String strategy, List<Reason> reasons) {
    public Discouraged {
        reasons = List.copyOf(reasons);
    }
}
