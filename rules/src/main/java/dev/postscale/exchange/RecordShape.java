package dev.postscale.exchange;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The components of a record class under their JSON names, in order. */
record RecordShape(List<Part> parts) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(Arrays.stream(type.getRecordComponents())
                    .map(component -> new Part(snake(component), component.getAccessor()))
                    .toList());
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Such as latency_ms_p95 for latencyMsP95. */
    private static String snake(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** One component. */
    record Part(String name, Method accessor) {
        Object value(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The component (" + name + ") of a public record must be readable.", e);
            }
        }
    }
}
