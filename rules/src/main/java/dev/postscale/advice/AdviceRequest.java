package dev.postscale.advice;

import dev.postscale.scenario.Scenario;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A scenario and how much is wanted of the answer.
 *
 * @param top strategies and plans to return
 * @param draws draws of the uncertain numbers
 * @param include parts that take longer
 * @param rules false for the search alone, without judgement
 * @param numbersWanted numbers to be computed beside the advice
 */
public record AdviceRequest(
        Scenario scenario,
        int top,
        int draws,
        long seed,
        Set<Part> include,
        boolean rules,
        List<Wanted> numbersWanted) {
    public AdviceRequest {
        include = Set.copyOf(include);
        numbersWanted = List.copyOf(numbersWanted);
    }

    /** The answer alone: ten strategies, a thousand draws, seed 1, with the rules. */
    public static AdviceRequest of(Scenario scenario) {
        return new AdviceRequest(scenario, 10, 1000, 1, Set.of(), true, List.of());
    }

    public AdviceRequest withEverything() {
        return new AdviceRequest(scenario, top, draws, seed, EnumSet.allOf(Part.class), rules, numbersWanted);
    }

    /** The same of another scenario. */
    public AdviceRequest about(Scenario other) {
        return new AdviceRequest(other, top, draws, seed, include, rules, numbersWanted);
    }

    public AdviceRequest withRules(boolean judging) {
        return new AdviceRequest(scenario, top, draws, seed, include, judging, numbersWanted);
    }

    /** A part of the advice that is computed on demand. */
    public enum Part {
        FLIPS,
        SENSITIVITY,
        CONTESTED
    }

    /**
     * A number asked for.
     *
     * @param quantity such as weights_gib
     * @param args inputs given by the asker, by name
     */
    public record Wanted(String name, String quantity, Map<String, Value> args) {
        public Wanted {
            args = Collections.unmodifiableMap(new TreeMap<>(args));
        }
    }
}
