package dev.postscale.scenario;

/**
 * Where training happens; rented when nothing is said.
 *
 * @param accelerator id, label or alias
 * @param count accelerators
 * @param memoryGib GiB per accelerator, the marketed number
 * @param owned owned or already paid
 * @param mfu model FLOP utilisation, 0 to 1
 */
public record Training(String accelerator, double count, double memoryGib, Known owned, double mfu) {
    public static final Training UNKNOWN = new Training("", Double.NaN, Double.NaN, Known.UNKNOWN, Double.NaN);

    public Training {
        Limits.text("training.accelerator", accelerator, 200);
        Limits.count("training.count", count);
        Limits.memory("training.memory_gib", memoryGib);
        Limits.share("training.mfu", mfu);
    }
}
