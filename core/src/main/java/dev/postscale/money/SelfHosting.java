package dev.postscale.money;

import dev.postscale.serving.Month;

/**
 * A service on machines of one's own, bought or rented by the month: people, and one replica after another as requests grow.
 * {@code cost(V) = people + R max(1, ceil(V / q))} a month, against {@code 30 V p} of an interface that charges {@code p} a
 * request.
 *
 * @param peopleUsd a month
 * @param replicaUsd {@code R}, a month
 * @param replicaRequestsPerDay {@code q}, what one replica carries, its idle hours counted
 */
public record SelfHosting(double peopleUsd, double replicaUsd, double replicaRequestsPerDay, Month month) {
    public SelfHosting {
        if (!(peopleUsd >= 0 && replicaUsd >= 0 && replicaRequestsPerDay > 0)) {
            throw new IllegalArgumentException("The people (" + peopleUsd + " USD/month), replica (" + replicaUsd
                    + " USD/month) and its load (" + replicaRequestsPerDay
                    + " requests/day) must be known and not negative, the load positive.");
        }
    }

    /** Replicas that carry so many requests a day. */
    public double replicas(double requestsPerDay) {
        return StrictMath.max(1, StrictMath.ceil(requestsPerDay / replicaRequestsPerDay));
    }

    /** Cost of a month. */
    public double monthUsd(double requestsPerDay) {
        return peopleUsd + replicaUsd * replicas(requestsPerDay);
    }

    /**
     * Requests a day from which this costs no more than an interface: with {@code n} the least whole number of replicas whose
     * cost is earned by what they carry, {@code n >= people / (30 p q - R)}, it is {@code (people + n R) / (30 p)}. Infinite
     * where an interface charges less than a full replica costs.
     */
    public double breakEvenRequestsPerDay(double requestUsd) {
        double paid = requestUsd * month.days();
        double earned = paid * replicaRequestsPerDay - replicaUsd;
        // A replica that just earns itself carries no people.
        if (earned < 0 || (earned == 0 && peopleUsd > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double replicas = earned == 0 ? 1 : StrictMath.max(1, StrictMath.ceil(peopleUsd / earned));
        return (peopleUsd + replicas * replicaUsd) / paid;
    }

    /** What an interface may charge for a request before this costs less: {@code cost(V) / (30 V)}. */
    public double breakEvenRequestUsd(double requestsPerDay) {
        return monthUsd(requestsPerDay) / (month.days() * requestsPerDay);
    }

    /** Requests over what its replicas carry. */
    public double load(double requestsPerDay) {
        return requestsPerDay / (replicas(requestsPerDay) * replicaRequestsPerDay);
    }
}
