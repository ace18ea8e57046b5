package dev.postscale.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A named input of a quantity. The first name is the one answers use; the others are understood. A name with a factor,
 * such as {@code bytes_per_value*8}, is in another unit.
 */
enum Argument {
    PARAMS_TOTAL("params_total", "total_params", "params", "parameters", "n_params", "model_params", "n"),
    PARAMS_ACTIVE("params_active", "active_params", "n_active"),
    TOKENS("tokens", "train_tokens", "tokens_total", "training_tokens", "d"),
    UNIQUE_TOKENS("unique_tokens", "unlabelled_tokens", "data_tokens"),
    TOKENS_PER_PARAM("tokens_per_param"),
    FLOPS("flops", "train_flops", "compute", "c", "pf_days*8.64e19"),
    GPU_HOURS("gpu_hours", "accelerator_hours", "hours"),
    DAYS("days", "train_days"),
    COUNT("count", "n_gpu", "n_gpus", "gpus", "gpu_count", "accelerators"),
    MFU("mfu", "utilization", "utilisation"),
    PEAK("peak_flops", "peak", "peak_tflops*1e12", "tflops*1e12"),
    BANDWIDTH("bandwidth", "bandwidth_gb_s*1e9", "mem_bandwidth_gb_s*1e9", "bandwidth_tb_s*1e12"),
    MEMORY_GIB("memory_gib", "memory_gb"),
    HOUR_USD("gpu_hour_usd", "hour_usd", "usd_per_gpu_hour", "usd_per_hour", "price_per_gpu_hour"),
    BUDGET_USD("budget_usd", "budget"),
    BITS_PER_WEIGHT("bits_per_weight", "weight_bits", "bits", "bpw", "bytes_per_weight*8", "bytes_per_param*8"),
    CONTEXT("context", "context_tokens", "context_length", "seq_len", "sequence_length", "tokens"),
    LAYERS("layers", "n_layers", "num_layers"),
    KV_HEADS("kv_heads", "n_kv_heads", "num_kv_heads", "num_key_value_heads"),
    HEAD_DIM("head_dim"),
    LATENT_RANK("kv_lora_rank", "latent_rank"),
    ROPE_DIM("rope_head_dim", "rope_dim", "qk_rope_head_dim"),
    CACHE_BITS("cache_bits", "kv_bits", "bits_per_value", "bytes_per_value*8", "kv_bytes*8"),
    BATCH("batch", "batch_size", "sequences", "concurrency", "max_sequences"),
    REQUESTS_PER_DAY("requests_per_day", "requests"),
    INPUT_TOKENS("input_tokens", "prompt_tokens", "input_len"),
    OUTPUT_TOKENS("output_tokens", "completion_tokens", "output_len"),
    PREFIX_TOKENS("shared_prefix_tokens", "prefix_tokens"),
    PREFIX_SHARE("prefix_share", "cached_share", "shared_prefix_fraction", "hit_rate"),
    API_IN("api_in_usd_per_mtok", "price_in", "input_usd_per_mtok"),
    API_OUT("api_out_usd_per_mtok", "price_out", "output_usd_per_mtok"),
    ALT_API_IN("alt_api_in_usd_per_mtok", "alt_price_in"),
    ALT_API_OUT("alt_api_out_usd_per_mtok", "alt_price_out"),
    CACHE_READ("cache_read_usd_per_mtok", "cached_usd_per_mtok", "price_cached"),
    MONTHS("months", "horizon_months"),
    ENGINEERS("engineers", "people"),
    SALARY("salary", "engineer_usd_per_month", "salary_usd_per_month"),
    SECONDS("seconds", "time_budget_s", "latency_s", "latency_ms*1e-3", "latency_ms_p95*1e-3", "time_budget_ms*1e-3"),
    TPOT_MS("tpot_ms", "ms_per_token"),
    TOKENS_PER_SECOND("tokens_per_s", "tokens_per_second", "decode_tokens_per_s"),
    LIFETIME_TOKENS("lifetime_tokens", "inference_tokens"),
    SAMPLES("samples", "samples_per_question"),
    EXAMPLES("sft_examples", "examples"),
    FROM_BUDGET("from_budget"),
    PRICES("prices"),
    PRECISION("precision", "dtype", "format"),
    MODEL("model", "model_id", "base_model"),
    ACCELERATOR("accelerator", "gpu", "chip");

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable.
    private final List<Name> names;

    /** A name and what turns its unit into the base unit. */
    record Name(String text, double factor) {}

    Argument(String... spellings) {
        List<Name> list = new ArrayList<>();
        for (String spelling : spellings) {
            String[] parts = spelling.split("\\*", 2);
            list.add(new Name(parts[0], parts.length > 1 ? Double.parseDouble(parts[1]) : 1));
        }
        names = List.copyOf(list);
    }

    List<Name> names() {
        return names;
    }

    String label() {
        return names.get(0).text();
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
