package dev.postscale.plan;

import org.jspecify.annotations.Nullable;

/**
 * The row of a lever that holds, with the logs of its middle, which are asked for again and again.
 *
 * @param row null where none holds
 * @param decades log10 of the middle of a gain, 0 for other levers
 * @param log natural log of the middle of a factor of cost or speed, 0 where it is none
 */
record Reading(@Nullable Effect row, double decades, double log) {
    private static final Reading NONE = new Reading(null, 0, 0);

    static Reading of(@Nullable Effect row) {
        if (row == null) {
            return NONE;
        }
        boolean gain = row.lever() == Lever.EFFECTIVE_COMPUTE;
        boolean factor = !gain && row.scale() == Scale.RATIO && row.mid() > 0;
        return new Reading(row, gain ? Gains.decades(row.mid()) : 0, factor ? StrictMath.log(row.mid()) : 0);
    }
}
