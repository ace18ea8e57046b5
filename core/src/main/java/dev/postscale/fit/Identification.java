package dev.postscale.fit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Whether the predictions for the runs depend on every coefficient in its own way, at an optimum. Directions in which they
 * do not depend on anything show as eigenvalues of the normal matrix that are zero but for rounding.
 */
final class Identification {
    // Of the largest eigenvalue, after scaling every coordinate to the same effect.
    private static final double ZERO = 1e-11;
    private static final double PART = 0.3;

    // A coordinate whose largest effect on a prediction is this small against the others' has dropped out.
    private static final double NO_EFFECT = 1e-9;

    private final Form form;
    private final Residuals residuals;
    private final boolean[] fixed;

    Identification(Form form, Residuals residuals, boolean[] fixed) {
        this.form = form;
        this.residuals = residuals;
        this.fixed = fixed.clone();
    }

    /**
     * Refuses an optimum with a direction in which nothing changes.
     *
     * @throws NotIdentifiableException naming the coefficients
     */
    void check(double[] best) {
        List<Integer> free = new ArrayList<>();
        for (int j = 0; j < fixed.length; j++) {
            if (!fixed[j]) {
                free.add(j);
            }
        }
        double[][] normal = normal(best, free);
        double[] scale = new double[free.size()];
        double largest = 0;
        for (int j = 0; j < scale.length; j++) {
            scale[j] = StrictMath.sqrt(normal[j][j]);
            largest = StrictMath.max(largest, scale[j]);
        }
        List<String> dropped = new ArrayList<>();
        for (int j = 0; j < scale.length; j++) {
            if (!(scale[j] > NO_EFFECT * largest)) {
                dropped.add(symbol(free.get(j)));
            }
        }
        if (!dropped.isEmpty()) {
            throw refusal(dropped);
        }
        for (int j = 0; j < scale.length; j++) {
            for (int k = 0; k < scale.length; k++) {
                normal[j][k] /= scale[j] * scale[k];
            }
        }
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(normal));
        int last = scale.length - 1;
        if (eigen.getRealEigenvalue(last) < ZERO * eigen.getRealEigenvalue(0)) {
            for (int j = 0; j < scale.length; j++) {
                if (StrictMath.abs(eigen.getEigenvector(last).getEntry(j)) > PART) {
                    dropped.add(symbol(free.get(j)));
                }
            }
            throw refusal(dropped);
        }
    }

    private double[][] normal(double[] best, List<Integer> free) {
        double[][] normal = new double[free.size()][free.size()];
        double[] gradient = new double[best.length];
        for (int run = 0; run < residuals.runs(); run++) {
            residuals.at(best, run, gradient, new double[0]);
            for (int j = 0; j < normal.length; j++) {
                for (int k = 0; k < normal.length; k++) {
                    normal[j][k] += gradient[free.get(j)] * gradient[free.get(k)];
                }
            }
        }
        return normal;
    }

    private String symbol(int coefficient) {
        return form.coefficients().get(coefficient).symbol();
    }

    private static NotIdentifiableException refusal(List<String> symbols) {
        String names = String.join(", ", symbols);
        return new NotIdentifiableException(new Shortage(
                "The runs leave " + names + " open: at the best fit no prediction depends on "
                        + (symbols.size() == 1 ? "it." : "them alone."),
                "Maybe add runs where they matter (small models on much data, large ones on little), or hold "
                        + symbols.get(0) + " at a published value."));
    }
}
