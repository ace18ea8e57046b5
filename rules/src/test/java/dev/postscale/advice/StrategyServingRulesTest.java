package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyServingRulesTest {
    @Nested
    class PageTheCache extends RuleCase {
        PageTheCache() {
            super(rule("page-the-cache")
                    .given("deployment.can_self_host", 1)
                    .given("assets.paged_engine", 0)
                    .recommends("serving-engine")
                    .unless("deployment.can_self_host", 0)
                    .unless("assets.paged_engine", 1));
        }
    }

    @Nested
    class TwoCardsAreNoCluster extends RuleCase {
        TwoCardsAreNoCluster() {
            super(rule("two-cards-are-no-cluster")
                    .given("deployment.can_self_host", 1)
                    .given("deployment.count", 2)
                    .warns("serving-engine")
                    .unless("deployment.count", 3)
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class SharedStartsAreCached extends RuleCase {
        SharedStartsAreCached() {
            super(rule("shared-starts-are-cached").finding("shared-prefix").recommends("prefix-caching"));
        }
    }

    @Nested
    class CachedAnswersGoStale extends RuleCase {
        CachedAnswersGoStale() {
            super(rule("cached-answers-go-stale").finding("facts-unstable").warns("prefix-caching"));
        }
    }

    @Nested
    class CachedAnswersArePersonal extends RuleCase {
        CachedAnswersArePersonal() {
            super(rule("cached-answers-are-personal")
                    .given("workload.multi_session", 1)
                    .warns("prefix-caching")
                    .unless("workload.multi_session", 0));
        }
    }

    @Nested
    class EightBitsLoseNothing extends RuleCase {
        EightBitsLoseNothing() {
            super(rule("eight-bits-lose-nothing")
                    .given("deployment.can_self_host", 1)
                    .given("accel.fp8", 1)
                    .recommends("quantization-8bit")
                    .unless("accel.fp8", 0)
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class OldCardsUseIntegers extends RuleCase {
        OldCardsUseIntegers() {
            super(rule("old-cards-use-integers")
                    .given("accel.fp8", 0)
                    .warns("quantization-8bit")
                    .unless("accel.fp8", 1));
        }
    }

    @Nested
    class FinerScalesAtFourBits extends RuleCase {
        FinerScalesAtFourBits() {
            super(rule("finer-scales-at-four-bits")
                    .given("accel.fp4", 1)
                    .warns("quantization-4bit")
                    .unless("accel.fp4", 0));
        }
    }

    @Nested
    class FourBitsForFewStreams extends RuleCase {
        FourBitsForFewStreams() {
            super(rule("four-bits-for-few-streams")
                    .given("workload.concurrency", 3.9)
                    .given("deployment.can_self_host", 1)
                    .recommends("quantization-4bit")
                    .unless("workload.concurrency", 4)
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class FourBitsOnSmallCards extends RuleCase {
        FourBitsOnSmallCards() {
            super(rule("four-bits-on-small-cards")
                    .finding("small-card")
                    .given("deployment.can_self_host", 1)
                    .recommends("quantization-4bit")
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class FourBitsMakeItFit extends RuleCase {
        FourBitsMakeItFit() {
            super(rule("four-bits-make-it-fit")
                    .given("base.fits_at_8bit", 0)
                    .given("base.fits_at_4bit", 1)
                    .recommends("quantization-4bit")
                    .unless("base.fits_at_8bit", 1)
                    .unless("base.fits_at_4bit", 0));
        }
    }

    @Nested
    class EightBitsDoNotFit extends RuleCase {
        EightBitsDoNotFit() {
            super(rule("eight-bits-do-not-fit")
                    .given("base.fits_at_8bit", 0)
                    .forbids("quantization-8bit")
                    .unless("base.fits_at_8bit", 1));
        }
    }

    @Nested
    class FourBitsDoNotFit extends RuleCase {
        FourBitsDoNotFit() {
            super(rule("four-bits-do-not-fit")
                    .given("base.fits_at_4bit", 0)
                    .forbids("quantization-4bit")
                    .unless("base.fits_at_4bit", 1));
        }
    }

    @Nested
    class ShrinkACacheThatFillsMemory extends RuleCase {
        ShrinkACacheThatFillsMemory() {
            super(rule("shrink-a-cache-that-fills-memory").finding("kv-bound").recommends("kv-cache-compression"));
        }
    }

    @Nested
    class LongWindowsKeepLargeCaches extends RuleCase {
        LongWindowsKeepLargeCaches() {
            super(rule("long-windows-keep-large-caches")
                    .finding("long-window")
                    .given("deployment.can_self_host", 1)
                    .recommends("kv-cache-compression")
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class DraftsSpeedUpOneStream extends RuleCase {
        DraftsSpeedUpOneStream() {
            super(rule("drafts-speed-up-one-stream")
                    .finding("latency-bound")
                    .given("deployment.can_self_host", 1)
                    .recommends("speculative-decoding")
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class RepeatedInputIsItsOwnDraft extends RuleCase {
        RepeatedInputIsItsOwnDraft() {
            super(rule("repeated-input-is-its-own-draft")
                    .given("workload.output_overlaps_input", 1)
                    .given("deployment.can_self_host", 1)
                    .recommends("speculative-decoding")
                    .unless("workload.output_overlaps_input", 0)
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class CrowdsLeaveNoRoomForDrafts extends RuleCase {
        CrowdsLeaveNoRoomForDrafts() {
            super(rule("crowds-leave-no-room-for-drafts")
                    .given("workload.concurrency", 65)
                    .given("deployment.count", 1)
                    .discourages("speculative-decoding")
                    .unless("workload.concurrency", 64)
                    .unless("deployment.count", 2));
        }
    }
}
