package dev.postscale.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All strategies, their levers and how they combine; the same for every scenario. */
public final class Catalogue {
    private static final Effect[] NONE = {};
    private static final int LARGEST = Long.SIZE - 1;

    private final List<Option> options;
    private final Effect[][] effects;
    private final boolean[] steady;
    /** By lever: strategies that have rows of it. */
    private final long[] moved = new long[Lever.COUNT];

    private final long reshaping;
    private final long sizing;
    private final Pairing[] gains;
    private final Pairing[] exclusions;
    private final Pairing[] requirements;
    private final List<Pairing> orders;

    /**
     * A catalogue.
     *
     * @throws IllegalArgumentException if there are more strategies than a mask has bits, or a row names none of them
     */
    public Catalogue(List<Option> options, List<Effect> rows, List<Pairing> pairings) {
        if (options.size() > LARGEST) {
            throw new IllegalArgumentException("The strategies (" + options.size() + ") must be at most " + LARGEST
                    + ".\nMaybe an overlay adds techniques that belong under one strategy.");
        }
        this.options = List.copyOf(options);
        effects = new Effect[Lever.COUNT * options.size()][];
        Arrays.fill(effects, NONE);
        steady = new boolean[effects.length];
        Arrays.fill(steady, true);
        for (Map.Entry<Integer, List<Effect>> place : byPlace(rows).entrySet()) {
            Effect[] those = place.getValue().toArray(NONE);
            effects[place.getKey()] = those;
            moved[those[0].lever().ordinal()] |= 1L << those[0].strategy();
            steady[place.getKey()] =
                    Arrays.stream(those).noneMatch(row -> row.condition().namesStrategies());
        }
        long reshapers = 0;
        for (int i = 0; i < options.size(); i++) {
            reshapers |= options.get(i).reshapes() ? 1L << i : 0;
        }
        reshaping = reshapers;
        sizing = moved[Lever.WEIGHT_BITS.ordinal()]
                | moved[Lever.KV_BYTES.ordinal()]
                | (reshapers & (moved[Lever.PARAMS_TOTAL.ordinal()] | moved[Lever.PARAMS_ACTIVE.ordinal()]));
        gains = pairings.stream().filter(Pairing::onGains).toArray(Pairing[]::new);
        exclusions = of(pairings, Pairing.Kind.EXCLUDES).toArray(Pairing[]::new);
        requirements = of(pairings, Pairing.Kind.REQUIRES).toArray(Pairing[]::new);
        orders = of(pairings, Pairing.Kind.ORDER);
    }

    private Map<Integer, List<Effect>> byPlace(List<Effect> rows) {
        Map<Integer, List<Effect>> places = new TreeMap<>();
        for (Effect row : rows) {
            if (row.strategy() < options.size()) {
                places.computeIfAbsent(place(row.strategy(), row.lever()), place -> new ArrayList<>())
                        .add(row);
            }
        }
        return places;
    }

    private int place(int strategy, Lever lever) {
        return lever.ordinal() * options.size() + strategy;
    }

    private static List<Pairing> of(List<Pairing> pairings, Pairing.Kind kind) {
        return pairings.stream().filter(p -> p.kind() == kind).toList();
    }

    public int size() {
        return options.size();
    }

    public Option option(int strategy) {
        return options.get(strategy);
    }

    /** Number of the strategy, -1 when there is none of that notation. */
    public int number(String notation) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).notation().equals(notation)) {
                return i;
            }
        }
        return -1;
    }

    Effect[] effects(int strategy, Lever lever) {
        return effects[place(strategy, lever)];
    }

    /** Strategies that make other weights out of those they are given. */
    long reshaping() {
        return reshaping;
    }

    /** Strategies that change weights or cache themselves: what that does to speeds follows from the roofline. */
    long sizing() {
        return sizing;
    }

    /** Whether the row of a lever that holds does not depend on the strategies of a plan. */
    boolean steady(int strategy, Lever lever) {
        return steady[place(strategy, lever)];
    }

    /** Those of some strategies that have rows of a lever. */
    long moving(Lever lever, long strategies) {
        return moved[lever.ordinal()] & strategies;
    }

    Pairing[] gains() {
        return gains;
    }

    Pairing[] exclusions() {
        return exclusions;
    }

    Pairing[] requirements() {
        return requirements;
    }

    /** Which of two comes first, where that matters. */
    public List<Pairing> orders() {
        return orders;
    }

    /** Notations of the strategies of a mask, in catalogue order. */
    public List<String> notations(long strategies) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if ((strategies >> i & 1) == 1) {
                names.add(options.get(i).notation());
            }
        }
        return List.copyOf(names);
    }
}
