package dev.postscale.ontology.build;

import static java.util.stream.Collectors.joining;

import dev.postscale.condition.Condition;
import dev.postscale.ontology.ConditionNode;
import dev.postscale.ontology.FactDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;

/**
 * A condition in normal form. Two conditions with the same normal form have the same text and the same id: parts are
 * sorted, nested ands and ors are flat, and the two sides of a comparison are gathered on the left.
 */
public sealed interface ConditionTree {
    /** Canonical text; parsing it gives this tree again. */
    String text();

    /** The predicate over fact vectors. */
    Condition condition(FactDictionary dictionary);

    /** Conditions it is made of. */
    default List<ConditionTree> parts() {
        return List.of();
    }

    /** Names of the facts it reads itself, without those of its parts. */
    default Collection<String> ownFacts() {
        return List.of();
    }

    /** The row from which {@link dev.postscale.ontology.Conditions} rebuilds it, without the rows of its parts. */
    ConditionNode node();

    /** Adds class and properties of this node alone. */
    void describe(Resource node, ConditionRdf rdf);

    /** Id such as {@code cond:0f3a...}: the first 12 hexadecimal digits of SHA-256 of the text. */
    default String id() {
        return "cond:" + hash(text());
    }

    /** Adds the whole tree to a model and returns its root. */
    default Resource addTo(Model model) {
        return new ConditionRdf(model).add(this);
    }

    /** The rows of this tree by id, parts before wholes. */
    default Collection<ConditionNode> nodes() {
        Map<String, ConditionNode> nodes = new LinkedHashMap<>();
        for (ConditionTree part : parts()) {
            part.nodes().forEach(node -> nodes.put(node.id(), node));
        }
        nodes.put(id(), node());
        return List.copyOf(nodes.values());
    }

    /** Names of all facts it reads, sorted. */
    default Collection<String> facts() {
        Collection<String> facts = new TreeSet<>(ownFacts());
        parts().forEach(part -> facts.addAll(part.facts()));
        return facts;
    }

