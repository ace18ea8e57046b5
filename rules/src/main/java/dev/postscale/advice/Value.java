package dev.postscale.advice;

/** A value of a scenario or of a fact: a number, a word, or yes and no. */
public sealed interface Value {
    /** The Double, String or Boolean in it. */
    Object plain();

    /** A number in the base unit of its field; NaN when unknown. */
    record Amount(double number) implements Value {
        @Override
        public Object plain() {
            return number;
        }
    }

    /** A word of an enumeration, a name or an id. */
    record Word(String word) implements Value {
        @Override
        public Object plain() {
            return word;
        }
    }

    /** True or false. */
    record Truth(boolean holds) implements Value {
        @Override
        public Object plain() {
            return holds;
        }
    }

    static Value of(double number) {
        return new Amount(number);
    }

    static Value of(String word) {
        return new Word(word);
    }

    static Value of(boolean holds) {
        return new Truth(holds);
    }

    static Value unknown() {
        return new Amount(Double.NaN);
    }
}
