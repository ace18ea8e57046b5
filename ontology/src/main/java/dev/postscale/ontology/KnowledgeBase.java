package dev.postscale.ontology;

import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.KnowledgeException;
import dev.postscale.ontology.facts.RecordMapper;
import dev.postscale.ontology.sparql.Sparql;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known: models, accelerators, prices, strategies with their effects and interactions, laws, thresholds, sources and
 * sentences, as immutable records. Loading reads one small file and touches no RDF machinery.
 */
public final class KnowledgeBase {
    private static final String FACTS = "facts.bin";

    private final FactFile file;
    /** Null for what ships: then the store is opened when it is first asked for. */
    private final @Nullable Sparql store;

    private final List<String> overlays;
    private final Map<String, FactTable> tables = new LinkedHashMap<>();
    private final Index<ModelFact> models;
    private final Index<AcceleratorFact> accelerators;
    private final Index<PriceFact> prices;
    private final Index<StrategyFact> strategies;
    private final Index<EffectFact> effects;
    private final Index<InteractionFact> interactions;
    private final Index<ThresholdFact> thresholds;
    private final Index<RuleFact> rules;
    private final Index<SourceFact> sources;
    private final Index<FactDefinition> facts;
    private final Index<TargetFact> targets;
    private final Index<ConditionNode> conditions;
    private final Index<LawFact> laws;
    private final Index<SentenceFact> sentences;
    private final Index<ShapeFact> shapes;
    private final Index<ServingMeasurement> servingMeasurements;
    private final List<AliasFact> aliases;
    private final List<SlopeFact> slopes;
    private final List<CoefficientFact> coefficients;
    private final List<TrainingRunFact> trainingRuns;
    private final Later<TermFact> terms = new Later<>(TermFact.class);
    private final Later<CheckedClaimFact> checkedClaims = new Later<>(CheckedClaimFact.class);
    private final Later<ContradictionFact> contradictions = new Later<>(ContradictionFact.class);
    private final Later<ContestedClaimFact> contested = new Later<>(ContestedClaimFact.class);

    private KnowledgeBase(FactFile file, @Nullable Sparql store, List<String> overlays) {
        this.file = file;
        this.store = store;
        this.overlays = List.copyOf(overlays);
        file.tables().forEach(table -> tables.put(table.name(), table));
        this.models = index(ModelFact.class, ModelFact::id);
        this.accelerators = index(AcceleratorFact.class, AcceleratorFact::id);
        this.prices = index(PriceFact.class, PriceFact::id);
        this.strategies = index(StrategyFact.class, StrategyFact::id);
        this.effects = index(EffectFact.class, EffectFact::id);
        this.interactions = index(InteractionFact.class, InteractionFact::id);
        this.thresholds = index(ThresholdFact.class, ThresholdFact::id);
        this.rules = index(RuleFact.class, RuleFact::id);
        this.sources = index(SourceFact.class, SourceFact::id);
        this.facts = index(FactDefinition.class, FactDefinition::name);
        this.targets = index(TargetFact.class, TargetFact::id);
        this.conditions = index(ConditionNode.class, ConditionNode::id);
        this.laws = index(LawFact.class, LawFact::id);
        this.sentences = index(SentenceFact.class, SentenceFact::id);
        this.shapes = index(ShapeFact.class, ShapeFact::model);
        this.servingMeasurements = index(ServingMeasurement.class, ServingMeasurement::id);
        this.aliases = records(AliasFact.class);
        this.slopes = records(SlopeFact.class);
        this.coefficients = records(CoefficientFact.class);
        this.trainingRuns = records(TrainingRunFact.class);
    }

