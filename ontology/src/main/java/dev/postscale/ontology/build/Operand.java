package dev.postscale.ontology.build;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.FactDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One side of a comparison, or a condition; each knows what it may be used as. */
sealed interface Operand {
    int position();

    /** What it is, for messages. */
    String kind();

    /** Makes faults for one condition text. */
    record Faults(String text) {
        ConditionFault at(int position, String fault, String maybe) {
            return new ConditionFault(text, position, fault, maybe);
        }
    }

    /** Itself as a condition. */
    default ConditionTree condition(Faults faults) {
        throw faults.at(position(), "has " + kind() + " where a condition is wanted", "a comparison is missing.");
    }

    /** Itself as a number. */
    default Linear number(Faults faults) {
        throw faults.at(position(), "has " + kind() + " where a number is wanted", "another fact is meant.");
    }

    /** Itself as a value of an enumeration. */
    default String value(FactDefinition fact, Faults faults) {
        throw faults.at(
                position(),
                "compares " + fact.name() + " with " + kind(),
                "one of its values is meant: " + String.join(", ", FactDictionary.values(fact)) + ".");
    }

    /** Itself as true or false. */
    default boolean constant(Faults faults) {
        throw faults.at(position(), "compares a condition with " + kind(), "'and' or 'or' is meant.");
    }

    /** Itself on the left of a comparison. */
    ConditionTree compare(String sign, Operand right, Faults faults);

    /** Itself on the left of {@code in}. */
    default ConditionTree in(List<Operand> values, Faults faults) {
        throw faults.at(position(), "has " + kind() + " before 'in'", "an enumeration is meant.");
    }

    private static boolean equality(String sign, int position, String kind, Faults faults) {
        if (!sign.equals("==") && !sign.equals("!=")) {
            throw faults.at(position, "orders " + kind + " with " + sign, "== or != is meant.");
        }
        return sign.equals("==");
    }

    /** A condition. */
    record Logical(ConditionTree tree, int position) implements Operand {
        @Override
        public String kind() {
            return "a condition";
        }

        @Override
        public ConditionTree condition(Faults faults) {
            return tree;
        }

        @Override
        public ConditionTree compare(String sign, Operand right, Faults faults) {
            boolean equal = equality(sign, position, kind(), faults);
            return right.constant(faults) == equal ? tree : ConditionTree.None.of(tree);
        }
    }

    /** {@code true} or {@code false}. */
    record Constant(boolean value, int position) implements Operand {
        @Override
        public String kind() {
            return "the constant " + value;
        }

        @Override
        public boolean constant(Faults faults) {
            return value;
        }

        @Override
        public ConditionTree compare(String sign, Operand right, Faults faults) {
            throw faults.at(position, "begins a comparison with " + kind(), "the sides want to be swapped.");
        }
    }

    /** An enumeration. */
    record Coded(FactDefinition fact, int position) implements Operand {
        @Override
        public String kind() {
            return "the enumeration " + fact.name();
        }

        @Override
        public ConditionTree compare(String sign, Operand right, Faults faults) {
            boolean equal = equality(sign, position, kind(), faults);
            ConditionTree code = in(List.of(right), faults);
            return equal ? code : ConditionTree.None.of(code);
        }

        @Override
        public ConditionTree in(List<Operand> values, Faults faults) {
            List<String> named =
                    values.stream().map(value -> value.value(fact, faults)).toList();
            return new ConditionTree.Code(
                    fact,
                    FactDictionary.values(fact).stream().filter(named::contains).toList());
        }
    }

    /** A word that is no fact. */
    record Word(String text, int position) implements Operand {
        @Override
        public String kind() {
            return "the word " + text;
        }

        @Override
        public String value(FactDefinition fact, Faults faults) {
            List<String> values = FactDictionary.values(fact);
            if (!values.contains(text)) {
                String maybe = NearestNames.of(text, values, 1).get(0) + " is meant; it takes "
                        + String.join(", ", values) + ".";
                throw faults.at(position, "gives " + fact.name() + " an unknown value (" + text + ")", maybe);
            }
            return text;
        }

        @Override
        public ConditionTree compare(String sign, Operand right, Faults faults) {
            throw faults.at(position, "begins a comparison with " + kind(), "the fact belongs on the left.");
        }
    }

    /** A linear form: coefficients by fact and a constant. */
    record Linear(SortedMap<String, Double> coefficients, double constant, int position) implements Operand {
        static Linear number(double constant, int position) {
            return new Linear(new TreeMap<>(), constant, position);
        }

        static Linear fact(String name, int position) {
            return new Linear(new TreeMap<>(Map.of(name, 1.0)), 0, position);
        }

        @Override
        public String kind() {
            return "a number";
        }

        @Override
        public Linear number(Faults faults) {
            return this;
        }

        Linear plus(Linear other, double factor) {
            SortedMap<String, Double> sum = new TreeMap<>(coefficients);
            other.coefficients.forEach((fact, coefficient) -> sum.merge(fact, factor * coefficient, Double::sum));
            return new Linear(sum, constant + factor * other.constant, position);
        }

        Linear times(Linear other, Faults faults) {
            if (!coefficients.isEmpty() && !other.coefficients.isEmpty()) {
                throw faults.at(
                        position, "multiplies a fact with a fact", "a derived fact is missing; sides are linear.");
            }
            return coefficients.isEmpty() ? other.scaled(constant) : scaled(other.constant);
        }

        Linear over(Linear other, Faults faults) {
            if (!other.coefficients.isEmpty() || other.constant == 0) {
                throw faults.at(
                        other.position, "divides by a fact or by zero", "the other side wants to be multiplied.");
            }
            return scaled(1 / other.constant);
        }

        private Linear scaled(double factor) {
            SortedMap<String, Double> scaled = new TreeMap<>(coefficients);
            scaled.replaceAll((fact, coefficient) -> coefficient * factor);
            return new Linear(scaled, constant * factor, position);
        }

        @Override
        public ConditionTree compare(String sign, Operand right, Faults faults) {
            Linear gathered = plus(right.number(faults), -1);
            if (gathered.coefficients.isEmpty() || gathered.coefficients.containsValue(0.0)) {
                throw faults.at(position, "compares nothing that can change", "a fact is missing or cancels out.");
            }
            double lead = gathered.coefficients.values().iterator().next();
            double divisor = gathered.coefficients.size() == 1 ? lead : Math.signum(lead);
            return gathered.scaled(1 / divisor).range(divisor < 0 ? mirrored(sign) : sign);
        }

        private static String mirrored(String sign) {
            return switch (sign) {
                case "<" -> ">";
                case "<=" -> ">=";
                case ">" -> "<";
                case ">=" -> "<=";
                default -> sign;
            };
        }

        private ConditionTree range(String sign) {
            List<Addend> sum = new ArrayList<>();
            coefficients.forEach((fact, coefficient) -> sum.add(new Addend(ConditionNumbers.round(coefficient), fact)));
            double bound = ConditionNumbers.round(0 - constant);
            boolean included = !sign.equals("<") && !sign.equals(">");
            double minimum = sign.startsWith("<") ? Double.NaN : bound;
            double maximum = sign.startsWith(">") ? Double.NaN : bound;
            ConditionTree range = new ConditionTree.Range(sum, minimum, maximum, included);
            return sign.equals("!=") ? ConditionTree.None.of(range) : range;
        }
    }
}
