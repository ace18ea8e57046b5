package dev.postscale.ontology.sparql;

import dev.postscale.ontology.facts.KnowledgeException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * All graphs in one compressed binary file: each name and text once, and statements as triples of numbers. It opens several
 * times faster than Turtle, which would repeat and parse them.
 *
 * @param graphs statements by graph name
 */
public record StoreFile(Map<String, List<Triple>> graphs) {
    private static final String NAME = "store.bin";
    private static final int MAGIC = 0x50535354;
    private static final byte IRI = 0;
    private static final byte BLANK = 1;
    private static final byte TEXT = 2;
    private static final byte LANGUAGE = 3;
    private static final byte TYPED = 4;

    /** The file that ships with this library. */
    public static StoreFile shipped() {
        try (var in = StoreFile.class.getResourceAsStream("/dev/postscale/ontology/" + NAME)) {
            if (in == null) {
                throw new KnowledgeException("The store of the knowledge base (" + NAME
                        + ") is not on the class path.\nMaybe the module ontology was not built: mvn package.");
            }
            return read(in);
        } catch (IOException e) {
            throw new KnowledgeException(
                    "The store of the knowledge base (" + NAME + ") is damaged: " + e.getMessage()
                            + ".\nMaybe rebuild it: mvn package.",
                    e);
        }
    }

    /** The file of these graphs; equal graphs give equal bytes. */
    public static byte[] bytes(Map<String, Graph> graphs) {
        var distinct = new HashSet<Node>();
        graphs.values().forEach(graph -> graph.stream()
                .forEach(triple ->
                        Collections.addAll(distinct, triple.getSubject(), triple.getPredicate(), triple.getObject())));
        var nodes = new TreeMap<String, Node>();
        distinct.forEach(node -> nodes.put(NodeFmtLib.strNT(node), node));
        var numbers = new HashMap<Node, Integer>();
        nodes.values().forEach(node -> numbers.put(node, numbers.size()));
        var buffer = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(buffer))) {
            out.writeInt(MAGIC);
            out.writeInt(nodes.size());
            for (Node node : nodes.values()) {
                write(node, out);
            }
            out.writeInt(graphs.size());
            for (var graph : graphs.entrySet()) {
                text(graph.getKey(), out);
                write(graph.getValue(), numbers, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return buffer.toByteArray();
    }

    private static void write(Node node, DataOutputStream out) throws IOException {
        if (node.isURI()) {
            out.writeByte(IRI);
            text(node.getURI(), out);
        } else if (node.isBlank()) {
            out.writeByte(BLANK);
            text(node.getBlankNodeLabel(), out);
        } else if (!node.getLiteralLanguage().isEmpty()) {
            out.writeByte(LANGUAGE);
            text(node.getLiteralLexicalForm(), out);
            text(node.getLiteralLanguage(), out);
        } else if (XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
            out.writeByte(TEXT);
            text(node.getLiteralLexicalForm(), out);
        } else {
            out.writeByte(TYPED);
            text(node.getLiteralLexicalForm(), out);
            text(node.getLiteralDatatypeURI(), out);
        }
    }

    /** Column by column, which compresses best. */
    private static void write(Graph graph, Map<Node, Integer> numbers, DataOutputStream out) throws IOException {
        int[][] statements = graph.stream()
                .map(triple -> new int[] {
                    number(triple.getSubject(), numbers),
                    number(triple.getPredicate(), numbers),
                    number(triple.getObject(), numbers)
                })
                .sorted(Arrays::compare)
                .toArray(int[][]::new);
        out.writeInt(statements.length);
        for (int place = 0; place < 3; place++) {
            for (int[] statement : statements) {
                out.writeInt(statement[place]);
            }
        }
    }

    private static int number(Node node, Map<Node, Integer> numbers) {
        Integer number = numbers.get(node);
        if (number == null) {
            throw new AssertionError("every node was numbered: " + node);
        }
        return number;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what {@link #bytes(Map)} wrote.
     *
     * @throws IOException if the file is not one of these or is damaged
     */
    static StoreFile read(InputStream file) throws IOException {
        ByteBuffer in;
        try (var unzipped = new GZIPInputStream(file, 1 << 16)) {
            in = ByteBuffer.wrap(unzipped.readAllBytes());
        }
        try {
            if (in.getInt() != MAGIC) {
                throw new IOException("it does not begin like a store");
            }
            var nodes = new Node[in.getInt()];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = node(in);
            }
            var graphs = new LinkedHashMap<String, List<Triple>>();
            for (int count = in.getInt(); count > 0; count--) {
                graphs.put(text(in), triples(in, nodes));
            }
            return new StoreFile(graphs);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("it ends too early", e);
        }
    }

    private static Node node(ByteBuffer in) throws IOException {
        byte kind = in.get();
        String text = text(in);
        return switch (kind) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case TEXT -> NodeFactory.createLiteralString(text);
            case LANGUAGE -> NodeFactory.createLiteralLang(text, text(in));
            case TYPED ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(text(in)));
            default -> throw new IOException("it holds a thing of unknown kind " + kind);
        };
    }

    private static List<Triple> triples(ByteBuffer in, Node[] nodes) {
        int count = in.getInt();
        int start = in.position();
        var triples = new ArrayList<Triple>(count);
        for (int i = 0; i < count; i++) {
            int at = start + i * Integer.BYTES;
            triples.add(Triple.create(
                    nodes[in.getInt(at)],
                    nodes[in.getInt(at + count * Integer.BYTES)],
                    nodes[in.getInt(at + 2 * count * Integer.BYTES)]));
        }
        in.position(start + 3 * count * Integer.BYTES);
        return triples;
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
