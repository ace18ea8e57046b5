package dev.postscale.ontology;

/**
 * A scaling law; its coefficients are {@link CoefficientFact}s.
 *
 * @param form such as joint
 * @param buildsOn the law whose coefficients and covariance it takes over, empty if none
 * @param caveatEn what a reader must know beside the numbers, empty if nothing
 * @param covarianceSymbols separated by blanks
 * @param covariance row by row, of the covariance symbols, separated by blanks
 * @param usedByDefault 1 for the law with which scenarios are evaluated
 * @param source ids separated by blanks
 */
public record LawFact(
        String id,
        String labelEn,
        String labelZh,
        String form,
        String buildsOn,
        String caveatEn,
        String caveatZh,
        String covarianceSymbols,
        String covariance,
        double paramsMin,
        double paramsMax,
        double tokensMin,
        double tokensMax,
        double flopsMin,
        double flopsMax,
        double usedByDefault,
        String source) {}
