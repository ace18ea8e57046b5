package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyDataRulesTest {
    @Nested
    class DeduplicateBeforePretraining extends RuleCase {
        DeduplicateBeforePretraining() {
            super(rule("deduplicate-before-pretraining")
                    .given("training.pretrain", 1)
                    .recommends("data-dedup")
                    .unless("training.pretrain", 0));
        }
    }

    @Nested
    class FilterBeforePretraining extends RuleCase {
        FilterBeforePretraining() {
            super(rule("filter-before-pretraining")
                    .given("training.pretrain", 1)
                    .recommends("data-filtering")
                    .unless("training.pretrain", 0));
        }
    }

    @Nested
    class RawPoolsAreFiltered extends RuleCase {
        RawPoolsAreFiltered() {
            super(rule("raw-pools-are-filtered")
                    .given("data.raw", 1)
                    .given("training.any", 1)
                    .recommends("data-filtering")
                    .unless("data.raw", 0)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class RephraseWhenTextRunsOut extends RuleCase {
        RephraseWhenTextRunsOut() {
            super(rule("rephrase-when-text-runs-out").finding("data-starved").recommends("synthetic-data"));
        }
    }

    @Nested
    class StrictFiltersStarveLongRuns extends RuleCase {
        StrictFiltersStarveLongRuns() {
            super(rule("strict-filters-starve-long-runs")
                    .finding("data-starved")
                    .warns("data-filtering"));
        }
    }

    @Nested
    class RealDataMustStay extends RuleCase {
        RealDataMustStay() {
            super(rule("real-data-must-stay")
                    .given("data.synthetic_replaces_real", 1)
                    .forbids("synthetic-data")
                    .unless("data.synthetic_replaces_real", 0));
        }
    }

    @Nested
    class LabelledDomainsCanBeMixed extends RuleCase {
        LabelledDomainsCanBeMixed() {
            super(rule("labelled-domains-can-be-mixed")
                    .given("data.domains", 2)
                    .given("training.pretrain", 1)
                    .given("budget.flops", 1.1e21)
                    .recommends("data-mixing-curriculum")
                    .unless("data.domains", 1)
                    .unless("training.pretrain", 0)
                    .unless("budget.flops", 1e21));
        }
    }

    @Nested
    class TeacherTermsForbidTraining extends RuleCase {
        TeacherTermsForbidTraining() {
            super(rule("teacher-terms-forbid-training")
                    .given("teacher.outputs_allowed", 0)
                    .forbids("distillation", "reasoning-distillation", "synthetic-data")
                    .unless("teacher.outputs_allowed", 1));
        }
    }
}
