package dev.postscale.ontology.text;

import dev.postscale.ontology.text.NameTable.Mention;
import dev.postscale.ontology.text.NameTable.Sort;
import dev.postscale.quantity.Bound;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityLexer;
import dev.postscale.quantity.QuantityToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes of models in prose, such as "109B total / 17B active".
 *
 * @param total total parameters in the order they are said
 * @param active parameters per token, NaN when not said
 * @param start where the first stands
 */
record Sizes(List<Double> total, double active, int start) {
    private static final Pattern ACTIVE_AFTER =
            Pattern.compile("^\\s*(?:parameters?\\s+)?(?:active|activated|激活).*", Pattern.DOTALL);
    private static final Pattern ACTIVE_BEFORE =
            Pattern.compile(".*(?:activates?|active|激活)[\\s:：为]*$", Pattern.DOTALL);

    private static final Pattern ACTIVE_BEHIND =
            Pattern.compile("^-?A(\\d+(?:\\.\\d+)?)B\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    Sizes {
        total = List.copyOf(total);
    }

    /** Sizes of a text, leaving out numbers that belong to a name. */
    static Sizes in(String text, List<Mention> names) {
        List<Double> total = new ArrayList<>();
        double active = Double.NaN;
        int start = Integer.MAX_VALUE;
        for (QuantityToken token : QuantityLexer.scan(text)) {
            Optional<Quantity> size = token.as(Kind.PARAMETERS);
            if (size.isEmpty() || partOfName(token, names)) {
                continue;
            }
            start = Math.min(start, token.start());
            if (isActive(text, token)) {
                active = size.get().value();
            } else {
                total.addAll(values(size.get()));
                active = activeBehind(text, token, active);
            }
        }
        return new Sizes(total.stream().distinct().toList(), active, start);
    }

    private static boolean partOfName(QuantityToken token, List<Mention> names) {
        return names.stream()
                .filter(name -> name.meaning().sort() == Sort.THING)
                .anyMatch(name -> token.start() < name.end() && name.start() < token.end());
    }

    private static boolean isActive(String text, QuantityToken token) {
        return ACTIVE_AFTER.matcher(text.substring(token.end())).matches()
                || ACTIVE_BEFORE.matcher(text.substring(0, token.start())).matches();
    }

    /** "30B-A3B": the size per token behind the total. */
    private static double activeBehind(String text, QuantityToken token, double otherwise) {
        Matcher behind = ACTIVE_BEHIND.matcher(text.substring(token.end()));
        return behind.matches() ? Double.parseDouble(behind.group(1)) * 1e9 : otherwise;
    }

    private static List<Double> values(Quantity size) {
        return size.bound() == Bound.BETWEEN ? List.of(size.low(), size.high()) : List.of(size.value());
    }

    /** Weights of these sizes, empty when no size is said. */
    Optional<Resolved> open() {
        return total.isEmpty() ? Optional.empty() : Optional.of(new Resolved.OpenClass(total, active));
    }
}
