package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the row of a lever that holds at a moment. True rows win over unknown ones. Among true rows of effective
 * compute negative evidence wins; else the own profile goes before any, a conditional row before an unconditional one,
 * the smaller middle before the larger. With no true row the unknown ones are read together at their least favourable.
 */
final class LeverReading {
    private LeverReading() {}

    static @Nullable Effect read(Effect[] rows, int task, Moment moment) {
        Effect best = null;
        Effect negative = null;
        List<Effect> unknown = List.of();
        for (Effect row : rows) {
            if (!row.concerns(task)) {
                continue;
            }
            Truth holds = row.condition().test(moment);
            if (holds == Truth.TRUE) {
                if (row.lever() == Lever.EFFECTIVE_COMPUTE
                        && row.conditional()
                        && row.high() <= 1
                        && (negative == null || row.mid() < negative.mid())) {
                    negative = row;
                }
                if (best == null || before(row, best)) {
                    best = row;
                }
            } else if (holds == Truth.UNKNOWN) {
                if (unknown.isEmpty()) {
                    unknown = new ArrayList<>();
                }
                unknown.add(row);
            }
        }
        if (negative != null) {
            return negative;
        }
        return best != null || unknown.isEmpty() ? best : leastFavourable(unknown);
    }

    private static boolean before(Effect row, Effect other) {
        boolean own = row.profile() != Effect.ANY_PROFILE;
        boolean otherOwn = other.profile() != Effect.ANY_PROFILE;
        if (own != otherOwn) {
            return own;
        }
        if (row.conditional() != other.conditional()) {
            return row.conditional();
        }
        return row.mid() < other.mid();
    }

    private static Effect leastFavourable(List<Effect> rows) {
        boolean smallerIsWorse = smallerIsWorse(rows.get(0).lever());
        double low = rows.get(0).low();
        double mid = rows.get(0).mid();
        double high = rows.get(0).high();
        for (Effect row : rows) {
            low = smallerIsWorse ? StrictMath.min(low, row.low()) : StrictMath.max(low, row.low());
            mid = smallerIsWorse ? StrictMath.min(mid, row.mid()) : StrictMath.max(mid, row.mid());
            high = smallerIsWorse ? StrictMath.min(high, row.high()) : StrictMath.max(high, row.high());
        }
        return rows.get(0).with(low, mid, high);
    }

    private static boolean smallerIsWorse(Lever lever) {
        return switch (lever) {
            case EFFECTIVE_COMPUTE, DECODE_SPEED, PREFILL_SPEED, THROUGHPUT_AT_LOAD, REQUESTS_SERVED_SHARE -> true;
            case TRAIN_COMPUTE,
                    DATA_EFFICIENCY,
                    PARAMS_TOTAL,
                    PARAMS_ACTIVE,
                    WEIGHT_BITS,
                    KV_BYTES,
                    MEMORY_EXTRA_GIB,
                    INPUT_TOKENS,
                    OUTPUT_TOKENS,
                    ONE_OFF_FLOPS,
                    ONE_OFF_USD,
                    RECURRING_USD,
                    TIME_TO_DEPLOY_WEEKS,
                    QUALITY_RISK -> false;
        };
    }
}
