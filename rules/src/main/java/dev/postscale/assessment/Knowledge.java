package dev.postscale.assessment;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.law.JointLaw;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.ontology.text.FactLinker;
import dev.postscale.plan.Catalogue;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.FactReader;
import dev.postscale.scenario.PlanFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is prepared once from the knowledge base and shared by all scenarios; immutable. */
public final class Knowledge {
    private final KnowledgeBase base;
    private final Dictionary dictionary;
    private final Constants constants;
    private final Catalogue catalogue;
    private final PriceBook prices;
    private final Laws laws;
    private final JointLaw law;
    private final ModelQuality quality;
    private final Names names;
    private final FactLinker linker;
    private final FactReader groups;
    private final boolean[] needsTraining;

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
        laws = new Laws(base);
        law = laws.byDefault().joint();
        quality = new ModelQuality(law, constants, base.models());
        names = new Names(base);
        linker = new FactLinker(base.facts());
        groups = FactReader.of(base.facts());
        needsTraining = needsTraining();
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

    /**
     * The number of the strategy of an id or label, whatever its case.
     *
     * @throws UnknownNameException if there is none
     */
    public int strategy(String name) {
        String said = name.strip().toLowerCase(Locale.ROOT);
        List<StrategyFact> strategies = base.strategies();
        for (int i = 0; i < strategies.size(); i++) {
            StrategyFact strategy = strategies.get(i);
            if (Stream.of(strategy.id(), strategy.labelEn(), strategy.labelZh())
                    .anyMatch(label -> label.toLowerCase(Locale.ROOT).equals(said))) {
                return i;
            }
        }
        List<String> ids = strategies.stream().map(StrategyFact::id).toList();
        throw UnknownNameException.strategy(name, NearestNames.of(said, ids, 3));
    }

    public PriceBook prices() {
        return prices;
    }

    /** The laws of the knowledge base, ready to compute. */
    public Laws laws() {
        return laws;
    }

    /** The law by which models and runs are compared. */
    public JointLaw law() {
        return law;
    }

    ModelQuality quality() {
        return quality;
    }

    public Names names() {
        return names;
    }

    /** The month from which models could be bought behind an interface: that of the strategy's first public use. */
    String apiSince() {
        return base.strategy("api-purchase").map(StrategyFact::introducedOn).orElse("");
    }

    /** The facts of a vector as the records that rules join on. */
    public FactGroups groups(double[] facts) {
        return groups.read(facts);
    }

    /** The facts of one plan as the record that rules join on. */
    public PlanFacts planFacts(String plan, double[] facts) {
        return groups.readPlan(plan, facts);
    }

    /** Whether the prerequisites of a strategy fail wherever nothing can be trained. */
    public boolean needsTraining(int strategy) {
        return needsTraining[strategy];
    }

    private boolean[] needsTraining() {
        double[] untrained = new double[dictionary.size()];
        Arrays.fill(untrained, Double.NaN);
        untrained[dictionary.position("training.any")] = 0;
        untrained[dictionary.position("constraints.no_training")] = 1;
        boolean[] needs = new boolean[catalogue.size()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = catalogue.option(i).prerequisite().test(Moment.beforePlan(untrained)) == Truth.FALSE;
        }
        return needs;
    }

    /**
     * The models of a market between which a quality lies: the best below it and the least above it, either missing at
     * an end of the scale.
     */
    public List<String> between(double decades, Market market) {
        List<ModelFact> rated = market.models()
                .filter(quality::knows)
                .sorted(Comparator.comparingDouble(
                                (ModelFact model) -> quality.of(model).decades())
                        .thenComparing(ModelFact::id))
                .toList();
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < rated.size(); i++) {
            if (quality.of(rated.get(i)).decades() > decades) {
                if (i > 0) {
                    ends.add(rated.get(i - 1).id());
                }
                ends.add(rated.get(i).id());
                return ends;
            }
        }
        if (!rated.isEmpty()) {
            ends.add(rated.get(rated.size() - 1).id());
        }
        return ends;
    }

    FactLinker linker() {
        return linker;
    }
}
