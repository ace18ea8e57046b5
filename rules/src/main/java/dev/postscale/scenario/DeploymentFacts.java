package dev.postscale.scenario;

/** Where answers are produced. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf({"deployment", "accel"})
public record DeploymentFacts(
        double tierDevice,
        double tierEdge,
        double tierSingleGpu,
        double tierServer,
        double tierCluster,
        double tierApi,
        double count,
        double memoryTotalGib,
        double canSelfHost,
        double accelFp8,
        double accelFp4,
        double accelInt8,
        double ownWanted) {}
