package dev.postscale.assessment;

import dev.postscale.law.JointLaw;
import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.plan.Catalogue;

/** What is prepared once from the knowledge base and shared by all scenarios; immutable. */
public final class Knowledge {
    private final KnowledgeBase base;
    private final Dictionary dictionary;
    private final Constants constants;
    private final Catalogue catalogue;
    private final PriceBook prices;
    private final JointLaw law;
    private final ModelQuality quality;
    private final Names names;

    public Knowledge(KnowledgeBase base) {
        this.base = base;
        dictionary = new Dictionary(base.facts());
        constants = new Constants(base.thresholds());
        Conditions conditions = Conditions.of(
                base.conditions(),
                base.facts(),
                base.strategies().stream().map(StrategyFact::id).toList());
        catalogue = new CatalogueBuilder(base.strategies(), conditions::condition)
                .build(base.effects(), base.interactions());
        prices = new PriceBook(base.prices());
        law = Laws.joint(base, "besiroglu-2024");
        quality = new ModelQuality(law, constants, base.models());
        names = new Names(base);
    }

    public KnowledgeBase base() {
        return base;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public Constants constants() {
        return constants;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    PriceBook prices() {
        return prices;
    }

    public JointLaw law() {
        return law;
    }

    ModelQuality quality() {
        return quality;
    }

    Names names() {
        return names;
    }

    /** The month from which models could be bought behind an interface: that of the strategy's first public use. */
    String apiSince() {
        return base.strategy("api-purchase").map(StrategyFact::introducedOn).orElse("");
    }
}
