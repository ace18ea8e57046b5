package dev.postscale.law;

import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The loss of a student that learns from a teacher of loss L_T,
 *
 * <pre>
 * L_S = L_T + L_T^-c0 (1 + (L_T/(L d1))^(1/f1))^(-c1 f1) (A'/N^alpha' + B'/D^beta')^gamma',
 * </pre>
 *
 * with L the loss of the same student trained without a teacher. A stronger teacher is not always better, and with
 * enough tokens training without one catches up: distilling pays when the teacher is there already or serves several
 * students. The gains are of the order of the error of the fit, so read a cross-over as a band.
 *
 * @see <a href="https://arxiv.org/abs/2502.08606">arXiv 2502.08606, equation 8 and table 6</a>
 */
public record DistillationLaw(
        PoweredJointLaw supervised, PoweredJointLaw student, double c0, double c1, double f1, double d1)
        implements ScalingLaw {
    // Tokens between which a cross-over is looked for.
    private static final double FEWEST_TOKENS = 1e8;
    private static final double MOST_TOKENS = 1e16;
    private static final double ACCURACY = 1e-10;
    private static final int MAX_EVALUATIONS = 500;
    private static final Input PARAMS = Input.of("N_student", "parameter");
    private static final Input TOKENS = Input.of("D_student", "token");
    private static final Input TEACHER = Input.of("L_teacher", "nats/token");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("student_loss", "nats/token", PARAMS, TOKENS, TEACHER),
            Output.of("supervised_loss", "nats/token", PARAMS, TOKENS),
            Output.of("D_crossover", "token", PARAMS, TEACHER));

    static DistillationLaw of(Coefficients coefficients) {
        return new DistillationLaw(
                PoweredJointLaw.of(coefficients),
                new PoweredJointLaw(
                        new JointLaw(
                                0,
                                coefficients.of("A'"),
                                coefficients.of("B'"),
                                coefficients.of("alpha'"),
                                coefficients.of("beta'")),
                        coefficients.of("gamma'")),
                coefficients.of("c0"),
                coefficients.of("c1"),
                coefficients.of("f1"),
                coefficients.of("d1"));
    }

    /** The loss of a student of N parameters that sees D tokens of a teacher. */
    public double studentLoss(double params, double tokens, double teacherLoss) {
        double alone = supervised.loss(params, tokens);
        // In logarithms: the power 1/f1 is about 11.
        double capacity = StrictMath.log1p(StrictMath.exp(StrictMath.log(teacherLoss / (alone * d1)) / f1));
        return teacherLoss
                + StrictMath.exp(-c0 * StrictMath.log(teacherLoss) - c1 * f1 * capacity) * student.loss(params, tokens);
    }

    /** Tokens from which the student does better without this teacher; infinite if that is never. */
    public double crossover(double params, double teacherLoss) {
        if (lead(MOST_TOKENS, params, teacherLoss) > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double from = FEWEST_TOKENS;
        while (lead(from, params, teacherLoss) <= 0 && from < MOST_TOKENS) {
            from *= 2;
        }
        if (from >= MOST_TOKENS) {
            return 0;
        }
        return StrictMath.exp(new BrentSolver(ACCURACY)
                .solve(
                        MAX_EVALUATIONS,
                        logTokens -> lead(StrictMath.exp(logTokens), params, teacherLoss),
                        StrictMath.log(from),
                        StrictMath.log(MOST_TOKENS)));
    }

    /** How much lower the loss is with the teacher. */
    private double lead(double tokens, double params, double teacherLoss) {
        return supervised.loss(params, tokens) - studentLoss(params, tokens, teacherLoss);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        double params = inputs.positive("N_student");
        return switch (output) {
            case "student_loss" -> studentLoss(params, inputs.positive("D_student"), inputs.positive("L_teacher"));
            case "supervised_loss" -> supervised.loss(params, inputs.positive("D_student"));
            case "D_crossover" -> crossover(params, inputs.positive("L_teacher"));
            default -> throw noOutput(output);
        };
    }
}
