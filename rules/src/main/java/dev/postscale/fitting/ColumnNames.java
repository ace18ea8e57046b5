package dev.postscale.fitting;

import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.exchange.RunTable;
import dev.postscale.fit.Column;
import dev.postscale.fit.Runs;
import dev.postscale.naming.NearestNames;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.QuantityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns of a table by the names they usually have, and reads the runs. */
final class ColumnNames {
    /** The most usual first; of two that fit, the first in this list is taken. Case, blanks and marks do not matter. */
    private static final Map<Column, List<String>> USUAL = new EnumMap<>(Map.of(
            Column.PARAMS,
                    List.of(
                            "params",
                            "n",
                            "modelsize",
                            "parameters",
                            "activeparams",
                            "paramsactive",
                            "na",
                            "nparams",
                            "numparams",
                            "modelparams"),
            Column.TOKENS,
                    List.of("tokens", "d", "trainingtokens", "traintokens", "tokensseen", "ntokens", "numtokens"),
            Column.FLOPS,
                    List.of("flops", "c", "trainingflop", "trainingflops", "flop", "trainflops", "compute", "flops6nd"),
            Column.LOSS, List.of("loss", "valloss", "finalloss", "validationloss", "evalloss", "testloss", "l"),
            Column.UNIQUE_TOKENS, List.of("uniquetokens", "unique", "u", "distincttokens"),
            Column.EXPERTS, List.of("experts", "numexperts", "nexperts", "nume", "e"),
            Column.SCORE, List.of("score", "accuracy", "acc")));

    /** A column of errors is a score, counted from the other end. */
    private static final List<String> ERRORS = List.of("error", "err", "errorrate", "top1error");

    private static final String ERROR = "error";

    private static final Set<Column> TIED = Set.of(Column.PARAMS, Column.TOKENS, Column.FLOPS);

    private final RunTable table;
    private final Map<String, String> said;
    private final List<String> warnings = new ArrayList<>();

    /**
     * The names in a table.
     *
     * @param said names that the user gave, by the notation of the column
     */
    ColumnNames(RunTable table, Map<String, String> said) {
        this.table = table;
        this.said = said;
    }

    List<String> warnings() {
        return warnings;
    }

    boolean has(Column column) {
        return place(column) >= 0 || (column == Column.SCORE && placeOfErrors() >= 0);
    }

    /** The runs with what is wanted of each; rows that lack it are left out with a warning. */
    Runs runs(List<Column> wanted) {
        checkSaid();
        List<Column> read = new ArrayList<>(wanted.stream().filter(this::has).toList());
        for (Column column : wanted) {
            if (!read.contains(column)) {
                derive(column, read);
            }
        }
        List<Integer> complete = complete(read);
        int[] rows = complete.stream().mapToInt(row -> row + 1).toArray();
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        for (Column column : read) {
            columns.put(
                    column,
                    complete.stream().mapToDouble(row -> value(column, row)).toArray());
        }
        return Runs.of(columns, rows);
    }

    /** What 6ND gives is read instead of what is missing. */
    private void derive(Column missing, List<Column> read) {
        List<Column> others =
                TIED.stream().filter(column -> column != missing).sorted().toList();
        if (!TIED.contains(missing) || !others.stream().allMatch(this::has)) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    "The runs have no column of " + missing.notation() + "; there are "
                            + table.names().stream().limit(20).collect(Collectors.joining(", ")) + ".",
                    "Maybe name it: columns {\"" + missing.notation() + "\": \"...\"}, or on the command line --column "
                            + missing.notation() + "=NAME.");
        }
        others.stream().filter(column -> !read.contains(column)).forEach(read::add);
        warnings.add("runs: the " + missing.notation() + " follow from "
                + others.get(0).notation() + " and " + others.get(1).notation() + " by C = 6ND.");
    }

    private List<Integer> complete(List<Column> read) {
        List<Integer> complete = new ArrayList<>();
        List<Integer> lacking = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            boolean whole = read.stream().noneMatch(column -> text(column, at).isBlank());
            (whole ? complete : lacking).add(row);
        }
        if (!lacking.isEmpty()) {
            warnings.add("runs: " + lacking.size() + " rows lack a value and were left out, the first of them row "
                    + (lacking.get(0) + 1) + ".");
        }
        if (complete.isEmpty()) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    "No row of the runs has all of "
                            + read.stream().map(Column::notation).collect(Collectors.joining(", ")) + ".",
                    "Maybe a column has another name.");
        }
        return complete;
    }

    private void checkSaid() {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(Column.values()).forEach(column -> known.add(column.notation()));
        known.add(ERROR);
        said.forEach((column, name) -> {
            if (!known.contains(column)) {
                throw new RequestException(
                        Code.BAD_ARGUMENT,
                        "columns: the name (" + column + ") must be one of " + String.join(", ", known) + ".",
                        NearestNames.hint(column, known));
            }
            if (!table.names().contains(name)) {
                throw new RequestException(
                        Code.BAD_ARGUMENT,
                        "columns: the runs have no column (" + name + ").",
                        NearestNames.hint(name, table.names()));
            }
        });
    }

    private int place(Column column) {
        String name = said.get(column.notation());
        return name == null
                ? place(USUAL.getOrDefault(column, List.of()))
                : table.names().indexOf(name);
    }

    private int placeOfErrors() {
        String name = said.get(ERROR);
        return name == null ? place(ERRORS) : table.names().indexOf(name);
    }

    private int place(List<String> usual) {
        List<String> plain = table.names().stream().map(ColumnNames::plain).toList();
        for (String name : usual) {
            int at = plain.indexOf(name);
            if (at >= 0 && at != plain.lastIndexOf(name)) {
                throw new RequestException(
                        Code.BAD_ARGUMENT,
                        "The runs have two columns called " + table.names().get(at) + ".",
                        "Maybe rename one of them.");
            }
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String text(Column column, int row) {
        int at = place(column);
        return table.rows().get(row).get(at >= 0 ? at : placeOfErrors());
    }

    private double value(Column column, int row) {
        double value = number(column, text(column, row), row + 1);
        return column == Column.SCORE && place(column) < 0 ? 1 - value : value;
    }

    private static double number(Column column, String text, int row) {
        try {
            return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")
                    ? Double.parseDouble(text)
                    : Quantities.parse(text, kind(column)).value();
        } catch (NumberFormatException | QuantityException e) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    "The " + column.notation() + " (" + (text.length() > 40 ? text.substring(0, 40) + "..." : text)
                            + ") of row " + row + " must be a number.",
                    "Maybe write it like 7e10 or 70B.");
        }
    }

    private static Kind kind(Column column) {
        return switch (column) {
            case PARAMS -> Kind.PARAMETERS;
            case TOKENS, UNIQUE_TOKENS -> Kind.TOKENS;
            case FLOPS -> Kind.FLOPS;
            case SCORE -> Kind.SHARE;
            case LOSS, EXPERTS -> Kind.COUNT;
        };
    }
}
