package dev.postscale.plan;

import dev.postscale.condition.Condition;
import dev.postscale.serving.CacheLayers;
import dev.postscale.serving.Efficiency;
import dev.postscale.serving.Engine;
import dev.postscale.serving.KvCache;
import dev.postscale.serving.Month;
import dev.postscale.serving.ServedModel;
import dev.postscale.serving.TokenPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small problem in the making: one task profile, machines rented as needed, nothing in the way. Facts are three: one
 * unknown, one false, one true.
 */
final class Sketch {
    static final double NONE = Double.POSITIVE_INFINITY;
    static final double GIB = 0x1p30;
    static final Condition UNKNOWN = isTrue(0);
    static final Condition FALSE = isTrue(1);
    static final Condition TRUE = isTrue(2);
    static final Conventions CONVENTIONS = new Conventions(0.95, 0.8, 1.02, 1.3, 5, 0.05, 1.5, 0.4, 0.5, 1);
    static final Ceilings NO_CEILINGS = new Ceilings(NONE, false, NONE, NONE, NONE, NONE);
    static final Machines RENTED = machines(NONE, 80);
    static final Demand DEMAND =
            new Demand(1e4, 1000, 200, 2000, 3, new Month(30, 730), 12, Double.NaN, false, 1e18, 0.1);
    /** A decade of effective compute is worth 1, a decade of USD 0.15, a sure disappointment 0.25. */
    static final Objective OBJECTIVE = new Objective(1, 0.15, 2e5, 0.25);

    /** An engine that wastes nothing, on ideal accelerators. */
    static Machines machines(double count, double memoryGib) {
        return new Machines(
                "chip",
                count,
                memoryGib * GIB,
                3.35e12,
                989e12,
                989e12,
                NONE,
                2,
                Efficiency.IDEAL,
                new Engine(256, 8192, 1),
                0.95,
                8);
    }

    private static final double[] FACTS = {Double.NaN, 0, 1};

    final List<Option> options = new ArrayList<>();
    final List<Effect> rows = new ArrayList<>();
    final List<Pairing> pairings = new ArrayList<>();
    final List<WeightsSource> sources = new ArrayList<>();
    boolean given;
    long allowed = -1;
    long required;
    Machines machines = RENTED;
    Demand demand = DEMAND;
    Ceilings ceilings = NO_CEILINGS;
    Objective objective = OBJECTIVE;
    Conventions conventions = CONVENTIONS;

    static Condition isTrue(int fact) {
        return new Condition.Range(new int[] {fact}, new double[] {1}, 1, true, 1, true);
    }

    static long mask(int... strategies) {
        long mask = 0;
        for (int strategy : strategies) {
            mask |= 1L << strategy;
        }
        return mask;
    }

    int strategy(Condition prerequisite) {
        options.add(new Option("s" + options.size(), true, false, false, prerequisite, Condition.always()));
        return options.size() - 1;
    }

