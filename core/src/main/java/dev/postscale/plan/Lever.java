package dev.postscale.plan;

import java.util.Optional;

/** A driver of quality, cost, speed or risk on which a strategy acts. */
public enum Lever {
    EFFECTIVE_COMPUTE("effective_compute"),
    TRAIN_COMPUTE("train_compute"),
    DATA_EFFICIENCY("data_efficiency"),
    PARAMS_TOTAL("params_total"),
    PARAMS_ACTIVE("params_active"),
    WEIGHT_BITS("weight_bits"),
    KV_BYTES("kv_bytes"),
    MEMORY_EXTRA_GIB("memory_extra_gib"),
    DECODE_SPEED("decode_speed"),
    PREFILL_SPEED("prefill_speed"),
    THROUGHPUT_AT_LOAD("throughput_at_load"),
    INPUT_TOKENS("input_tokens"),
    OUTPUT_TOKENS("output_tokens"),
    REQUESTS_SERVED_SHARE("requests_served_share"),
    ONE_OFF_FLOPS("one_off_flops"),
    ONE_OFF_USD("one_off_usd"),
    RECURRING_USD("recurring_usd"),
    TIME_TO_DEPLOY_WEEKS("time_to_deploy_weeks"),
    QUALITY_RISK("quality_risk");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String notation;

    Lever(String notation) {
        this.notation = notation;
    }

    /** The name in the knowledge base. */
    public String notation() {
        return notation;
    }

    public static Optional<Lever> of(String notation) {
        for (Lever lever : values()) {
            if (lever.notation.equals(notation)) {
                return Optional.of(lever);
            }
        }
        return Optional.empty();
    }
}
