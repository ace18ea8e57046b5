package dev.postscale.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All strategies, their levers and how they combine; the same for every scenario. */
public final class Catalogue {
    private static final Effect[] NONE = {};
    private static final int LARGEST = Long.SIZE - 1;

    private final List<Option> options;
    private final List<Map<Lever, Effect[]>> effects = new ArrayList<>();
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
        for (int i = 0; i < options.size(); i++) {
            Map<Lever, List<Effect>> byLever = new EnumMap<>(Lever.class);
            for (Effect row : rows) {
                if (row.strategy() == i) {
                    byLever.computeIfAbsent(row.lever(), lever -> new ArrayList<>())
                            .add(row);
                }
            }
            Map<Lever, Effect[]> arrays = new EnumMap<>(Lever.class);
            byLever.forEach((lever, list) -> arrays.put(lever, list.toArray(NONE)));
            effects.add(arrays);
        }
        gains = pairings.stream().filter(Pairing::onGains).toArray(Pairing[]::new);
        exclusions = of(pairings, Pairing.Kind.EXCLUDES).toArray(Pairing[]::new);
        requirements = of(pairings, Pairing.Kind.REQUIRES).toArray(Pairing[]::new);
        orders = of(pairings, Pairing.Kind.ORDER);
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
        return effects.get(strategy).getOrDefault(lever, NONE);
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
