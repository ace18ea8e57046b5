package dev.postscale.assessment;

import dev.postscale.condition.Condition;
import dev.postscale.ontology.EffectFact;
import dev.postscale.ontology.InteractionFact;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.plan.Catalogue;
import dev.postscale.plan.Effect;
import dev.postscale.plan.Lever;
import dev.postscale.plan.Option;
import dev.postscale.plan.Pairing;
import dev.postscale.plan.Scale;
import dev.postscale.scenario.TaskProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the records of strategies, effects and interactions into the numbered catalogue of the plan search. */
final class CatalogueBuilder {
    private final List<StrategyFact> strategies;
    private final Function<String, Condition> conditions;

    /**
     * @param conditions a condition by its id; the empty id always holds
     */
    CatalogueBuilder(List<StrategyFact> strategies, Function<String, Condition> conditions) {
        this.strategies = strategies;
        Map<String, Condition> numbered = new HashMap<>();
        this.conditions = id -> numbered.computeIfAbsent(id, key -> {
            Condition condition = conditions.apply(key);
            return condition.namesStrategies() ? condition : new Condition.Numbered(numbered.size(), condition);
        });
    }

    Catalogue build(List<EffectFact> effects, List<InteractionFact> interactions) {
        List<Option> options = new ArrayList<>();
        for (StrategyFact strategy : strategies) {
            boolean ranked =
                    strategy.kind().equals("strategy") || strategy.kind().equals("baseline");
            options.add(new Option(
                    strategy.id(),
                    ranked,
                    rootOnly(strategy),
                    strategy.weightsOrigin().equals("derive"),
                    conditions.apply(strategy.prerequisite()),
                    conditions.apply(strategy.suitedWhen())));
        }
        List<Effect> rows = new ArrayList<>();
        for (EffectFact effect : effects) {
            effect(effect).ifPresent(rows::add);
        }
        List<Pairing> pairings = new ArrayList<>();
        for (InteractionFact interaction : interactions) {
            pairings.add(pairing(interaction));
        }
        return new Catalogue(options, rows, pairings);
    }

    /** A strategy that only ever gives a plan its weights, or that no search may add: it stands on its own. */
    private static boolean rootOnly(StrategyFact strategy) {
        return !(strategy.weightsOrigin().equals("none")
                        || strategy.weightsOrigin().contains("derive"))
                || strategy.kind().equals("anti-pattern")
                || strategy.kind().equals("companion")
                || (strategy.kind().equals("baseline") && strategy.slot().equals("meta"));
    }

    private int number(String id) {
        for (int i = 0; i < strategies.size(); i++) {
            if (strategies.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The strategy (" + id + ") is not in the catalogue.");
    }

    private Optional<Effect> effect(EffectFact effect) {
        int profile = effect.profile().equals("*")
                ? Effect.ANY_PROFILE
                : TaskProfile.valueOf(effect.profile().toUpperCase(Locale.ROOT)).ordinal();
        return Lever.of(effect.lever())
                .map(lever -> new Effect(
                        effect.id(),
                        number(effect.strategy()),
                        lever,
                        profile,
                        effect.low(),
                        effect.mid(),
                        effect.high(),
                        scale(lever, effect),
                        conditions.apply(effect.condition()),
                        !effect.condition().isEmpty(),
                        effect.method().equals("heuristic")));
    }

    private static Scale scale(Lever lever, EffectFact effect) {
        return switch (lever) {
            case ONE_OFF_FLOPS -> effect.unit().contains("budget") ? Scale.OF_BUDGET_FLOPS : Scale.OF_BASE_FLOPS;
            case RECURRING_USD -> effect.unit().contains("month") ? Scale.PER_MONTH : Scale.DERIVED;
            case EFFECTIVE_COMPUTE,
                    TRAIN_COMPUTE,
                    DATA_EFFICIENCY,
                    PARAMS_TOTAL,
                    PARAMS_ACTIVE,
                    WEIGHT_BITS,
                    KV_BYTES,
                    MEMORY_EXTRA_GIB,
                    DECODE_SPEED,
                    PREFILL_SPEED,
                    THROUGHPUT_AT_LOAD,
                    INPUT_TOKENS,
                    OUTPUT_TOKENS,
                    REQUESTS_SERVED_SHARE,
                    ONE_OFF_USD,
                    TIME_TO_DEPLOY_WEEKS,
                    QUALITY_RISK ->
                effect.form().equals("ratio") && !effect.unit().equals("token") ? Scale.RATIO : Scale.AMOUNT;
        };
    }

    private Pairing pairing(InteractionFact interaction) {
        Pairing.Kind kind = Pairing.Kind.valueOf(interaction.kind().toUpperCase(Locale.ROOT));
        int first = number(interaction.first());
        long others = 0;
        for (String other : interaction.second().split("\\|", -1)) {
            others |= 1L << number(other);
        }
        if (kind == Pairing.Kind.ORDER && !interaction.order().equals(interaction.first())) {
            int second = Long.numberOfTrailingZeros(others);
            others = 1L << first;
            first = second;
        }
        return new Pairing(
                interaction.id(), kind, first, others, interaction.factor(), conditions.apply(interaction.condition()));
    }
}
