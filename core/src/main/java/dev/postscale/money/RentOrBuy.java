package dev.postscale.money;

/**
 * An accelerator that is rented for the hours it is busy, or bought and kept. Rent may fall over time; what was bought was
 * paid at once.
 *
 * @param rentHourUsd rent of an hour today
 * @param fall of the rent
 * @param bought the one of one's own
 */
public record RentOrBuy(double rentHourUsd, FallingPrice fall, Ownership bought) {
    private static final int HALVINGS = 200;

    public RentOrBuy {
        if (!(rentHourUsd >= 0)) {
            throw new IllegalArgumentException("The rent (" + rentHourUsd + " USD/h) must be known, not negative.");
        }
    }

    /** Rent of a horizon: {@code r u H bills(T)}. */
    public double rentUsd(double months, double utilization) {
        return rentHourUsd * utilization * bought.month().machineHours() * fall.bills(months);
    }

    /** Cash that buying takes by the end of a horizon: {@code C + T running(u)}, whatever the machine is then worth. */
    public double cashUsd(double months, double utilization) {
        return bought.purchaseUsd() + months * bought.runningUsd(utilization);
    }

    /** Buying with only what the horizon writes off: {@code T (C / life + running(u))}. */
    public double ownUsd(double months, double utilization) {
        return months * bought.monthUsd(utilization);
    }

    /**
     * Months after which buying has taken no more cash than renting: the least {@code T} within the life with {@code
     * rentUsd(T) >= cashUsd(T)}; infinite if there is none.
     */
    public double breakEvenMonths(double utilization) {
        double rent = rentUsd(1, utilization);
        double running = bought.runningUsd(utilization);
        double most = bought.lifeMonths();
        double rate = fall.monthlyRate();
        if (rate > 0) {
            // What buying saves is concave in time; it is largest where rent has fallen to the cost of running.
            double peak = StrictMath.log(rent * rate / (-StrictMath.expm1(-rate) * running)) / rate;
            most = StrictMath.min(most, StrictMath.max(0, peak));
        }
        if (saved(most, utilization) < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (saved(middle, utilization) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double saved(double months, double utilization) {
        return rentUsd(months, utilization) - cashUsd(months, utilization);
    }

    /**
     * Share of the time it must be busy for buying to cost no more than renting over a horizon: the {@code u} with {@code
     * rentUsd = ownUsd}, both being linear in it; infinite if even an always busy one costs more.
     */
    public double breakEvenUtilization(double months) {
        double idle = ownUsd(months, 0);
        double gained = rentUsd(months, 1) - (ownUsd(months, 1) - idle);
        double share = idle / gained;
        return gained > 0 && share <= 1 ? share : Double.POSITIVE_INFINITY;
    }
}
