package dev.postscale.scenario;

/**
 * Skills.
 *
 * @param rl somebody can run reinforcement learning
 * @param engineers people
 */
public record Team(Known rl, double engineers) {
    public static final Team UNKNOWN = new Team(Known.UNKNOWN, Double.NaN);

    public Team {
        Limits.amount("team.engineers", engineers);
    }
}
