package dev.postscale.ontology.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The functions REGEX and REPLACE, made such that an interrupt ends them. A pattern such as {@code (a+)+$} may need longer than the
 * age of the world for one text, and Java's matcher never looks whether anybody still waits; the text it reads here does.
 */
final class PatientRegex {
    private static final Pattern USED = Pattern.compile("\\b(?:REGEX|REPLACE)\\b", Pattern.CASE_INSENSITIVE);

    private PatientRegex() {}

    /** The query with these functions in the place of ARQ's. */
    static Query in(Query query) {
        return USED.matcher(query.serialize()).find()
                ? QueryTransformOps.transform(query, new ElementTransformCopyBase(), new Exchange())
                : query;
    }

    private static final class Exchange extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunctionN function, ExprList args) {
            if (function instanceof E_Regex) {
                return new Matches(args);
            }
            return function instanceof E_StrReplace ? new Replaced(args) : super.transform(function, args);
        }

        @Override
        public Expr transform(ExprFunctionOp function, ExprList args, Op op) {
            var within = ElementTransformer.transform(function.getElement(), new ElementTransformCopyBase(), this);
            if (function instanceof E_Exists) {
                return new E_Exists(within);
            }
            return function instanceof E_NotExists ? new E_NotExists(within) : super.transform(function, args, op);
        }
    }

    /** REGEX(text, pattern, flags). */
    private static final class Matches extends ExprFunctionN {
        Matches(ExprList args) {
            super("regex", args);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String flags = values.size() > 2 ? text(values.get(2)) : "";
            return NodeValue.booleanReturn(
                    matcher(text(values.get(0)), text(values.get(1)), flags).find());
        }

        @Override
        public Expr copy(ExprList args) {
            return new Matches(args);
        }
    }

    /** REPLACE(text, pattern, replacement, flags); the language or type of the text stays. */
    private static final class Replaced extends ExprFunctionN {
        Replaced(ExprList args) {
            super("replace", args);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String flags = values.size() > 3 ? text(values.get(3)) : "";
            String text = text(values.get(0));
            Matcher matcher = matcher(text, text(values.get(1)), flags);
            String replacement = text(values.get(2));
            String replaced;
            try {
                replaced =
                        matcher.replaceAll(flags.contains("q") ? Matcher.quoteReplacement(replacement) : replacement);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new ExprEvalException("REPLACE cannot use " + replacement, e);
            }
            String language = values.get(0).asNode().getLiteralLanguage();
            return language.isEmpty() ? NodeValue.makeString(replaced) : NodeValue.makeLangString(replaced, language);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replaced(args);
        }
    }

    private static String text(NodeValue value) {
        var node = value.asNode();
        boolean text = node.isLiteral()
                && (value.isString() || !node.getLiteralLanguage().isEmpty());
        if (!text) {
            throw new ExprEvalException("not a text: " + value);
        }
        return node.getLiteralLexicalForm();
    }

    private static Matcher matcher(String text, String pattern, String flags) {
        int mask = 0;
        for (int i = 0; i < flags.length(); i++) {
            char flag = flags.charAt(i);
            mask |= switch (flag) {
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 's' -> Pattern.DOTALL;
                case 'm' -> Pattern.MULTILINE;
                case 'x' -> Pattern.COMMENTS;
                case 'q' -> Pattern.LITERAL;
                default -> throw new ExprEvalException("no flag of a pattern: " + flag);
            };
        }
        try {
            return Pattern.compile(pattern, mask).matcher(new Watchful(text));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("no pattern: " + pattern, e);
        }
    }

    /** A text that ends whoever reads it when its thread is interrupted. */
    private record Watchful(CharSequence text) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (Thread.currentThread().isInterrupted()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
