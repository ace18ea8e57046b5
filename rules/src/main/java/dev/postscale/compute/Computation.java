package dev.postscale.compute;

import dev.postscale.advice.Value;
import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes single quantities of a scenario. Inputs come from the arguments first, then from the scenario, then from the
 * knowledge base as of the scenario's date, then from its defaults, each of which is told.
 */
public final class Computation {
    private static final Map<String, Formula> FORMULAS = formulas();

    private final Knowledge knowledge;

    private Computation(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static Computation of(Knowledge knowledge) {
        return new Computation(knowledge);
    }

    private static Map<String, Formula> formulas() {
        List<Formula> all = new ArrayList<>();
        all.addAll(TrainingQuantities.all());
        all.addAll(MemoryQuantities.all());
        all.addAll(ServingQuantities.all());
        all.addAll(MoneyQuantities.all());
        Map<String, Formula> formulas = new LinkedHashMap<>();
        all.forEach(formula -> formulas.put(formula.quantity(), formula));
        return Collections.unmodifiableMap(formulas);
    }

    /** Names of the quantities that can be asked for. */
    public static List<String> quantities() {
        return List.copyOf(FORMULAS.keySet());
    }

    /**
     * One quantity; empty when there is none of that name.
     *
     * @param arguments inputs that override the scenario, by name
     */
    public Optional<ComputedQuantity> compute(Assessment assessment, String quantity, Map<String, Value> arguments) {
        return Optional.ofNullable(FORMULAS.get(quantity))
                .map(formula -> new Inputs(knowledge, assessment, arguments).answer(formula));
    }
}
