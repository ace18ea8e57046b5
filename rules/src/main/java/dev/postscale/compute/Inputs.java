package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.CacheShapes;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.Scenario;
import dev.postscale.serving.Efficiency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the inputs of one quantity come from: the arguments first, then the scenario, then the knowledge base, then its
 * defaults. Keeps a list of all that was used, assumed and missed.
 */
final class Inputs {
    private final Knowledge knowledge;
    private final Assessment assessment;
    private final Map<String, Given> arguments = new TreeMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Value> used = new LinkedHashMap<>();
    private final Map<String, Assumed> assumptions = new LinkedHashMap<>();
    private String formula = "";

    /** An argument as it was written. */
    private record Given(String name, Value value) {}

    Inputs(Knowledge knowledge, Assessment assessment, Map<String, Value> arguments) {
        this.knowledge = knowledge;
        this.assessment = assessment;
        arguments.forEach((name, value) -> this.arguments.put(Argument.folded(name), new Given(name, value)));
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Assessment assessment() {
        return assessment;
    }

    Scenario scenario() {
        return assessment.reading().scenario();
    }

    // ---- arguments ---------------------------------------------------------------------------------------------

    boolean has(Argument argument) {
        return argument.names().stream().anyMatch(name -> arguments.containsKey(name.text()));
    }

    /** The number of an argument in base units, NaN when it is not given. */
    double argument(Argument argument) {
        for (Argument.Name name : argument.names()) {
            Given given = arguments.get(name.text());
            if (given != null) {
                taken.add(name.text());
                return use(argument.label(), number(given) * name.factor());
            }
        }
        return Double.NaN;
    }

    private static double number(Given given) {
        if (given.value() instanceof Value.Amount amount && amount.number() >= 0 && Double.isFinite(amount.number())) {
            return amount.number();
        }
        throw new IllegalArgumentException(
                "args." + given.name() + ": the value (" + given.value().plain()
                        + ") must be a number that is not negative.\nMaybe write it like 7e10 or \"70B\".");
    }

    boolean isNumber(Argument argument) {
        return argument.names().stream()
                .map(name -> arguments.get(name.text()))
                .anyMatch(given -> given != null && given.value() instanceof Value.Amount);
    }

    /** The word of an argument, empty when it is not given. */
    String word(Argument argument) {
        for (Argument.Name name : argument.names()) {
            Given given = arguments.get(name.text());
            if (given != null) {
                taken.add(name.text());
                used.put(argument.label(), given.value());
                return String.valueOf(given.value().plain());
            }
        }
        return "";
    }

    /** Counts an argument as understood though another decides. */
    void accept(Argument argument) {
        argument.names().forEach(name -> taken.add(name.text()));
    }

    // ---- the scenario and what follows -------------------------------------------------------------------------

    /** Notes a number under its name; unknown ones are not noted. */
    double use(String name, double value) {
        if (!Double.isNaN(value)) {
            used.put(name, Value.of(value));
        }
        return value;
    }

    /** An argument, else what the scenario states. */
    double stated(Argument argument, String path, double inScenario) {
        return has(argument) ? argument(argument) : use(path, inScenario);
    }

    /** The same, missed when neither has it. */
    double needed(Argument argument, String path, double inScenario) {
        double value = stated(argument, path, inScenario);
        return Double.isNaN(value) ? missing(path) : value;
    }

    /** The same, else the default of a constant. */
    double or(Argument argument, String path, double inScenario, String constant) {
        double value = stated(argument, path, inScenario);
        return Double.isNaN(value) ? assumed(path, constant) : value;
    }

    /** A fact of the scenario by name, derived if need be. */
    double fact(String name) {
        return use(name, assessment.fact(knowledge, name));
    }

    /** A constant that counts as known. */
    double constant(String notation) {
        return knowledge.constants().value(notation);
    }

    /** What models keep of a sequence. */
    CacheShapes caches() {
        return new CacheShapes(knowledge.constants());
    }

    /** What engines reach on chips of a vendor, with 16-bit weights; told as an assumption. */
    Efficiency efficiency(String vendor) {
        assumed("decode_bandwidth_share", "serving-bandwidth");
        return new ServingCalibration(knowledge.constants()).efficiency(vendor, false);
    }

    /** A constant in place of something nobody stated. */
    double assumed(String path, String constant) {
        ThresholdFact fact = knowledge.constants().fact(constant);
        assume(path, Value.of(fact.value()), "default", new Text(fact.labelEn(), fact.labelZh()), fact.source());
        return use(path, fact.value());
    }

    void assume(String path, Value value, String origin, Text text, String source) {
        assumptions.put(path, new Assumed(path, value, origin, text, source));
    }

    /** Whether an assumed price is of a later date. */
    boolean isBackCast(String path) {
        Assumed assumed = assumptions.get(path);
        return assumed != null && assumed.origin().equals("back-cast");
    }

    /** Notes that an input is missing; it is told only if the quantity stays unknown. */
    double missing(String path) {
        Text text = knowledge
                .base()
                .fact(path)
                .map(fact -> new Text(fact.labelEn(), fact.labelZh()))
                .orElse(Text.same(path));
        assumptions.putIfAbsent(path, new Assumed(path, Value.unknown(), Assumed.MISSING, text, ""));
        return Double.NaN;
    }

    // ---- the answer --------------------------------------------------------------------------------------------

    /** Names the relation a value was found by; the outermost is told. */
    double by(String symbols, double value) {
        formula = symbols;
        return value;
    }

    ComputedQuantity answer(Formula asked) {
        double value = asked.value().applyAsDouble(this);
        boolean known = Double.isFinite(value);
        List<Assumed> told = assumptions.values().stream()
                .filter(assumed -> !(known && assumed.isMissing()))
                .toList();
        List<String> ignored = new ArrayList<>();
        arguments.forEach((folded, given) -> {
            if (!taken.contains(folded)) {
                ignored.add(given.name());
            }
        });
        return new ComputedQuantity(
                known ? value : Double.NaN,
                asked.unit(),
                formula.isEmpty() ? asked.symbols() : formula,
                used,
                told,
                ignored);
    }
}
