package dev.postscale.scenario;

/**
 * Where answers are produced.
 *
 * @param accelerator id, label or alias
 * @param count accelerators
 * @param memoryGib GiB per accelerator, the marketed number
 * @param powerWatts W, limit of the whole target
 */
public record Deployment(
        Tier tier, String accelerator, double count, double memoryGib, Known owned, double powerWatts) {
    public static final Deployment UNKNOWN =
            new Deployment(Tier.UNKNOWN, "", Double.NaN, Double.NaN, Known.UNKNOWN, Double.NaN);

    public Deployment {
        Limits.text("deployment.accelerator", accelerator, 200);
        Limits.count("deployment.count", count);
        Limits.memory("deployment.memory_gib", memoryGib);
        Limits.amount("deployment.power_watts", powerWatts);
    }
}
