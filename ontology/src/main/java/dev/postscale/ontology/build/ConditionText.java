package dev.postscale.ontology.build;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.build.ConditionLexer.Kind;
import dev.postscale.ontology.build.ConditionLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the condition language of the tables, such as {@code base.obtainable and data.sft_examples >= 200}.
 *
 * <pre>
 * condition  = and-cond { "or" and-cond } ;
 * and-cond   = not-cond { "and" not-cond } ;
 * not-cond   = "not" not-cond | comparison ;
 * comparison = sum [ ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!=" ) sum ] | fact "in" "[" value { "," value } "]" ;
 * sum        = term { ( "+" | "-" ) term } ;
 * term       = factor { ( "*" | "/" ) factor } ;
 * factor     = number | "true" | "false" | fact | value | "plan.has(" strategy ")" | "(" condition ")" ;
 * </pre>
 *
 * <p>Facts are booleans, numbers or enumerations, and both sides of a comparison of numbers are linear in facts. What
 * breaks these rules is refused with the place and a hint.
 */
public final class ConditionText {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 50;
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in");

    private final FactDictionary dictionary;

    public ConditionText(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The condition in normal form.
     *
     * @throws ConditionFault if it does not parse, mixes types or names what the dictionary does not know
     */
    public ConditionTree parse(String text) {
        if (text.length() > LONGEST) {
            throw new ConditionFault(
                    text.substring(0, 40) + " ...", LONGEST, "is longer than " + LONGEST + " characters", "split it.");
        }
        return new Reading(text).whole();
    }

    /** One pass over one text. */
    private final class Reading {
        private final Operand.Faults faults;
        private final List<Token> tokens;
        private int next;
        private int depth;

        Reading(String text) {
            faults = new Operand.Faults(text);
            tokens = ConditionLexer.tokens(text);
        }

        ConditionTree whole() {
            ConditionTree tree = alternatives().condition(faults);
            if (peek().kind() != Kind.END) {
                throw unexpected(peek(), "'and' or 'or' is missing before it.");
            }
            return tree;
        }

        private Operand alternatives() {
            Operand first = conjunction();
            if (!peekIs("or")) {
                return first;
            }
            List<ConditionTree> parts = new ArrayList<>(List.of(first.condition(faults)));
            while (takeIf("or")) {
                parts.add(conjunction().condition(faults));
            }
            return new Operand.Logical(ConditionTree.Any.of(parts), first.position());
        }

        private Operand conjunction() {
            Operand first = negation();
            if (!peekIs("and")) {
                return first;
            }
            List<ConditionTree> parts = new ArrayList<>(List.of(first.condition(faults)));
            while (takeIf("and")) {
                parts.add(negation().condition(faults));
            }
            return new Operand.Logical(ConditionTree.All.of(parts), first.position());
        }

        private Operand negation() {
            Token not = peek();
            if (!takeIf("not")) {
                return comparison();
            }
            deeper(not);
            ConditionTree part = negation().condition(faults);
            depth--;
            return new Operand.Logical(ConditionTree.None.of(part), not.position());
        }

        private Operand comparison() {
            Operand left = sum();
            if (COMPARISONS.contains(peek().text())) {
                String sign = take().text();
                return new Operand.Logical(left.compare(sign, sum(), faults), left.position());
            }
            if (takeIf("in")) {
                return new Operand.Logical(left.in(values(), faults), left.position());
            }
            return left;
        }

        private List<Operand> values() {
            expect("[");
            List<Operand> values = new ArrayList<>(List.of(factor()));
            while (takeIf(",")) {
                values.add(factor());
            }
            expect("]");
            return values;
        }

        private Operand sum() {
            Operand sum = term();
            while (peekIs("+") || peekIs("-")) {
                double factor = take().text().equals("+") ? 1 : -1;
                sum = sum.number(faults).plus(term().number(faults), factor);
            }
            return sum;
        }

        private Operand term() {
            Operand product = factor();
            while (peekIs("*") || peekIs("/")) {
                boolean times = take().text().equals("*");
                Operand.Linear left = product.number(faults);
                Operand.Linear right = factor().number(faults);
                product = times ? left.times(right, faults) : left.over(right, faults);
            }
            return product;
        }

        private Operand factor() {
            Token token = take();
            return switch (token.kind()) {
                case NUMBER -> Operand.Linear.number(finite(token), token.position());
                case HAS -> strategy(token);
                case WORD -> word(token);
                case SIGN -> nested(token);
                case END -> throw unexpected(token, "the rest is missing.");
            };
        }

        private double finite(Token token) {
            double number = Double.parseDouble(token.text());
            if (!Double.isFinite(number)) {
                throw unexpected(token, "the exponent is too large.");
            }
            return number;
        }

        private Operand nested(Token token) {
            if (!token.text().equals("(")) {
                throw unexpected(token, "a fact or a number is missing before it.");
            }
            deeper(token);
            Operand inner = alternatives();
            expect(")");
            depth--;
            return inner;
        }

        private Operand strategy(Token token) {
            if (!dictionary.strategies().contains(token.text())) {
                throw unknown(
                        "strategy", token, dictionary.strategies().stream().toList());
            }
            return new Operand.Logical(new ConditionTree.Has(token.text()), token.position());
        }

        private Operand word(Token token) {
            String name = token.text();
            int position = token.position();
            if (RESERVED.contains(name)) {
                throw unexpected(token, "a fact is missing before it.");
            }
            if (name.equals("true") || name.equals("false")) {
                return new Operand.Constant(name.equals("true"), position);
            }
            if (!name.contains(".")) {
                return new Operand.Word(name, position);
            }
            if (!dictionary.knows(name)) {
                throw unknown("fact", token, dictionary.facts().stream().toList());
            }
            FactDefinition fact = dictionary.fact(name);
            return switch (fact.type()) {
                case "bool" -> new Operand.Logical(new ConditionTree.Holds(name), position);
                case "enum" -> new Operand.Coded(fact, position);
                default -> Operand.Linear.fact(name, position);
            };
        }

        private void deeper(Token token) {
            if (++depth > DEEPEST) {
                throw faults.at(token.position(), "nests deeper than " + DEEPEST, "fewer brackets say the same.");
            }
        }

        private Token peek() {
            return tokens.get(next);
        }

        private boolean peekIs(String text) {
            return peek().text().equals(text);
        }

        private Token take() {
            Token token = peek();
            if (token.kind() != Kind.END) {
                next++;
            }
            return token;
        }

        private boolean takeIf(String text) {
            if (!peekIs(text)) {
                return false;
            }
            next++;
            return true;
        }

        private void expect(String text) {
            if (!takeIf(text)) {
                throw unexpected(peek(), "'" + text + "' is missing before it.");
            }
        }

        private ConditionFault unexpected(Token token, String maybe) {
            return faults.at(token.position(), "has an unexpected " + token.text(), maybe);
        }

        private ConditionFault unknown(String what, Token token, List<String> names) {
            String nearest = String.join(", ", NearestNames.of(token.text(), names, 3));
            return faults.at(
                    token.position(),
                    "names an unknown " + what + " (" + token.text() + ")",
                    "one of these is meant: " + nearest + ".");
        }
    }
}
