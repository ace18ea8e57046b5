package dev.postscale.fit;

/**
 * How far a coefficient can be moved before the runs object, the others following as well as they can: the interval in
 * which the profile likelihood falls by no more than an 80 % interval allows. For residuals that are large against delta
 * the logarithm of the likelihood is minus the number of runs times the logarithm of the objective.
 *
 * @param low NaN-free, minus infinity where the runs never object
 * @param high likewise infinity
 */
public record Profile(Coefficient coefficient, double low, double high) {}
