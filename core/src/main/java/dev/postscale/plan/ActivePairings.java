package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;

/** The pairings on gains that a set of strategies calls up, in the order of the catalogue, and whether each holds. */
final class ActivePairings {
    private final Pairing[] pairings;
    private final Truth[] holds;
    private final int count;

    private ActivePairings(Pairing[] pairings, Truth[] holds, int count) {
        this.pairings = pairings;
        this.holds = holds;
        this.count = count;
    }

    static ActivePairings of(Catalogue catalogue, long strategies, Moment moment) {
        Pairing[] all = catalogue.gains();
        Pairing[] called = new Pairing[all.length];
        int count = 0;
        for (Pairing pairing : all) {
            if (pairing.bothIn(strategies)) {
                called[count++] = pairing;
            }
        }
        Truth[] holds = new Truth[count];
        for (int i = 0; i < count; i++) {
            holds[i] = called[i].condition().test(moment);
        }
        return new ActivePairings(called, holds, count);
    }

    int count() {
        return count;
    }

    Pairing pairing(int place) {
        return pairings[place];
    }

    Truth holds(int place) {
        return holds[place];
    }
}
