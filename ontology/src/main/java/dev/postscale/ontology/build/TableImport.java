package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The import of one table: a CONSTRUCT, and in the comments at its head what to do with columns before it runs.
 *
 * @param table name of the table, which is the name of the query file
 * @param separators columns that hold several values, with what stands between them ({@code # split: source ;})
 * @param dates columns that hold dates, whole or partial, and which day of a partial one counts ({@code # date: released},
 *     {@code # observed: seen_on}, {@code # since: valid_from})
 * @param conditions columns that hold conditions ({@code # condition: prerequisites})
 * @param knownBy columns by which the table is known ({@code # known by: item unit}); none if nobody may bring one of their own
 * @param forPeople columns of the shipped table that people read and the import does not ({@code # for people: since})
 */
record TableImport(
        String table,
        String query,
        Map<String, Character> separators,
        Map<String, Moment> dates,
        Set<String> conditions,
        Set<String> knownBy,
        Set<String> forPeople) {

    private static final Pattern COLUMN = Pattern.compile("row:([a-z][a-z0-9_]*)");

    /** Which day a date stands for. */
    enum Moment {
        /** The last day. */
        DATE,
        /** The last day, but no later than the table was retrieved. */
        OBSERVED,
        /** The first day. */
        SINCE
    }

    /** The columns the import looks at. */
    Set<String> columns() {
        var columns = new TreeSet<String>();
        var found = COLUMN.matcher(query);
        while (found.find()) {
            columns.add(found.group(1));
        }
        columns.removeAll(Set.of("table", "position"));
        return columns;
    }

    static TableImport read(Path file) throws IOException {
        var query = Files.readString(file);
        var separators = new LinkedHashMap<String, Character>();
        var dates = new LinkedHashMap<String, Moment>();
        var conditions = new LinkedHashSet<String>();
        var knownBy = new LinkedHashSet<String>();
        var forPeople = new LinkedHashSet<String>();
        query.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> {
            var words = line.substring(1).trim().split(" ", -1);
            switch (words[0]) {
                case "split:" -> separators.put(words[1], words[2].charAt(0));
                case "date:" -> dates.put(words[1], Moment.DATE);
                case "observed:" -> dates.put(words[1], Moment.OBSERVED);
                case "since:" -> dates.put(words[1], Moment.SINCE);
                case "condition:" -> conditions.add(words[1]);
                case "for" -> forPeople.addAll(List.of(words).subList(2, words.length));
                case "known" -> knownBy.addAll(List.of(words).subList(2, words.length));
                default -> {
                    // a line of prose
                }
            }
        });
        var name = String.valueOf(file.getFileName());
        return new TableImport(
                name.substring(0, name.length() - ".rq".length()),
                query,
                separators,
                dates,
                conditions,
                knownBy,
                forPeople);
    }
}
