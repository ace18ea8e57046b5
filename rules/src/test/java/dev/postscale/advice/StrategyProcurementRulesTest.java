package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import dev.postscale.strategy.Adjust;
import org.junit.jupiter.api.Nested;

class StrategyProcurementRulesTest {
    @Nested
    class AnswersThatCanWaitCostHalf extends RuleCase {
        AnswersThatCanWaitCostHalf() {
            super(rule("answers-that-can-wait-cost-half")
                    .given("workload.batch_tolerant", 1)
                    .given("market.api", 1)
                    .given("constraints.on_prem", 0)
                    .given("constraints.offline", 0)
                    .recommends("api-purchase")
                    .unless("workload.batch_tolerant", 0)
                    .unless("constraints.on_prem", 1)
                    .unless("constraints.offline", 1));
        }
    }

    @Nested
    class LowVolumeBuys extends RuleCase {
        LowVolumeBuys() {
            super(rule("low-volume-buys")
                    .finding("low-volume")
                    .given("market.api", 1)
                    .given("deployment.own_wanted", 0)
                    .recommends("api-purchase")
                    .unless("market.api", 0)
                    .unless("deployment.own_wanted", 1));
        }
    }

    @Nested
    class HighVolumeHosts extends RuleCase {
        HighVolumeHosts() {
            super(rule("high-volume-hosts")
                    .finding("high-volume")
                    .given("market.open_weights", 1)
                    .given("deployment.can_self_host", 1)
                    .recommends("open-weights-adopt")
                    .unless("market.open_weights", 0)
                    .unless("deployment.can_self_host", 0));
        }
    }

    @Nested
    class OwnMachinesRunOpenWeights extends RuleCase {
        OwnMachinesRunOpenWeights() {
            super(rule("own-machines-run-open-weights")
                    .finding("own-hosting")
                    .given("market.open_weights", 1)
                    .recommends("open-weights-adopt")
                    .unless("market.open_weights", 0));
        }
    }

    @Nested
    class GiantsPayBackLate extends RuleCase {
        GiantsPayBackLate() {
            super(rule("giants-pay-back-late")
                    .given("base.params_total", 2.35e11)
                    .given("market.api", 1)
                    .given("constraints.on_prem", 0)
                    .given("constraints.offline", 0)
                    .discourages("open-weights-adopt")
                    .unless("base.params_total", 2.34e11)
                    .unless("constraints.on_prem", 1)
                    .unless("market.api", 0));
        }
    }

    @Nested
    class HostedPricesFall extends RuleCase {
        HostedPricesFall() {
            super(rule("hosted-prices-fall")
                    .given("budget.horizon_months", 13)
                    .adds(new Adjust("hosted-prices-fall", "api-purchase", "recurring_usd", 0.5))
                    .unless("budget.horizon_months", 12));
        }
    }

    @Nested
    class RoutersNeedAPriceGap extends RuleCase {
        RoutersNeedAPriceGap() {
            super(rule("routers-need-a-price-gap")
                    .given("prices.has_alternative", 0)
                    .discourages("model-routing-cascade")
                    .unless("prices.has_alternative", 1));
        }
    }

    @Nested
    class RoutersNeedEasyRequests extends RuleCase {
        RoutersNeedEasyRequests() {
            super(rule("routers-need-easy-requests")
                    .given("workload.mixed_difficulty", 0)
                    .discourages("model-routing-cascade")
                    .unless("workload.mixed_difficulty", 1));
        }
    }
}
