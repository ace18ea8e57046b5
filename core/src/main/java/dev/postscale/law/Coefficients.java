package dev.postscale.law;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The coefficients of a law by their symbols, as a source prints them. Where a law has several sets, such as one per
 * kind of routing, a symbol is {@code setting/symbol}; {@link #in} takes one set out.
 */
public final class Coefficients {
    private static final char SETTING = '/';

    private final SortedMap<String, Double> values;

    private Coefficients(SortedMap<String, Double> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    public static Coefficients of(Map<String, Double> values) {
        return new Coefficients(new TreeMap<>(values));
    }

    /**
     * The coefficient of a symbol.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double of(String symbol) {
        Double value = values.get(symbol);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The coefficient (" + symbol + ") is missing.\nMaybe it has another symbol: "
                            + String.join(", ", values.keySet()) + " are there.");
        }
        return value;
    }

    public boolean has(String symbol) {
        return values.containsKey(symbol);
    }

    /** Every symbol, in alphabetical order. */
    public List<String> symbols() {
        return List.copyOf(values.keySet());
    }

    /** The settings that have coefficients of their own, in alphabetical order. */
    public List<String> settings() {
        return values.keySet().stream()
                .filter(symbol -> symbol.indexOf(SETTING) > 0)
                .map(symbol -> symbol.substring(0, symbol.lastIndexOf(SETTING)))
                .distinct()
                .toList();
    }

    /** What holds in a setting: its own coefficients, and those that belong to none. */
    public Coefficients in(String setting) {
        SortedMap<String, Double> chosen = new TreeMap<>();
        values.forEach((symbol, value) -> {
            int end = symbol.lastIndexOf(SETTING);
            if (end < 0) {
                chosen.putIfAbsent(symbol, value);
            } else if (symbol.substring(0, end).equals(setting)) {
                chosen.put(symbol.substring(end + 1), value);
            }
        });
        return new Coefficients(chosen);
    }

    /** These with another value of a symbol. */
    public Coefficients with(String symbol, double value) {
        SortedMap<String, Double> changed = new TreeMap<>(values);
        changed.put(symbol, value);
        return new Coefficients(changed);
    }

    /** These, and those of another law that this one builds on; where both have a symbol, these count. */
    public Coefficients on(Coefficients base) {
        SortedMap<String, Double> all = new TreeMap<>(base.values);
        all.putAll(values);
        return new Coefficients(all);
    }
}
