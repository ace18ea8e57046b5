package dev.postscale.ontology.build;

/** One term of a linear form. */
record Addend(double coefficient, String fact) {
    String text() {
        return coefficient == 1 ? fact : ConditionNumbers.text(coefficient) + " * " + fact;
    }
}
