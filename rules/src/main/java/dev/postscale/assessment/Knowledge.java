package dev.postscale.assessment;

import dev.postscale.law.JointLaw;
import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.ontology.text.FactLinker;
import dev.postscale.ontology.text.NameResolver;
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
    private final NameResolver names;
    private final FactLinker linker;

    public Knowledge(KnowledgeBase base) {
        this.base = base;
        dictionary = new Dictionary(base.factDefinitions());
        constants = new Constants(base.thresholds());
        Conditions conditions = Conditions.of(
                base.conditionNodes(),
                base.factDefinitions(),
                base.strategies().stream().map(StrategyFact::id).toList());
        catalogue = new CatalogueBuilder(base.strategies(), conditions::get).build(base.effects(), base.interactions());
        prices = new PriceBook(base.prices());
        law = Laws.joint(base, "besiroglu-2024");
        quality = new ModelQuality(law, constants, base.models());
        names = new NameResolver(base.models(), base.accelerators(), base.aliases(), base.targets());
        linker = new FactLinker(base.factDefinitions());
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

    NameResolver names() {
        return names;
    }

    FactLinker linker() {
        return linker;
    }
}
