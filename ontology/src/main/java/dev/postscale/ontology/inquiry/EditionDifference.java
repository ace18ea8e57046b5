package dev.postscale.ontology.inquiry;

import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.quantity.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two editions of the base, record by record.
 *
 * @param before version of the older
 * @param after version of the newer
 * @param added records only the newer has
 * @param removed records only the older has
 * @param changed fields that differ, numbers that differ most first
 */
public record EditionDifference(
        String before, String after, List<Entry> added, List<Entry> removed, List<Change> changed) {
    /** A number that grew or shrank by more than this looks like a mistake. */
    private static final double SUSPICIOUS = 5;

    public EditionDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A record, by its type and its id. */
    public record Entry(String type, String id) {}

    /**
     * A field that differs.
     *
     * @param factor the larger number over the smaller, NaN for texts and for what was or became unknown
     * @param suspicious whether it looks like a mistake
     */
    public record Change(
            String type, String id, String field, String before, String after, double factor, boolean suspicious) {}

    public static EditionDifference between(FactFile older, FactFile newer) {
        var added = new ArrayList<Entry>();
        var removed = new ArrayList<Entry>();
        var changed = new ArrayList<Change>();
        for (FactTable table : newer.tables()) {
            Map<String, List<Object>> now = keyed(table);
            FactTable then = older.tables().stream()
                    .filter(other -> other.name().equals(table.name()))
                    .findFirst()
                    .orElse(new FactTable(table.name(), table.columns(), List.of()));
            Map<String, List<Object>> before = keyed(then);
            now.keySet().stream()
                    .filter(id -> !before.containsKey(id))
                    .forEach(id -> added.add(new Entry(table.name(), id)));
            before.forEach((id, row) -> {
                List<Object> other = now.get(id);
                if (other == null) {
                    removed.add(new Entry(table.name(), id));
                } else {
                    compare(table, then, id, row, other, changed);
                }
            });
        }
        changed.sort(Comparator.comparing((Change change) -> Double.isNaN(change.factor()) ? 0 : -change.factor())
                .thenComparing(Change::type)
                .thenComparing(Change::id)
                .thenComparing(Change::field));
        return new EditionDifference(older.version(), newer.version(), added, removed, changed);
    }

    private static Map<String, List<Object>> keyed(FactTable table) {
        var keyed = new LinkedHashMap<String, List<Object>>();
        for (List<Object> row : table.rows()) {
            String id = String.valueOf(row.get(0));
            int same = 2;
            String key = id;
            while (keyed.containsKey(key)) {
                key = id + " #" + same;
                same++;
            }
            keyed.put(key, row);
        }
        return keyed;
    }

    private static void compare(
            FactTable now, FactTable then, String id, List<Object> before, List<Object> after, List<Change> changed) {
        for (int column = 0; column < now.columns().size(); column++) {
            int old = then.columns().indexOf(now.columns().get(column));
            if (old >= 0 && !before.get(old).equals(after.get(column))) {
                double factor = factor(before.get(old), after.get(column));
                changed.add(new Change(
                        now.name(),
                        id,
                        now.columns().get(column),
                        text(before.get(old)),
                        text(after.get(column)),
                        factor,
                        factor > SUSPICIOUS));
            }
        }
    }

    private static double factor(Object before, Object after) {
        if (before instanceof Double one && after instanceof Double other && one != 0 && other != 0) {
            double ratio = StrictMath.abs(other / one);
            return ratio < 1 ? 1 / ratio : ratio;
        }
        return Double.NaN;
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return Double.isFinite(number) ? Numbers.write(number) : "";
        }
        return String.valueOf(cell);
    }
}
