package dev.postscale.ontology.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;

/** The whole base as compressed TriG: graph by graph, one statement per line, sorted, so that equal bases are equal bytes. */
final class TrigFile {
    private TrigFile() {}

    static byte[] bytes(Map<String, Graph> graphs) {
        var buffer = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(buffer), StandardCharsets.UTF_8)) {
            for (var graph : graphs.entrySet()) {
                out.write("<" + graph.getKey() + "> {\n");
                for (String line : graph.getValue().stream()
                        .map(NodeFmtLib::strNT)
                        .sorted()
                        .toList()) {
                    out.write(line);
                    out.write('\n');
                }
                out.write("}\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return buffer.toByteArray();
    }
}
