package dev.postscale.serving;

/**
 * What a month means for money.
 *
 * @param days of requests
 * @param machineHours for which machines are paid
 */
public record Month(double days, double machineHours) {
    public Month {
        if (!(days > 0 && machineHours > 0)) {
            throw new IllegalArgumentException(
                    "The days (" + days + ") and machine hours (" + machineHours + ") of a month must be positive.");
        }
    }

    /** Requests of a month. */
    public double requests(Workload workload) {
        return workload.requestsPerDay() * days;
    }

    /** USD for accelerators that are kept the whole month. */
    public double machineUsd(double accelerators, double hourUsd) {
        return accelerators * hourUsd * machineHours;
    }
}
