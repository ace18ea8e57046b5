package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class DiagnosisServingRulesTest {
    @Nested
    class CardIsSmall extends RuleCase {
        CardIsSmall() {
            super(rule("card-is-small")
                    .given("deployment.memory_total_gib", 24)
                    .finds("small-card")
                    .unless("deployment.memory_total_gib", 24.1));
        }
    }

    @Nested
    class CacheTakesTheMemory extends RuleCase {
        CacheTakesTheMemory() {
            super(rule("cache-takes-the-memory")
                    .given("base.kv_share", 0.26)
                    .finds("kv-bound")
                    .unless("base.kv_share", 0.25));
        }
    }

    @Nested
    class WeightsExceedTheMemory extends RuleCase {
        WeightsExceedTheMemory() {
            super(rule("weights-exceed-the-memory")
                    .given("base.fits_at_8bit", 0)
                    .finds("weights-too-large")
                    .unless("base.fits_at_8bit", 1));
        }
    }

    @Nested
    class VolumeIsLow extends RuleCase {
        VolumeIsLow() {
            super(rule("volume-is-low")
                    .given("workload.tokens_per_month", 4.9e8)
                    .finds("low-volume")
                    .unless("workload.tokens_per_month", 5e8));
        }
    }

    @Nested
    class VolumeIsHigh extends RuleCase {
        VolumeIsHigh() {
            super(rule("volume-is-high")
                    .given("workload.tokens_per_month", 2.1e9)
                    .finds("high-volume")
                    .unless("workload.tokens_per_month", 2e9));
        }
    }

    @Nested
    class PromptsShareAStart extends RuleCase {
        PromptsShareAStart() {
            super(rule("prompts-share-a-start")
                    .given("workload.prefix_share", 0.51)
                    .finds("shared-prefix")
                    .unless("workload.prefix_share", 0.5));
        }
    }

    @Nested
    class OneStreamDecides extends RuleCase {
        OneStreamDecides() {
            super(rule("one-stream-decides")
                    .given("workload.latency_bound", 1)
                    .finds("latency-bound")
                    .unless("workload.latency_bound", 0));
        }
    }

    @Nested
    class DataMustStay extends RuleCase {
        DataMustStay() {
            super(rule("data-must-stay")
                    .given("constraints.on_prem", 1)
                    .finds("own-hosting")
                    .unless("constraints.on_prem", 0));
        }
    }

    @Nested
    class NetworkIsAbsent extends RuleCase {
        NetworkIsAbsent() {
            super(rule("network-is-absent")
                    .given("constraints.offline", 1)
                    .finds("own-hosting")
                    .unless("constraints.offline", 0));
        }
    }
}
