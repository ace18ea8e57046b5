package dev.postscale.money;

import dev.postscale.serving.Month;

/**
 * One accelerator of one's own, written off in a straight line: {@code purchase / life + kWh price + kW hosting} a month.
 *
 * @param purchaseUsd of the accelerator with its share of the server; 0 where it was paid for long ago
 * @param lifeMonths over which it is written off
 * @param usdPerKwh electricity
 * @param hostingUsdPerKwMonth room and cooling plant, by the power of the servers, without electricity
 */
public record Ownership(
        double purchaseUsd,
        double lifeMonths,
        Power power,
        double usdPerKwh,
        double hostingUsdPerKwMonth,
        Month month) {
    public Ownership {
        if (!(purchaseUsd >= 0 && lifeMonths > 0 && usdPerKwh >= 0 && hostingUsdPerKwMonth >= 0)) {
            throw new IllegalArgumentException("The purchase (" + purchaseUsd + " USD), life (" + lifeMonths
                    + " months), electricity (" + usdPerKwh + " USD/kWh) and hosting (" + hostingUsdPerKwMonth
                    + " USD/kW-month) must be known and not negative, the life positive.");
        }
    }

    /** The same paid for already: only what running it costs. */
    public Ownership paid() {
        return new Ownership(0, lifeMonths, power, usdPerKwh, hostingUsdPerKwMonth, month);
    }

    /** What a month takes off its worth. */
    public double writtenOffUsd() {
        return purchaseUsd / lifeMonths;
    }

    /** Electricity and hosting of a month in which it is busy a share of the time. */
    public double runningUsd(double utilization) {
        return power.kilowattHours(month.machineHours(), utilization) * usdPerKwh
                + power.serverKilowatts() * hostingUsdPerKwMonth;
    }

    /** All of a month. */
    public double monthUsd(double utilization) {
        return writtenOffUsd() + runningUsd(utilization);
    }

    /** A month over the hours in which it is busy: what a rented hour has to be compared with. */
    public double busyHourUsd(double utilization) {
        return monthUsd(utilization) / (month.machineHours() * utilization);
    }
}
