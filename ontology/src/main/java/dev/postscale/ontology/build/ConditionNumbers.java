package dev.postscale.ontology.build;

import dev.postscale.quantity.Numbers;
import java.math.BigDecimal;

/** Numbers in conditions: 12 digits, so that text, RDF and predicate hold the very same number. */
final class ConditionNumbers {
    private static final double PLAIN = 1e7;

    private ConditionNumbers() {}

    static double round(double number) {
        return Numbers.exact(number).doubleValue();
    }

    /** As the condition language writes it: {@code 0.2}, {@code 2000}, {@code 1e20}. */
    static String text(double number) {
        BigDecimal exact = Numbers.exact(number);
        return Math.abs(number) < PLAIN && exact.scale() < 7 ? exact.toPlainString() : scientific(exact);
    }

    /** Lexical form of an xsd:double, always with an exponent. */
    static String lexical(double number) {
        return scientific(Numbers.exact(number));
    }

    private static String scientific(BigDecimal exact) {
        int exponent = exact.precision() - exact.scale() - 1;
        return exact.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
