package dev.postscale.assessment;

import dev.postscale.quantity.Conversions;
import dev.postscale.scenario.TaskProfile;

/** What is asked, how often and how fast. */
@SuppressWarnings("unused") // called by name, see Derivations
final class DerivedWorkload extends DerivedFacts {

    DerivedWorkload(Facts facts, Reading reading, Market market) {
        super(facts, reading, market);
    }

    double workloadContextTokens() {
        return scenario.workload().inputTokens() + scenario.workload().outputTokens();
    }

    double workloadLatencySlack() {
        double latency = scenario.workload().latencyMsP95();
        return Double.isNaN(latency) ? Double.NaN : bool(latency >= constant("slack-latency-ms"));
    }

    double workloadLatencyBound() {
        double limit = constant("bound-tpot-ms");
        double perToken =
                scenario.workload().latencyMsP95() / scenario.workload().outputTokens();
        if (scenario.workload().tpotMs() <= limit || perToken <= limit) {
            return 1;
        }
        return Double.isNaN(perToken) ? Double.NaN : 0;
    }

    double workloadLifetimeTokens() {
        return scenario.workload().requestsPerDay()
                * constant("month-days")
                * reading.horizonMonths()
                * (scenario.workload().inputTokens() + scenario.workload().outputTokens());
    }

    double workloadTokensPerMonth() {
        return scenario.workload().requestsPerDay()
                * constant("month-days")
                * (scenario.workload().inputTokens() + scenario.workload().outputTokens());
    }

    double workloadConcurrency() {
        double seconds = scenario.workload().latencyMsP95();
        if (Double.isNaN(seconds)) {
            seconds = scenario.workload().ttftMs()
                    + scenario.workload().outputTokens() * scenario.workload().tpotMs();
        }
        double peak = Double.isNaN(scenario.workload().peakFactor())
                ? constant("peak-factor")
                : scenario.workload().peakFactor();
        return scenario.workload().requestsPerDay()
                / Conversions.SECONDS_PER_DAY
                * peak
                * seconds
                / Conversions.MS_PER_SECOND;
    }

    double workloadBatchTolerant() {
        double latency = scenario.workload().latencyMsP95();
        return Double.isNaN(latency) ? Double.NaN : bool(latency >= constant("batch-latency-ms"));
    }

    double workloadPrefixShare() {
        double share =
                scenario.workload().sharedPrefixTokens() / scenario.workload().inputTokens();
        return StrictMath.min(1, share);
    }

    double workloadMixedDifficulty() {
        if (!scenario.tasks().known()) {
            return Double.NaN;
        }
        int large = 0;
        for (TaskProfile profile : TaskProfile.values()) {
            large += scenario.tasks().weight(profile) >= constant("large-task-share") ? 1 : 0;
        }
        return large >= 2 ? 1 : Double.NaN;
    }
}
