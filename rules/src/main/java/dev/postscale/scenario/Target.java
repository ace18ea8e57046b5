package dev.postscale.scenario;

/**
 * The quality to be met.
 *
 * @param referenceModel id, label or alias of a model whose quality is to be met
 * @param decades quality relative to the base model, in decades of training compute
 * @param none true when it was said that no quality has to be met
 * @param task the profile it is measured on; unknown means the scenario's mix
 */
public record Target(String referenceModel, double decades, boolean none, TaskProfile task) {
    public static final Target UNKNOWN = new Target("", Double.NaN, false, TaskProfile.UNKNOWN);

    public Target {
        Limits.text("target.reference_model", referenceModel);
        Limits.between("target.decades", decades, -6, 6, "a factor was meant: 1 decade is a factor of 10");
        int said = (referenceModel.isEmpty() ? 0 : 1) + (Double.isNaN(decades) ? 0 : 1) + (none ? 1 : 0);
        if (said + (task == TaskProfile.UNKNOWN ? 0 : 1) > 2) {
            throw new ScenarioException(
                    "target",
                    "The parts (" + (said + 1) + ") must be at most two of reference_model, decades, none and task.",
                    "Maybe keep the reference model and the task.");
        }
    }
}
