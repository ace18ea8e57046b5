package dev.postscale.advice;

import java.util.List;

/** Something to know when following a recommendation. */
public record Caution(String rule, Text text, List<Citation> sources) {
    public Caution {
        sources = List.copyOf(sources);
    }
}
