package dev.postscale.ontology.facts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * All records of one edition of the knowledge base, as one small binary file: a magic number, a checksum, the edition, the
 * SHA-256 of the content, and the content (a pool of texts, then table by table and column by column).
 *
 * @param edition calendar version of the data, such as 2026.11
 * @param date ISO day on which the facts were retrieved
 * @param contentHash SHA-256 of the content, in hexadecimal
 */
public record FactFile(String edition, String date, String contentHash, List<FactTable> tables) {
    private static final int MAGIC = 0x50534B42;
    private static final byte TEXT = 0;
    private static final byte NUMBER = 1;

    public FactFile {
        tables = List.copyOf(tables);
    }

    public static FactFile of(String edition, String date, List<FactTable> tables) {
        return new FactFile(edition, date, sha256(content(tables)), tables);
    }

    /** Calendar version and the first twelve digits of the content's hash. */
    public String version() {
        return edition + "+" + contentHash.substring(0, 12);
    }

    public byte[] toBytes() {
        byte[] rest = bytes(out -> {
            text(edition, out);
            text(date, out);
            text(contentHash, out);
            out.write(content(tables));
        });
        return bytes(out -> {
            out.writeInt(MAGIC);
            out.writeInt(checksum(rest, 0));
            out.write(rest);
        });
    }

    /** Reads what {@link #toBytes()} wrote; anything else is refused. */
    public static FactFile parse(byte[] file) {
        try {
            var in = ByteBuffer.wrap(file);
            if (in.getInt() != MAGIC) {
                throw damaged("does not begin like a file of facts");
            }
            if (in.getInt() != checksum(file, in.position())) {
                throw damaged("does not match its own checksum");
            }
            return new FactFile(text(in), text(in), text(in), tables(in));
        } catch (BufferUnderflowException e) {
            throw new KnowledgeException(damage("ends too early"), e);
        }
    }

    /** Not the hash of the content, which takes ten times as long to compute in a JVM that has just started. */
    private static int checksum(byte[] file, int from) {
        var checksum = new CRC32();
        checksum.update(file, from, file.length - from);
        return (int) checksum.getValue();
    }

    private static KnowledgeException damaged(String how) {
        return new KnowledgeException(damage(how));
    }

    private static String damage(String how) {
        return "The facts of the knowledge base (facts.bin) are damaged: the file " + how
                + ".\nMaybe rebuild it: mvn package.";
    }

    private static byte[] content(List<FactTable> tables) {
        var pool = new LinkedHashMap<String, Integer>();
        var body = bytes(out -> {
            out.writeInt(tables.size());
            for (FactTable table : tables) {
                writeTable(out, table, pool);
            }
        });
        return bytes(out -> {
            out.writeInt(pool.size());
            for (String text : pool.keySet()) {
                text(text, out);
            }
            out.write(body);
        });
    }

    private static void writeTable(DataOutputStream out, FactTable table, Map<String, Integer> pool)
            throws IOException {
        out.writeInt(indexOf(table.name(), pool));
        out.writeInt(table.columns().size());
        out.writeInt(table.rows().size());
        for (int column = 0; column < table.columns().size(); column++) {
            boolean number = !table.rows().isEmpty() && table.rows().get(0).get(column) instanceof Double;
            out.writeInt(indexOf(table.columns().get(column), pool));
            out.writeByte(number ? NUMBER : TEXT);
            for (List<Object> row : table.rows()) {
                if (number) {
                    out.writeDouble((Double) row.get(column));
                } else {
                    out.writeInt(indexOf((String) row.get(column), pool));
                }
            }
        }
    }

    private static int indexOf(String text, Map<String, Integer> pool) {
        Integer known = pool.putIfAbsent(text, pool.size());
        return known == null ? pool.size() - 1 : known;
    }

    private static List<FactTable> tables(ByteBuffer in) {
        var pool = new String[in.getInt()];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = text(in);
        }
        int count = in.getInt();
        var tables = new ArrayList<FactTable>(count);
        for (int i = 0; i < count; i++) {
            tables.add(table(in, pool));
        }
        return tables;
    }

    private static FactTable table(ByteBuffer in, String[] pool) {
        var name = pool[in.getInt()];
        int width = in.getInt();
        int height = in.getInt();
        var cells = new Object[height][width];
        var columns = new ArrayList<String>(width);
        for (int column = 0; column < width; column++) {
            columns.add(pool[in.getInt()]);
            boolean number = in.get() == NUMBER;
            for (int row = 0; row < height; row++) {
                cells[row][column] = number ? (Object) in.getDouble() : pool[in.getInt()];
            }
        }
        var rows = new ArrayList<List<Object>>(height);
        for (Object[] row : cells) {
            rows.add(Arrays.asList(row));
        }
        return new FactTable(name, columns, rows);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var buffer = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(buffer)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return buffer.toByteArray();
    }
}
