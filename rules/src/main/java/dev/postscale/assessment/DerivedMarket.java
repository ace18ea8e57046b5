package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import java.util.stream.Stream;

/** What can be downloaded or bought. */
@SuppressWarnings("unused") // called by name, see Derivations
final class DerivedMarket extends DerivedFacts {
    DerivedMarket(Facts facts, Reading reading, Market market) {
        super(facts, reading, market);
    }

    double marketApi() {
        return bool(!isTrue("constraints.offline") && market.apiOnSale());
    }

    private Stream<ModelFact> openThatFits() {
        return market.openWithin(facts.get("deployment.memory_total_gib"), reading.constants());
    }

    double marketOpenWeights() {
        return bool(openThatFits().findAny().isPresent());
    }

    double marketReasoningModel() {
        boolean open = openThatFits().anyMatch(model -> model.kind().equals("reasoning"));
        return bool(open || (!isTrue("constraints.on_prem") && market.anyReasoning()));
    }

    double marketOpenSsm() {
        return bool(openThatFits()
                .anyMatch(model -> model.attentionKind().equals("SSM")
                        || model.attentionKind().equals("hybrid")));
    }

    double marketOpenGqa() {
        return bool(openThatFits()
                .anyMatch(model -> model.attentionKind().equals("GQA")
                        || model.attentionKind().equals("MQA")
                        || model.attentionKind().equals("MLA")));
    }

    double marketOpenMoe() {
        return bool(openThatFits().anyMatch(model -> model.moe() == 1));
    }

    double marketOpenOvertrained() {
        double many = constant("overtrained-market");
        return bool(openThatFits().anyMatch(model -> model.trainTokens() / model.paramsActive() >= many));
    }

    double pricesHasAlternative() {
        if (!Double.isNaN(scenario.prices().altApiInUsdPerMtok())) {
            return 1;
        }
        if (isTrue("market.api") && !isTrue("constraints.on_prem")) {
            return 1;
        }
        double smallest =
                openThatFits().mapToDouble(ModelFact::paramsActive).min().orElse(Double.NaN);
        double largest =
                openThatFits().mapToDouble(ModelFact::paramsActive).max().orElse(Double.NaN);
        return bool(largest / smallest >= constant("price-gap"));
    }
}