    /** The knowledge base that ships with this library. */
    public static KnowledgeBase load() {
        try (var in = KnowledgeBase.class.getResourceAsStream(FACTS)) {
            if (in == null) {
                throw new KnowledgeException("The facts of the knowledge base (" + FACTS
                        + ") are not on the class path.\nMaybe the module ontology was not built: mvn package.");
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new KnowledgeException("The facts of the knowledge base (" + FACTS + ") cannot be read.", e);
        }
    }

    /** A knowledge base from the bytes of a fact file. */
    public static KnowledgeBase of(byte[] factFile) {
        return new KnowledgeBase(FactFile.parse(factFile), null, List.of());
    }

    /**
     * A knowledge base of these records, with the store they were made from.
     *
     * @param overlays names of the files of own facts among them
     */
    public static KnowledgeBase of(FactFile file, Sparql store, List<String> overlays) {
        return new KnowledgeBase(file, store, overlays);
    }

    /** The record types of which a knowledge base is made, in the order of the fact file. */
    public static List<Class<? extends Record>> recordTypes() {
        return List.of(
                ModelFact.class,
                AcceleratorFact.class,
                PriceFact.class,
                StrategyFact.class,
                EffectFact.class,
                InteractionFact.class,
                ThresholdFact.class,
                RuleFact.class,
                SourceFact.class,
                FactDefinition.class,
                AliasFact.class,
                TargetFact.class,
                ConditionNode.class,
                LawFact.class,
                CoefficientFact.class,
                SentenceFact.class,
                SlopeFact.class,
                ShapeFact.class,
                ServingMeasurement.class,
                TrainingRunFact.class,
                TermFact.class,
                CheckedClaimFact.class,
                ContradictionFact.class,
                ContestedClaimFact.class);
    }

    /** Calendar version of the data and a hash of the records, such as 2026.11+1f2e3d4c5b6a. */
    public String version() {
        return file.version();
    }

    /** The records as tables. */
    public FactFile file() {
        return file;
    }

    /** Names of the files of own facts that were laid over what ships, in the order in which they were given. */
    public List<String> overlays() {
        return overlays;
    }

    /** The day on which the facts were retrieved. */
    public LocalDate date() {
        return LocalDate.parse(file.date());
    }

    public List<ModelFact> models() {
        return models.all;
    }

    /** The shape of a model's layers. */
    public Optional<ShapeFact> shape(String model) {
        return shapes.find(model);
    }

    public List<ServingMeasurement> servingMeasurements() {
        return servingMeasurements.all;
    }

    public Optional<ModelFact> model(String id) {
        return models.find(id);
    }

    public List<AcceleratorFact> accelerators() {
        return accelerators.all;
    }

    public Optional<AcceleratorFact> accelerator(String id) {
        return accelerators.find(id);
    }

    public List<PriceFact> prices() {
        return prices.all;
    }

    public Optional<PriceFact> price(String id) {
        return prices.find(id);
    }

    /** In the order of the catalogue: the index of a strategy is its bit in a plan's mask. */
    public List<StrategyFact> strategies() {
        return strategies.all;
    }

    public Optional<StrategyFact> strategy(String id) {
        return strategies.find(id);
    }

    public List<EffectFact> effects() {
        return effects.all;
    }

    public Optional<EffectFact> effect(String id) {
        return effects.find(id);
    }

    public List<InteractionFact> interactions() {
        return interactions.all;
    }

    public Optional<InteractionFact> interaction(String id) {
        return interactions.find(id);
    }

    public List<ThresholdFact> thresholds() {
        return thresholds.all;
    }

    /** The threshold of this id; rules name only thresholds that exist. */
    public ThresholdFact threshold(String id) {
        return thresholds.get(id, "threshold");
    }

    public List<RuleFact> rules() {
        return rules.all;
    }

    public Optional<RuleFact> rule(String id) {
        return rules.find(id);
    }

    public List<SourceFact> sources() {
        return sources.all;
    }

    public Optional<SourceFact> source(String id) {
        return sources.find(id);
    }

    /** In the order of positions in a fact vector. */
    public List<FactDefinition> facts() {
        return facts.all;
    }

    public Optional<FactDefinition> fact(String name) {
        return facts.find(name);
    }

    public List<AliasFact> aliases() {
        return aliases;
    }

    public List<TargetFact> targets() {
        return targets.all;
    }

    public Optional<TargetFact> target(String id) {
        return targets.find(id);
    }

    public List<ConditionNode> conditions() {
        return conditions.all;
    }

    /** The node of this id; every condition id in a record leads to one. */
    public ConditionNode condition(String id) {
        return conditions.get(id, "condition");
    }

    public List<LawFact> laws() {
        return laws.all;
    }

    public Optional<LawFact> law(String id) {
        return laws.find(id);
    }

    public List<SentenceFact> sentences() {
        return sentences.all;
    }

    /** The sentence of this id; the programs name only sentences that exist. */
    public SentenceFact sentence(String id) {
        return sentences.get(id, "sentence");
    }

    /** The coefficients of a law, by setting and symbol. */
    public List<CoefficientFact> coefficients(String law) {
        return coefficients.stream().filter(fact -> fact.law().equals(law)).toList();
    }

    public List<SlopeFact> slopes() {
        return slopes;
    }

    /** Training runs and measurements of training speed that were published. */
    public List<TrainingRunFact> trainingRuns() {
        return trainingRuns;
    }

    /** Strategies, topics, techniques, benchmarks, families and makers with their names and definitions. */
    public List<TermFact> terms() {
        return terms.all();
    }

    /** Claims in circulation and what a check of them found. */
    public List<CheckedClaimFact> checkedClaims() {
        return checkedClaims.all();
    }

    /** Where sources disagree. */
    public List<ContradictionFact> contradictions() {
        return contradictions.all();
    }

    /** The claims that stand in contradictions. */
    public List<ContestedClaimFact> contestedClaims() {
        return contested.all();
    }

    /**
     * The door for questions in SPARQL over everything these records were made from, claims and sources included. The store
     * is read when it is first asked for, which takes about a second.
     */
    public Sparql store() {
        return store == null ? Sparql.shipped() : store;
    }

    private <R extends Record> Index<R> index(Class<R> type, Function<R, String> id) {
        return new Index<>(records(type), id);
    }

    private <R extends Record> List<R> records(Class<R> type) {
        var table = tables.get(type.getSimpleName());
        if (table == null) {
            throw new KnowledgeException("The facts of the knowledge base have no table " + type.getSimpleName()
                    + ".\nMaybe facts.bin is older than the program: mvn package.");
        }
        return RecordMapper.of(type).records(table);
    }

    /** Records that no advice needs, made when first asked for. */
    private final class Later<R extends Record> {
        private final Class<R> type;
        private volatile @Nullable List<R> made;

        Later(Class<R> type) {
            this.type = type;
        }

        List<R> all() {
            List<R> known = made;
            if (known == null) {
                known = records(type);
                made = known;
            }
            return known;
        }
    }

    private static final class Index<R> {
        private final List<R> all;
        private final Map<String, R> byId;

        Index(List<R> all, Function<R, String> id) {
            this.all = all;
            this.byId = new LinkedHashMap<>(all.size() * 2);
            all.forEach(fact -> byId.put(id.apply(fact), fact));
        }

        Optional<R> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        R get(String id, String kind) {
            return find(id).orElseThrow(
                            () -> new KnowledgeException("The knowledge base has no " + kind + " " + id + "."));
        }
    }
}
