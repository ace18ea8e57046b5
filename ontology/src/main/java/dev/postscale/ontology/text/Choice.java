package dev.postscale.ontology.text;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.TargetFact;
import dev.postscale.ontology.text.NameTable.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of several readings of a name is meant. Memory decides first, then what was out at the date, then the reading the
 * table of aliases puts first; of alternatives nobody ordered the weaker one, so that nothing is promised that another
 * lacks.
 */
final class Choice {
    /** Two sizes this close are versions of one model, not two sizes of it. */
    private static final double SAME_SIZE = 1.5;

    private static final double ROUNDING = 1.04;

    private static final Comparator<ModelFact> SMALLER = comparingDouble(
            (ModelFact model) -> Double.isNaN(model.paramsTotal()) ? Double.MAX_VALUE : model.paramsTotal());
    private static final Comparator<AcceleratorFact> WEAKER =
            comparingDouble(chip -> Double.isNaN(chip.bandwidth()) ? Double.MAX_VALUE : chip.bandwidth());

    private final Map<String, ModelFact> models = new HashMap<>();
    private final Map<String, AcceleratorFact> chips = new HashMap<>();
    private final Map<String, TargetFact> targets = new HashMap<>();
    private final List<AcceleratorFact> allChips;

    Choice(List<ModelFact> models, List<AcceleratorFact> accelerators, List<TargetFact> targets) {
        models.forEach(model -> this.models.put(model.id(), model));
        accelerators.forEach(chip -> this.chips.put(chip.id(), chip));
        targets.forEach(target -> this.targets.put(target.id(), target));
        this.allChips = List.copyOf(accelerators);
    }

    boolean knows(String id) {
        return chips.containsKey(id) || models.containsKey(id) || targets.containsKey(id);
    }

    Resolved chip(Meaning meaning, Hints hints) {
        return switch (meaning.sort()) {
            case TARGET -> target(meaning.ids(), hints);
            default -> firstOf(chipsOf(meaning.ids(), hints));
        };
    }

    /** The weaker of alternatives somebody named. */
    Resolved weakest(List<Resolved> parts, Hints hints) {
        List<String> ids =
                parts.stream().map(part -> ((Resolved.One) part).id()).toList();
        return firstOf(chipsOf(ids, hints).stream().sorted(WEAKER).toList());
    }

    private static Resolved firstOf(List<AcceleratorFact> chips) {
        return one(chips.get(0).id(), chips.stream().map(AcceleratorFact::id).toList());
    }

    private List<AcceleratorFact> chipsOf(List<String> ids, Hints hints) {
        List<AcceleratorFact> known = known(ids, chips);
        List<AcceleratorFact> fitting = those(known, chip -> chip.memoryGib() == hints.memoryGib());
        return those(fitting, chip -> hints.released(chip.released()));
    }

    private Resolved target(List<String> ids, Hints hints) {
        List<TargetFact> known = known(ids, targets);
        TargetFact weakest = known.stream()
                .min(comparing(target -> typical(target, hints), Comparator.nullsLast(WEAKER)))
                .orElseThrow();
        AcceleratorFact chip = typical(weakest, hints);
        return new Resolved.TargetClass(weakest.id(), chip == null ? "" : chip.id(), others(weakest.id(), ids));
    }

    /** The chip of a class; with a memory that it lacks, the weakest of the same form that has it. */
    private @Nullable AcceleratorFact typical(TargetFact target, Hints hints) {
        AcceleratorFact usual = chips.get(target.accelerator());
        if (usual == null || Double.isNaN(hints.memoryGib()) || usual.memoryGib() == hints.memoryGib()) {
            return usual;
        }
        return allChips.stream()
                .filter(chip -> chip.form().equals(usual.form()) && chip.memoryGib() == hints.memoryGib())
                .min(WEAKER)
                .orElse(usual);
    }

    Resolved weights(Meaning meaning, Hints hints) {
        return newest(known(meaning.ids(), models), hints);
    }

    /** Versions of one size: the newest that was out. Other sizes than the usual one are only named as alternatives. */
    private static Resolved newest(List<ModelFact> readings, Hints hints) {
        List<ModelFact> out = those(readings, model -> hints.released(model.released()));
        ModelFact usual = out.get(0);
        ModelFact newest = out.stream()
                .filter(model -> sameSize(usual, model))
                .max(comparing(ModelFact::released).thenComparing(SMALLER.reversed()))
                .orElse(usual);
        return one(newest.id(), out.stream().map(ModelFact::id).toList());
    }

    private static boolean sameSize(ModelFact usual, ModelFact other) {
        double ratio = usual.paramsTotal() / other.paramsTotal();
        return Double.isNaN(ratio) || (ratio <= SAME_SIZE && ratio >= 1 / SAME_SIZE);
    }

    /** The member of a family with the size said; the smallest that was out when none is said. */
    Optional<Resolved> ofFamily(List<String> ids, double size, Hints hints) {
        List<ModelFact> family = known(ids, models);
        if (family.isEmpty()) {
            return Optional.empty();
        }
        if (Double.isNaN(size)) {
            List<ModelFact> out = those(family, model -> hints.released(model.released())).stream()
                    .sorted(SMALLER)
                    .toList();
            return Optional.of(
                    one(out.get(0).id(), out.stream().map(ModelFact::id).toList()));
        }
        List<ModelFact> sized = family.stream()
                .filter(model -> model.paramsTotal() / size <= ROUNDING && size / model.paramsTotal() <= ROUNDING)
                .toList();
        return sized.isEmpty() ? Optional.empty() : Optional.of(newest(sized, hints));
    }

    private static <T> List<T> known(List<String> ids, Map<String, T> byId) {
        List<T> known = new ArrayList<>();
        for (String id : ids) {
            T thing = byId.get(id);
            if (thing != null) {
                known.add(thing);
            }
        }
        return known;
    }

    /** Those that pass, or all when none does: a hint that fits nothing decides nothing. */
    private static <T> List<T> those(List<T> things, Predicate<T> passes) {
        List<T> passing = things.stream().filter(passes).toList();
        return passing.isEmpty() ? things : passing;
    }

    private static Resolved one(String id, List<String> ids) {
        return new Resolved.One(id, others(id, ids));
    }

    private static List<String> others(String id, List<String> ids) {
        return ids.stream().filter(other -> !other.equals(id)).distinct().toList();
    }
}
