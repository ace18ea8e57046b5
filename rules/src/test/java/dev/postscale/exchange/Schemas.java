package dev.postscale.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published schemas, which may refer to each other; nothing is fetched. */
final class Schemas {
    private static final String BASE = "https://w3id.org/postscale/schema/";
    private static final Map<String, String> TEXTS = Stream.of("scenario-1.json", "advice-1.json", "batch-1.json")
            .collect(Collectors.toMap(name -> BASE + name, name -> Resources.text(Resources.schema(name))));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(TEXTS));

    private Schemas() {}

    /**
     * The faults found.
     *
     * @param place such as {@code advice-1.json} or {@code batch-1.json#/$defs/request}
     */
    static List<Error> faults(String place, String json) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + place)).validate(json, InputFormat.JSON);
    }
}
