package dev.postscale.ontology.intake;

import dev.postscale.ontology.AliasFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.intake.Mapping.Column;
import dev.postscale.ontology.intake.Mapping.Filter;
import dev.postscale.ontology.intake.Mapping.Kind;
import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.text.NameResolver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes claims of rows by a mapping. Any cell that cannot be meant ends it. */
final class RowReader {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,3})?");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    /** The id of what a name was found to mean. */
    private static final String THING = "{thing}";

    private static final int LONGEST_NAME = 200;

    private final Mapping mapping;
    private final String file;
    private final LocalDate fetched;
    private final NameResolver names;
    private final Map<String, String> items = new HashMap<>();
    private final Pattern without;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> notations = new HashMap<>();

    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    RowReader(Mapping mapping, String file, LocalDate fetched, KnowledgeBase base) {
        this.mapping = mapping;
        this.file = file;
        this.fetched = fetched;
        this.names = NameResolver.of(base);
        base.aliases().stream()
                .filter(alias -> alias.kind().equals("api_item"))
                .forEach((AliasFact alias) -> items.put(alias.alias(), alias.id()));
        try {
            this.without = Pattern.compile(mapping.thing().without());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The mapping (" + mapping.name() + ") has a bad pattern: " + e.getDescription()
                            + ".\nMaybe compare docs/import.md.",
                    e);
        }
        Graph known = base.store().union();
        for (Column column : mapping.columns()) {
            notations.put(column.metric(), one(known, column.metric(), "skos:notation", "metric"));
            units.put(
                    column.metric(),
                    column.unit().isEmpty()
                            ? one(known, column.metric(), "ps:canonicalUnit", "metric")
                            : column.unit());
        }
    }

    private String one(Graph known, String subject, String property, String kind) {
        var found = known.find(NodeFactory.createURI(subject), NodeFactory.createURI(Prefixes.expand(property)), null);
        if (!found.hasNext()) {
            throw new IllegalArgumentException("The mapping (" + mapping.name() + ") names the " + kind + " "
                    + Prefixes.shorten(subject) + ", which has no " + property
                    + " in the base.\nMaybe it is misspelt.");
        }
        Node object = found.next().getObject();
        return object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
    }

    IntakeDraft read(List<SourceRow> rows) {
        var claims = new ArrayList<IntakeClaim>();
        for (SourceRow row : rows) {
            if (counts(row)) {
                claims.addAll(claims(row));
            }
        }
        List<IntakeClaim> told = mapping.combines() ? combined(claims) : once(claims);
        var sorted = new ArrayList<>(told);
        sorted.sort(Comparator.comparing(IntakeClaim::stem).thenComparing(IntakeClaim::metric));
        return new IntakeDraft(rows.size(), sorted, unknown, left);
    }

    private boolean counts(SourceRow row) {
        for (Filter filter : mapping.filters()) {
            String cell = row.cell(filter.column());
            boolean matches = filter.part()
                    ? Arrays.stream(cell.split(",", -1))
                            .anyMatch(part -> filter.values().contains(part.strip()))
                    : filter.values().contains(cell);
            if (matches != filter.keeps()) {
                left.merge(filter.column(), 1, Integer::sum);
                return false;
            }
        }
        return true;
    }

    private List<IntakeClaim> claims(SourceRow row) {
        String name = filled(mapping.thing().name(), row);
        if (name.isBlank()) {
            throw wrong(row, "it has no name (" + mapping.thing().name() + ").", "a cell was lost.");
        }
        if (name.length() > LONGEST_NAME) {
            throw wrong(row, "its name has more than " + LONGEST_NAME + " characters.", "a quote is missing.");
        }
        Map<Column, Double> values = values(row);
        if (values.isEmpty()) {
            left.merge("", 1, Integer::sum);
            return List.of();
        }
        Kind kind = mapping.thing().kind();
        String offering = kind.isPrice() ? filled(mapping.thing().offering(), row) : "";
        Optional<String> id = thing(name, offering);
        if (id.isEmpty()) {
            unknown.merge(name, 1, Integer::sum);
            if (kind != Kind.MODEL_PRICE) {
                return List.of();
            }
        }
        String home = kind.isOfModel() ? "mod:" : "acc:";
        String known = id.map(found -> Prefixes.expand(home + found)).orElse("");
        String label = kind.isPrice() ? offering.replace(THING, id.orElse("")) : name;
        String thing = kind.isPrice() ? Prefixes.expand("off:" + slug(label)) : known;
        String from = day(row, mapping.dates().from());
        String until = day(row, mapping.dates().until());
        String observed = observed(row, until);
        String stem = mapping.name() + "-" + slug(kind.isPrice() ? label : id.orElse("")) + "-"
                + (from.isEmpty() ? until.isEmpty() ? observed : "until-" + until : from);
        var claims = new ArrayList<IntakeClaim>();
        values.forEach((column, value) -> claims.add(new IntakeClaim(
                thing,
                label,
                kind.isPrice() ? known : "",
                column.metric(),
                unit(column),
                value,
                Double.NaN,
                Double.NaN,
                observed,
                from,
                until,
                confidence(row),
                stem,
                row.place() + ", " + column.column())));
        return claims;
    }

    private String unit(Column column) {
        return units.getOrDefault(column.metric(), "");
    }

    /** The short name of a metric, as names of claims end. */
    String notation(String metric) {
        return notations.getOrDefault(metric, "");
    }

    private Optional<String> thing(String name, String offering) {
        String bare = without.matcher(name).replaceAll("");
        if (!mapping.thing().kind().isOfModel()) {
            return names.acceleratorCalled(name).or(() -> names.acceleratorCalled(bare));
        }
        return Optional.ofNullable(items.get(offering))
                .or(() -> names.modelCalled(name))
                .or(() -> names.modelCalled(bare));
    }

    private String filled(String template, SourceRow row) {
        Matcher slot = SLOT.matcher(template);
        var text = new StringBuilder();
        while (slot.find()) {
            String column = slot.group(1);
            String cell = slot.group().equals(THING) ? THING : row.cell(column);
            slot.appendReplacement(
                    text, Matcher.quoteReplacement(mapping.thing().renamed().getOrDefault(cell, cell)));
        }
        slot.appendTail(text);
        return text.toString().strip();
    }

    private Map<Column, Double> values(SourceRow row) {
        var values = new LinkedHashMap<Column, Double>();
        for (Column column : mapping.columns()) {
            String cell = row.cell(column.column());
            if (cell.isEmpty()) {
                continue;
            }
            double value = NUMBER.matcher(cell).matches() ? scaled(cell, column.times()) : Double.NaN;
            if (!Double.isFinite(value) || value < column.least() || value > column.most()) {
                throw wrong(
                        row,
                        "the cell (" + JsonRows.shown(cell) + ") of " + column.column() + " must be a number from "
                                + Limits.text(column.least() / column.times()) + " to "
                                + Limits.text(column.most() / column.times()) + ".",
                        "the file is damaged, or its unit is another one.");
            }
            values.put(column, value);
        }
        return values;
    }

    /** The product in decimals, so that 3e-7 per token is 0.3 per million. */
    private static double scaled(String cell, double times) {
        return new BigDecimal(cell).multiply(BigDecimal.valueOf(times)).doubleValue();
    }

    private String observed(SourceRow row, String until) {
        String said = day(row, mapping.dates().observed());
        LocalDate seen = said.isEmpty() ? fetched : LocalDate.parse(said);
        // What has ended was last so on the day before.
        return until.isEmpty() || LocalDate.parse(until).isAfter(seen)
                ? seen.toString()
                : LocalDate.parse(until).minusDays(1).toString();
    }

    private String day(SourceRow row, String column) {
        String cell = column.isEmpty() ? "" : row.cell(column);
        if (cell.isEmpty()) {
            return "";
        }
        String day = cell.matches("\\d{4}") ? cell + "-01-01" : cell.matches("\\d{4}-\\d{2}") ? cell + "-01" : cell;
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            throw wrong(
                    row,
                    "the cell (" + JsonRows.shown(cell) + ") of " + column + " must be a day such as 2026-07-24.",
                    "columns are shifted.");
        }
    }

    private String confidence(SourceRow row) {
        String column = mapping.grade().column();
        String cell = column.isEmpty() ? "" : row.cell(column);
        if (cell.isEmpty()) {
            return mapping.grade().confidence();
        }
        String code = mapping.grade().codes().get(cell);
        if (code == null) {
            throw wrong(
                    row,
                    "the cell (" + JsonRows.shown(cell) + ") of " + column + " must be one of "
                            + String.join(
                                    ", ",
                                    new java.util.TreeSet<>(
                                            mapping.grade().codes().keySet())) + ".",
                    "columns are shifted.");
        }
        return code;
    }

    /** Two rows may say the same thing in the same words, not different things. */
    private List<IntakeClaim> once(List<IntakeClaim> claims) {
        Map<String, IntakeClaim> known = new LinkedHashMap<>();
        for (IntakeClaim claim : claims) {
            IntakeClaim before = known.putIfAbsent(claim.stem() + " " + claim.metric(), claim);
            if (before != null && before.value() != claim.value()) {
                throw new IntakeException(
                        file,
                        claim.place(),
                        "it gives " + claim.label() + " another value (" + Limits.text(claim.value()) + ") than "
                                + before.place() + " (" + Limits.text(before.value()) + ").",
                        "one of the two rows is old, or the mapping must tell them apart.");
            }
        }
        return List.copyOf(known.values());
    }

    private static List<IntakeClaim> combined(List<IntakeClaim> claims) {
        Map<String, List<IntakeClaim>> groups = new LinkedHashMap<>();
        claims.forEach(claim -> groups.computeIfAbsent(claim.stem() + " " + claim.metric(), none -> new ArrayList<>())
                .add(claim));
        return groups.values().stream().map(RowReader::median).toList();
    }

    private static IntakeClaim median(List<IntakeClaim> group) {
        double[] values =
                group.stream().mapToDouble(IntakeClaim::value).sorted().toArray();
        int middle = values.length / 2;
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return values[0] == values[values.length - 1]
                ? group.get(0)
                : group.get(0).with(median, values[0], values[values.length - 1]);
    }

    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
    }

    private IntakeException wrong(SourceRow row, String problem, String maybe) {
        return new IntakeException(file, row.place(), problem, maybe);
    }

    /** Numbers in messages. */
    private static final class Limits {
        static String text(double number) {
            return dev.postscale.quantity.Numbers.write(number);
        }
    }
}
