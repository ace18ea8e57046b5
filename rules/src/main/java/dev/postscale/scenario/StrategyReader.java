package dev.postscale.scenario;

import dev.postscale.condition.Condition;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.StrategyFact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges the conditions of the catalogue in a scenario. Built once; safe for use by several threads. */
public final class StrategyReader {
    /** Where nothing can be trained: a strategy whose prerequisites fail here needs training. */
    private static final Map<String, Double> NO_TRAINING =
            Map.of("constraints.no_training", 1.0, "training.any", 0.0, "training.pretrain", 0.0, "budget.flops", 0.0);

    private final List<Entry> entries;

    private record Entry(StrategyFact strategy, Condition prerequisite, Condition suited, boolean needsTraining) {}

    private StrategyReader(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * A reader of the catalogue.
     *
     * @param conditions from condition id to condition; asked for the empty id too, which always holds
     */
    public static StrategyReader of(
            List<StrategyFact> catalogue, Function<String, Condition> conditions, List<FactDefinition> dictionary) {
        Moment untrained = Moment.beforePlan(withoutTraining(dictionary));
        return new StrategyReader(catalogue.stream()
                .map(strategy -> {
                    Condition prerequisite = conditions.apply(strategy.prerequisite());
                    return new Entry(
                            strategy,
                            prerequisite,
                            conditions.apply(strategy.suitedWhen()),
                            prerequisite.test(untrained) == Truth.FALSE);
                })
                .toList());
    }

    /** The strategies in catalogue order, as they stand before any plan. */
    public List<StrategyRecord> read(double[] facts) {
        Moment moment = Moment.beforePlan(facts);
        return entries.stream().map(entry -> record(entry, moment)).toList();
    }

    private static StrategyRecord record(Entry entry, Moment moment) {
        StrategyFact strategy = entry.strategy();
        return new StrategyRecord(
                strategy.id(),
                strategy.slot(),
                strategy.stage(),
                strategy.family(),
                strategy.kind(),
                strategy.weightsOrigin(),
                number(entry.prerequisite().test(moment)),
                number(entry.suited().test(moment)),
                entry.needsTraining());
    }

    private static double number(Truth truth) {
        return switch (truth) {
            case TRUE -> 1;
            case FALSE -> 0;
            case UNKNOWN -> Double.NaN;
        };
    }

    private static double[] withoutTraining(List<FactDefinition> dictionary) {
        double[] facts = new double[dictionary.size()];
        Arrays.fill(facts, Double.NaN);
        for (FactDefinition fact : dictionary) {
            Double value = NO_TRAINING.get(fact.name());
            if (value != null) {
                facts[(int) fact.position()] = value;
            }
        }
        return facts;
    }
}