    /** A strategy that multiplies effective compute. */
    int gaining(double ratio) {
        int strategy = strategy(Condition.always());
        return effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, ratio);
    }

    /** A strategy that no search may add. */
    int root() {
        options.add(new Option("s" + options.size(), true, true, false, Condition.always(), Condition.always()));
        return options.size() - 1;
    }

    /** A strategy that makes other weights out of those it is given. */
    int reshaping(Lever lever, double ratio) {
        options.add(new Option("s" + options.size(), true, false, true, Condition.always(), Condition.always()));
        return effect(options.size() - 1, lever, Scale.RATIO, ratio);
    }

    int effect(int strategy, Lever lever, Scale scale, double mid) {
        return effect(strategy, lever, scale, mid, Condition.always());
    }

    int effect(int strategy, Lever lever, Scale scale, double mid, Condition condition) {
        rows.add(new Effect(
                "claim-" + rows.size(),
                strategy,
                lever,
                Effect.ANY_PROFILE,
                mid / 1.5,
                mid,
                mid * 1.5,
                scale,
                condition,
                condition != Condition.always(),
                false));
        return strategy;
    }

    void pair(Pairing.Kind kind, int first, int second, double factor) {
        pair(kind, first, mask(second), factor, Condition.always());
    }

    void pair(Pairing.Kind kind, int first, long others, double factor, Condition condition) {
        pairings.add(new Pairing("pair-" + pairings.size(), kind, first, others, factor, condition));
    }

    /** Published weights of 8 billion parameters. */
    int open(double decades) {
        return source(Origin.OPEN, decades, 0, 0, 8e9, 0);
    }

    int open(double decades, double params) {
        return source(Origin.OPEN, decades, 0, 0, params, 0);
    }

    int source(Origin origin, double decades, long strategies, long roots, double params, double oneOffUsd) {
        sources.add(new WeightsSource(
                "w" + sources.size(),
                origin,
                strategies,
                roots,
                new double[] {decades},
                0.3,
                ServedModel.dense(params, 16, KvCache.of(CacheLayers.Heads.full(32, 8, 128)), 16),
                1e23,
                null,
                oneOffUsd,
                0,
                0,
                FACTS));
        return sources.size() - 1;
    }

    int api(double decades, TokenPrice price) {
        sources.add(new WeightsSource(
                "w" + sources.size(),
                Origin.API,
                0,
                0,
                new double[] {decades},
                0.3,
                null,
                Double.NaN,
                price,
                0,
                0,
                0,
                FACTS));
        return sources.size() - 1;
    }

    Problem problem() {
        return new Problem(
                new Catalogue(options, rows, pairings),
                new double[] {1},
                sources,
                given,
                allowed,
                required,
                machines,
                demand,
                ceilings,
                objective,
                conventions);
    }

    /** Every pair of strategies may interact; some prerequisites are false or unknown; some limits bind. */
    static Sketch random(SplittableRandom random, int size) {
        Sketch sketch = additive(random, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j && random.nextInt(100) < 25) {
                    Pairing.Kind kind = Pairing.Kind.values()[random.nextInt(Pairing.Kind.ORDER.ordinal())];
                    double factor = kind == Pairing.Kind.SYNERGY
                            ? random.nextDouble(1, 2)
                            : kind == Pairing.Kind.EXCLUDES || kind == Pairing.Kind.REQUIRES
                                    ? Double.NaN
                                    : random.nextDouble(0.3, 1);
                    sketch.pair(kind, i, mask(j), factor, condition(random));
                }
            }
        }
        sketch.pair(Pairing.Kind.REQUIRES, random.nextInt(size), mask(0, 1, size - 1), Double.NaN, condition(random));
        if (random.nextBoolean()) {
            double usd = sketch.demand.horizonMonths() * 1460 * random.nextDouble(0.5, 5);
            sketch.ceilings = new Ceilings(usd, false, NONE, NONE, NONE, random.nextDouble(1, 20));
        }
        sketch.allowed = ~mask(random.nextInt(size));
        sketch.required = mask(random.nextInt(size));
        return sketch;
    }

    /** Strategies that only gain and nothing that binds or interacts, on three sources. */
    static Sketch additive(SplittableRandom random, int size) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < size; i++) {
            int strategy = sketch.strategy(condition(random));
            sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, Math.pow(10, random.nextDouble(-0.3, 0.8)));
            sketch.effect(strategy, Lever.ONE_OFF_USD, Scale.AMOUNT, Math.pow(10, random.nextDouble(2, 6)));
            sketch.effect(strategy, Lever.QUALITY_RISK, Scale.AMOUNT, random.nextDouble(0.3));
            sketch.effect(strategy, Lever.TIME_TO_DEPLOY_WEEKS, Scale.AMOUNT, random.nextDouble(15));
        }
        sketch.open(random.nextDouble(22, 25));
        sketch.source(Origin.OPEN, random.nextDouble(22, 25), mask(random.nextInt(size)), 0, 3e9, 0);
        sketch.api(random.nextDouble(24, 26), TokenPrice.flat(1, 4));
        return sketch;
    }

    private static Condition condition(SplittableRandom random) {
        int die = random.nextInt(10);
        return die < 2 ? FALSE : die < 4 ? UNKNOWN : die < 7 ? TRUE : Condition.always();
    }
}
