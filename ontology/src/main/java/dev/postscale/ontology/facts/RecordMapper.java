package dev.postscale.ontology.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes records of one type from rows of cells: a column for each component, by name. The same mapper serves the answers of
 * the mapping queries and the rows of the fact file.
 */
public final class RecordMapper<R extends Record> {
    private final Class<R> type;
    private final List<RecordComponent> components;
    private final Constructor<R> constructor;

    private RecordMapper(Class<R> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        try {
            this.constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has its canonical constructor", e);
        }
    }

    public static <R extends Record> RecordMapper<R> of(Class<R> type) {
        return new RecordMapper<>(type);
    }

    /** Simple name of the record type, which names its query and its table. */
    public String name() {
        return type.getSimpleName();
    }

    public List<String> columns() {
        return components.stream().map(RecordComponent::getName).toList();
    }

    /** Whether the component of this name is a number; otherwise it is a text. */
    public boolean isNumber(int column) {
        return components.get(column).getType() == double.class;
    }

    public List<R> records(FactTable table) {
        int[] order = columns().stream().mapToInt(table.columns()::indexOf).toArray();
        if (Arrays.stream(order).anyMatch(i -> i < 0)) {
            throw new KnowledgeException(
                    "The table " + table.name() + " has the columns " + table.columns() + "; the record " + name()
                            + " needs " + columns() + ".\nMaybe facts.bin is older than the program: mvn package.");
        }
        var records = new ArrayList<R>(table.rows().size());
        for (List<Object> row : table.rows()) {
            records.add(record(row, order));
        }
        return List.copyOf(records);
    }

    private R record(List<Object> row, int[] order) {
        var arguments = new Object[order.length];
        for (int i = 0; i < order.length; i++) {
            arguments[i] = row.get(order[i]);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new KnowledgeException("The row " + row + " makes no " + name() + ".", e);
        }
    }
}
