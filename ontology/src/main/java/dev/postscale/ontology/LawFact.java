package dev.postscale.ontology;

/**
 * A scaling law with its coefficients.
 *
 * @param form such as joint
 * @param symbols separated by blanks, in the order of the values
 * @param covariance row by row, of the covariance symbols, separated by blanks
 * @param usedByDefault 1 for the law with which scenarios are evaluated
 */
public record LawFact(
        String id,
        String label,
        String form,
        String symbols,
        String values,
        String standardErrors,
        String covarianceSymbols,
        String covariance,
        double paramsMin,
        double paramsMax,
        double tokensMin,
        double tokensMax,
        double flopsMin,
        double flopsMax,
        double usedByDefault,
        String status,
        String source,
        String locator) {}
