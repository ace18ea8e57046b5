package dev.postscale.money;

/**
 * The power one accelerator takes with its share of the server and of the building.
 *
 * @param serverKilowatts of the accelerator and its share of the server, busy
 * @param pue energy of the building over that of its servers, at least 1
 * @param idleShare power of an idle server over that of a busy one, 0 to 1
 */
public record Power(double serverKilowatts, double pue, double idleShare) {
    public Power {
        if (!(serverKilowatts >= 0 && pue >= 1 && idleShare >= 0 && idleShare <= 1)) {
            throw new IllegalArgumentException("The power (" + serverKilowatts + " kW), PUE (" + pue
                    + ") and idle share (" + idleShare + ") must be at least 0, at least 1 and within 0 and 1.");
        }
    }

    /**
     * Energy of a number of hours at the meter, kWh: {@code kW PUE hours (u + (1 - u) idle)}.
     *
     * @param utilization share of the hours in which it is busy
     */
    public double kilowattHours(double hours, double utilization) {
        return serverKilowatts * pue * hours * (utilization + (1 - utilization) * idleShare);
    }
}
