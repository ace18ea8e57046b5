package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;

/**
 * What follows from the hierarchies of classes, properties and concepts. Domains and ranges add nothing: they are read by
 * people and reasoners, while shapes decide what may ship.
 */
final class Closure {
    /** Properties first, since a statement through a higher property may say more about types. */
    private static final List<String> STEPS = List.of("properties", "types", "broader");

    private Closure() {}

    /** The statements that follow, and only these; the base is left with them added. */
    static Graph extend(Graph base, Path queries) throws IOException {
        var derived = GraphMemFactory.createDefaultGraphSameTerm();
        for (String step : STEPS) {
            var query = Files.readString(queries.resolve("build/" + step + ".rq"));
            var found = Answers.construct(query, base);
            found.stream()
                    .filter(triple -> !triple.getSubject().isLiteral() && !base.contains(triple))
                    .forEach(derived::add);
            GraphUtil.addInto(base, derived);
        }
        return derived;
    }
}