    /** Text as a part of a larger condition. */
    default String textAsPart() {
        return text();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static List<ConditionTree> inOrder(List<ConditionTree> parts) {
        return parts.stream()
                .distinct()
                .sorted(Comparator.comparing(ConditionTree::text))
                .toList();
    }

    private static ConditionNode group(ConditionTree tree, String type) {
        String ids = tree.parts().stream().map(ConditionTree::id).collect(joining(" "));
        return new ConditionNode(tree.id(), type, ids, "", Double.NaN, Double.NaN, 0, 0, "", "", "");
    }

    /** All of the parts hold. */
    record All(List<ConditionTree> parts) implements ConditionTree {
        public All {
            parts = List.copyOf(parts);
        }

        static ConditionTree of(List<ConditionTree> parts) {
            List<ConditionTree> flat = new ArrayList<>();
            parts.forEach(part -> flat.addAll(part instanceof All all ? all.parts : List.of(part)));
            List<ConditionTree> sorted = inOrder(flat);
            return sorted.size() == 1 ? sorted.get(0) : new All(sorted);
        }

        @Override
        public String text() {
            return parts.stream().map(ConditionTree::textAsPart).collect(joining(" and "));
        }

        @Override
        public String textAsPart() {
            return "(" + text() + ")";
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            return new Condition.AllOf(
                    parts.stream().map(part -> part.condition(dictionary)).toList());
        }

        @Override
        public ConditionNode node() {
            return group(this, "AllOf");
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.group(node, "AllOf", parts);
        }
    }

    /** Some part holds. */
    record Any(List<ConditionTree> parts) implements ConditionTree {
        public Any {
            parts = List.copyOf(parts);
        }

        static ConditionTree of(List<ConditionTree> parts) {
            List<ConditionTree> flat = new ArrayList<>();
            parts.forEach(part -> flat.addAll(part instanceof Any any ? any.parts : List.of(part)));
            List<ConditionTree> sorted = inOrder(flat);
            return sorted.size() == 1 ? sorted.get(0) : new Any(sorted);
        }

        @Override
        public String text() {
            return parts.stream().map(ConditionTree::textAsPart).collect(joining(" or "));
        }

        @Override
        public String textAsPart() {
            return "(" + text() + ")";
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            return new Condition.AnyOf(
                    parts.stream().map(part -> part.condition(dictionary)).toList());
        }

        @Override
        public ConditionNode node() {
            return group(this, "AnyOf");
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.group(node, "AnyOf", parts);
        }
    }

    /** The part does not hold. */
    record None(ConditionTree part) implements ConditionTree {
        static ConditionTree of(ConditionTree part) {
            return part instanceof None none ? none.part : new None(part);
        }

        @Override
        public String text() {
            return "not " + (part instanceof Range ? "(" + part.text() + ")" : part.textAsPart());
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            return new Condition.Not(part.condition(dictionary));
        }

        @Override
        public List<ConditionTree> parts() {
            return List.of(part);
        }

        @Override
        public ConditionNode node() {
            return group(this, "NoneOf");
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.group(node, "NoneOf", parts());
        }
    }

    /** A boolean fact. */
    record Holds(String fact) implements ConditionTree {
        @Override
        public String text() {
            return fact;
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            return new Condition.Range(
                    new int[] {dictionary.position(fact)}, new double[] {1}, 1, true, Double.POSITIVE_INFINITY, true);
        }

        @Override
        public Collection<String> ownFacts() {
            return List.of(fact);
        }

        @Override
        public ConditionNode node() {
            return new ConditionNode(id(), "MetricRange", "", fact, 1, Double.NaN, 1, 1, "", "", "");
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.range(node, List.of(new Addend(1, fact)), 1, Double.NaN, true);
        }
    }

    /**
     * A linear form within bounds.
     *
     * @param sum terms sorted by fact
     * @param minimum NaN when open
     * @param maximum NaN when open
     */
    record Range(List<Addend> sum, double minimum, double maximum, boolean included) implements ConditionTree {
        public Range {
            sum = List.copyOf(sum);
        }

        @Override
        public String text() {
            String left = sum.get(0).text();
            for (Addend addend : sum.subList(1, sum.size())) {
                left += addend.coefficient() < 0
                        ? " - " + new Addend(-addend.coefficient(), addend.fact()).text()
                        : " + " + addend.text();
            }
            if (minimum == maximum) {
                return left + " == " + ConditionNumbers.text(minimum);
            }
            boolean above = Double.isNaN(maximum);
            return left
                    + (above ? " >" : " <")
                    + (included ? "= " : " ")
                    + ConditionNumbers.text(above ? minimum : maximum);
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            return new Condition.Range(
                    sum.stream()
                            .mapToInt(addend -> dictionary.position(addend.fact()))
                            .toArray(),
                    sum.stream().mapToDouble(Addend::coefficient).toArray(),
                    Double.isNaN(minimum) ? Double.NEGATIVE_INFINITY : minimum,
                    included,
                    Double.isNaN(maximum) ? Double.POSITIVE_INFINITY : maximum,
                    included);
        }

        @Override
        public Collection<String> ownFacts() {
            return sum.stream().map(Addend::fact).toList();
        }

        @Override
        public ConditionNode node() {
            boolean one = ConditionRdf.oneMetric(sum);
            String addends = sum.stream()
                    .map(addend -> ConditionNumbers.lexical(addend.coefficient()) + "*" + addend.fact())
                    .collect(joining(" "));
            double in = included ? 1 : 0;
            return new ConditionNode(
                    id(),
                    one ? "MetricRange" : "LinearRange",
                    "",
                    one ? sum.get(0).fact() : "",
                    minimum,
                    maximum,
                    in,
                    in,
                    one ? "" : addends,
                    "",
                    "");
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.range(node, sum, minimum, maximum, included);
        }
    }

    /**
     * An enumeration has one of some values.
     *
     * @param codes in the order of the enumeration
     */
    record Code(FactDefinition fact, List<String> codes) implements ConditionTree {
        public Code {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            return codes.size() == 1
                    ? fact.name() + " == " + codes.get(0)
                    : fact.name() + " in [" + String.join(", ", codes) + "]";
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            long ordinals = 0;
            for (String code : codes) {
                ordinals |= 1L << FactDictionary.values(fact).indexOf(code);
            }
            return new Condition.CodeIn(dictionary.position(fact.name()), ordinals);
        }

        @Override
        public Collection<String> ownFacts() {
            return List.of(fact.name());
        }

        @Override
        public ConditionNode node() {
            return new ConditionNode(
                    id(), "CodeIn", "", fact.name(), Double.NaN, Double.NaN, 0, 0, "", String.join(" ", codes), "");
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.codes(node, fact.name(), codes);
        }
    }

    /** The plan holds a strategy. */
    record Has(String strategy) implements ConditionTree {
        @Override
        public String text() {
            return "plan.has(" + strategy + ")";
        }

        @Override
        public Condition condition(FactDictionary dictionary) {
            return new Condition.HasStrategy(dictionary.strategy(strategy));
        }

        @Override
        public ConditionNode node() {
            return new ConditionNode(id(), "HasStrategy", "", "", Double.NaN, Double.NaN, 0, 0, "", "", strategy);
        }

        @Override
        public void describe(Resource node, ConditionRdf rdf) {
            rdf.strategy(node, strategy);
        }
    }
}
