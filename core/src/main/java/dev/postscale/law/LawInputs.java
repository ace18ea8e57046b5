package dev.postscale.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a law is asked with, by name: numbers in base units, lists of numbers, and words that choose a setting. A name
 * without a value is as good as not given.
 */
public final class LawInputs {
    private final Map<String, Object> values;

    private LawInputs(Map<String, Object> values) {
        this.values = values;
    }

    /** No input at all, for what a law says by itself. */
    public static LawInputs none() {
        return new LawInputs(Map.of());
    }

    /** Numbers only. */
    public static LawInputs of(Map<String, Double> numbers) {
        return new LawInputs(Map.copyOf(numbers));
    }

    public LawInputs with(String name, double number) {
        return put(name, number);
    }

    public LawInputs with(String name, String word) {
        return put(name, word);
    }

    public LawInputs with(String name, List<Double> numbers) {
        return put(name, List.copyOf(numbers));
    }

    private LawInputs put(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new LawInputs(Map.copyOf(more));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names given, in alphabetical order. */
    public List<String> names() {
        return values.keySet().stream().sorted().toList();
    }

    /**
     * A finite number.
     *
     * @throws IllegalArgumentException if it is missing or no number
     */
    public double number(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The input (" + name + ") is missing.\nMaybe it has another name: "
                    + (values.isEmpty() ? "none" : String.join(", ", names())) + " is given.");
        }
        if (!(value instanceof Double number) || number.isNaN() || number.isInfinite()) {
            throw new IllegalArgumentException("The input (" + name + " = " + value + ") must be a finite number.");
        }
        return number;
    }

    /** A finite number, or another where none is given. */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** A number above zero. */
    public double positive(String name) {
        return atLeast(name, Double.MIN_VALUE);
    }

    /** A number that is not below the given one. */
    public double atLeast(String name, double least) {
        double number = number(name);
        if (!(number >= least)) {
            throw new IllegalArgumentException("The input (" + name + " = " + number + ") must be "
                    + (least == Double.MIN_VALUE ? "a positive, finite number." : "at least " + least + "."));
        }
        return number;
    }

    /** A list of so many numbers. */
    public List<Double> numbers(String name, int size) {
        Object value = values.get(name);
        if (!(value instanceof List<?> list) || list.size() != size) {
            throw new IllegalArgumentException("The input (" + name + ") must be a list of " + size + " numbers.");
        }
        return list.stream().map(Double.class::cast).toList();
    }

    /**
     * One of the words of a law. Case and punctuation do not matter, and a part that tells one of them from the others
     * is enough.
     *
     * @param otherwise taken where nothing is said
     * @throws IllegalArgumentException if the word names none of them, or several
     */
    public String choice(String name, List<String> words, String otherwise) {
        Object said = values.get(name);
        if (said == null) {
            return otherwise;
        }
        return Setting.named(String.valueOf(said), words)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The input (" + name + " = " + said + ") must be one of " + String.join(", ", words) + "."));
    }
}
