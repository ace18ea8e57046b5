package dev.postscale.scenario;

import java.util.List;

/**
 * Hard limits.
 *
 * @param onPrem data may not leave own machines
 * @param offline no network at the place of use
 * @param audit answers must be traceable
 * @param noTools tools are not allowed
 * @param noTraining weights may not be trained
 * @param noHosting no machines may be run
 * @param licence open, a licence name, or prose
 * @param energy battery, or a limit such as 15 W
 * @param teamSize people
 * @param deadlineWeeks weeks to first use
 * @param exclude ids of strategies the user rules out
 */
public record Constraints(
        Known onPrem,
        Known offline,
        Known audit,
        Known noTools,
        Known noTraining,
        Known noHosting,
        String licence,
        String energy,
        double teamSize,
        double deadlineWeeks,
        List<String> exclude) {
    public static final Constraints UNKNOWN = new Constraints(
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            "",
            "",
            Double.NaN,
            Double.NaN,
            List.of());

    public Constraints {
        Limits.text("constraints.licence", licence);
        Limits.text("constraints.energy", energy);
        Limits.amount("constraints.team_size", teamSize);
        Limits.amount("constraints.deadline_weeks", deadlineWeeks);
        exclude = List.copyOf(exclude);
    }
}
