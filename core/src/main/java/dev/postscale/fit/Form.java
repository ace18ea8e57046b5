package dev.postscale.fit;

import dev.postscale.law.JointLaw;
import java.util.List;
import java.util.Optional;

/** A form of law that can be fitted to runs. */
public sealed interface Form
        permits ComputeScoreForm, ExpertForm, JointForm, KaplanForm, LossScoreForm, RepeatedDataForm {
    /** Such as joint. */
    String id();

    /** In the order of every array of coefficients. */
    List<Coefficient> coefficients();

    /** What it has to know of each run. */
    List<Column> columns();

    /** Where the price of a residual turns from quadratic to linear. */
    double delta();

    /** Where the descents begin. */
    List<double[]> starts(Runs runs);

    /** How far it is from each run. */
    Residuals residuals(Runs runs, boolean[] held);

    /** Why no runs of this kind can tell the coefficients apart; empty if they may. */
    Optional<Shortage> shortage(Runs runs);

    /** The runs without those that strain the form most; empty if none do. A coefficient must hold on them too. */
    default Optional<Runs> withoutExtremes(Runs runs) {
        return Optional.empty();
    }

    /**
     * The law of N and D that it is for a number of experts and fresh data; empty if it is none or its exponents are not
     * positive, so that it has no optimum.
     */
    default Optional<JointLaw> joint(double[] coefficients, double experts) {
        return Optional.empty();
    }

    /** Coefficients as papers write them. */
    default double[] values(double[] fitted) {
        double[] values = new double[fitted.length];
        for (int j = 0; j < fitted.length; j++) {
            values[j] = coefficients().get(j).value(fitted[j]);
        }
        return values;
    }
}
