package dev.postscale.ontology;

import dev.postscale.condition.Condition;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The conditions of the knowledge base as predicates, rebuilt from their rows. */
public final class Conditions {
    private final Map<String, Condition> byId;

    private Conditions(Map<String, Condition> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Rebuilds all conditions.
     *
     * @param facts the dictionary that numbers facts and the values of enumerations
     * @param strategies strategy ids in the order of the catalogue, which numbers them
     * @throws IllegalArgumentException if a row names a condition, fact, value or strategy that does not exist
     */
    public static Conditions of(List<ConditionNode> nodes, List<FactDefinition> facts, List<String> strategies) {
        Assembly assembly = new Assembly(nodes, facts, strategies);
        nodes.forEach(node -> assembly.condition(node.id()));
        return new Conditions(assembly.done);
    }

    /**
     * The condition of that id; the empty id is the condition that always holds.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Condition condition(String id) {
        if (id.isEmpty()) {
            return Condition.always();
        }
        Condition condition = byId.get(id);
        if (condition == null) {
            throw missing("condition", id);
        }
        return condition;
    }

    private static IllegalArgumentException missing(String what, String name) {
        return new IllegalArgumentException("The " + what + " (" + name + ") must be in the knowledge base.");
    }

    /** Work in progress. */
    private static final class Assembly {
        private final Map<String, ConditionNode> nodes = new HashMap<>();
        private final Map<String, FactDefinition> facts = new HashMap<>();
        private final Map<String, Integer> strategies = new HashMap<>();
        private final Map<String, Condition> done = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Assembly(List<ConditionNode> nodes, List<FactDefinition> facts, List<String> strategies) {
            nodes.forEach(node -> this.nodes.put(node.id(), node));
            facts.forEach(fact -> this.facts.put(fact.name(), fact));
            strategies.forEach(strategy -> this.strategies.put(strategy, this.strategies.size()));
        }

        Condition condition(String id) {
            Condition known = done.get(id);
            if (known != null) {
                return known;
            }
            ConditionNode node = nodes.get(id);
            if (node == null) {
                throw missing("condition", id);
            }
            if (!open.add(id)) {
                throw new IllegalArgumentException("The condition (" + id + ") must not be part of itself.");
            }
            Condition condition = build(node);
            done.put(id, condition);
            return condition;
        }

        private Condition build(ConditionNode node) {
            return switch (node.type()) {
                case "AllOf" -> new Condition.AllOf(parts(node));
                case "AnyOf" -> new Condition.AnyOf(parts(node));
                case "NoneOf" -> new Condition.Not(negated(parts(node)));
                case "MetricRange" -> range(node, List.of(new Term(fact(node.metric()), 1)));
                case "LinearRange" -> range(node, addends(node.addends()));
                case "CodeIn" -> codes(node);
                case "HasStrategy" -> new Condition.HasStrategy(strategy(node.strategy()));
                default -> throw missing("kind of condition", node.type());
            };
        }

        private List<Condition> parts(ConditionNode node) {
            return words(node.parts()).stream().sorted().map(this::condition).toList();
        }

        private static Condition negated(List<Condition> parts) {
            return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
        }

        private static Condition range(ConditionNode node, List<Term> terms) {
            return new Condition.Range(
                    terms.stream().mapToInt(term -> (int) term.fact.position()).toArray(),
                    terms.stream().mapToDouble(Term::coefficient).toArray(),
                    Double.isNaN(node.minimum()) ? Double.NEGATIVE_INFINITY : node.minimum(),
                    node.minimumIncluded() != 0,
                    Double.isNaN(node.maximum()) ? Double.POSITIVE_INFINITY : node.maximum(),
                    node.maximumIncluded() != 0);
        }

        /** Sorted by name: RDF keeps no order, and sums of doubles depend on it. */
        private List<Term> addends(String addends) {
            return words(addends).stream()
                    .map(addend -> addend.split("\\*", 2))
                    .map(pair -> new Term(fact(pair[1]), Double.parseDouble(pair[0])))
                    .sorted(Comparator.comparing(term -> term.fact.name()))
                    .toList();
        }

        private Condition codes(ConditionNode node) {
            FactDefinition fact = fact(node.metric());
            // The table of models writes some values in capitals, and both share one concept.
            List<String> values =
                    Arrays.asList(fact.values().toLowerCase(Locale.ROOT).split("\\|"));
            long ordinals = 0;
            for (String code : words(node.codes())) {
                int ordinal = values.indexOf(code.toLowerCase(Locale.ROOT));
                if (ordinal < 0) {
                    throw missing("value of " + fact.name(), code);
                }
                ordinals |= 1L << ordinal;
            }
            return new Condition.CodeIn((int) fact.position(), ordinals);
        }

        private FactDefinition fact(String name) {
            FactDefinition fact = facts.get(name);
            if (fact == null) {
                throw missing("fact", name);
            }
            return fact;
        }

        private int strategy(String id) {
            Integer number = strategies.get(id);
            if (number == null) {
                throw missing("strategy", id);
            }
            return number;
        }

        private static List<String> words(String text) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        }
    }

    private record Term(FactDefinition fact, double coefficient) {}
}
