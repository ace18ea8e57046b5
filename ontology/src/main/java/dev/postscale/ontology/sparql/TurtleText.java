package dev.postscale.ontology.sparql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Writes statements as Turtle: subject by subject, in the order of their names, with the prefixes that occur. */
final class TurtleText {
    private TurtleText() {}

    static String of(List<Triple> statements) {
        var sorted = statements.stream()
                .distinct()
                .sorted(Comparator.comparing(NodeFmtLib::strNT))
                .toList();
        var text = new ByteArrayOutputStream();
        var out = StreamRDFWriter.getWriterStream(text, RDFFormat.TURTLE_BLOCKS);
        out.start();
        new TreeMap<>(Prefixes.common()).forEach((prefix, iri) -> {
            if (sorted.stream().anyMatch(statement -> mentions(statement, iri))) {
                out.prefix(prefix, iri);
            }
        });
        sorted.forEach(out::triple);
        out.finish();
        return text.toString(StandardCharsets.UTF_8);
    }

    private static boolean mentions(Triple statement, String iri) {
        return NodeFmtLib.strNT(statement).contains("<" + iri);
    }
}
