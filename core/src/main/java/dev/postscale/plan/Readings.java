package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Which row of each lever holds on one source of weights. Where no condition of a lever names strategies the answer is the
 * same for every plan on that source and is remembered. Belongs to one search on one thread.
 */
final class Readings {
    private final Catalogue catalogue;
    private final int tasks;
    private final @Nullable Reading[] steady;

    /**
     * Readings of one source.
     *
     * @param tasks number of task profiles
     */
    Readings(Catalogue catalogue, int tasks) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        steady = new Reading[Lever.COUNT * tasks * catalogue.size()];
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The reading at a moment; all moments asked about must have the same facts. */
    Reading of(int strategy, Lever lever, int task, Moment moment) {
        int place = (lever.ordinal() * tasks + task) * catalogue.size() + strategy;
        Reading known = steady[place];
        if (known != null) {
            return known;
        }
        Reading read = Reading.of(LeverReading.read(catalogue.effects(strategy, lever), task, moment));
        if (catalogue.steady(strategy, lever)) {
            steady[place] = read;
        }
        return read;
    }
}
