package dev.postscale.ontology.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.io.JSONHandler;
import org.apache.jena.atlas.json.io.parser.JSONParser;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a JSON text: an object of objects by key, or a list of objects. What is nested deeper must be well-formed and is not
 * read. No key may be given twice, not even with the same value.
 */
final class JsonRows implements JSONHandler {
    private static final int DEEPEST = 64;

    private final String keyColumn;
    private final String file;
    private final List<SourceRow> rows = new ArrayList<>();
    /** The keys seen of each object that is open; null for a list. */
    private final Deque<Level> open = new ArrayDeque<>();

    private @Nullable Map<String, String> cells;
    private String place = "";
    /** Whether the next text is a key. */
    private boolean naming;

    /** An object or list that has begun and not ended. */
    private static final class Level {
        private final boolean object;
        private final Set<String> keys = new HashSet<>();
        private String key = "";
        private long line;

        Level(boolean object) {
            this.object = object;
        }
    }

    private JsonRows(String keyColumn, String file) {
        this.keyColumn = keyColumn;
        this.file = file;
    }

    static List<SourceRow> read(String text, String keyColumn, String file) {
        var handler = new JsonRows(keyColumn, file);
        try {
            JSONParser.parseAny(new StringReader(text), handler);
        } catch (JsonParseException e) {
            throw new IntakeException(
                    file,
                    e.getLine() > 0 ? "line " + e.getLine() : "",
                    "it is no JSON there ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ").",
                    "the file was cut, or a comma, a quote or a bracket is missing.");
        } catch (IntakeException e) {
            throw e;
        } catch (RuntimeException e) {
            // Where a text ends within a word, the parser fails in ways of its own.
            throw new IntakeException(file, handler.place, "it is no JSON there.", "the file was cut.");
        }
        return handler.rows;
    }

    private IntakeException wrong(long line, String problem, String maybe) {
        return new IntakeException(file, "line " + line, problem, maybe);
    }

    private void begin(boolean object, long line) {
        if (open.size() >= DEEPEST) {
            throw wrong(line, "it is nested deeper than " + DEEPEST + " levels.", "it is no table.");
        }
        if (open.size() == 1) {
            if (!object) {
                throw wrong(line, "each row must be an object.", "another mapping fits.");
            }
            cells = new LinkedHashMap<>();
            Level outer = open.element();
            place = outer.object ? "key " + outer.key + " (line " + outer.line + ")" : "line " + line;
            if (outer.object) {
                cells.put(keyColumn, outer.key);
            }
        }
        open.push(new Level(object));
    }

    private void end() {
        open.pop();
        if (open.size() == 1 && cells != null) {
            rows.add(new SourceRow(place, cells));
            cells = null;
        }
    }

    private void key(Level level, String key, long line) {
        naming = false;
        if (!level.keys.add(key)) {
            throw wrong(line, "the key (" + shown(key) + ") is given twice.", "rows were copied twice.");
        }
        level.key = key;
        level.line = line;
    }

    private void value(String text, long line) {
        Level level = open.peek();
        if (naming && level != null) {
            key(level, text, line);
            return;
        }
        if (level == null || open.size() == 1) {
            throw wrong(line, "the rows must be objects, not a value (" + shown(text) + ").", "another mapping fits.");
        }
        if (open.size() == 2 && cells != null && !text.isBlank()) {
            cells.put(level.key, text.strip());
        }
    }

    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }

    @Override
    public void startParse(long line, long column) {}

    @Override
    public void finishParse(long line, long column) {}

    @Override
    public void startObject(long line, long column) {
        begin(true, line);
    }

    @Override
    public void finishObject(long line, long column) {
        end();
    }

    @Override
    public void startPair(long line, long column) {
        naming = true;
    }

    @Override
    public void keyPair(long line, long column) {
        naming = false;
    }

    @Override
    public void finishPair(long line, long column) {}

    @Override
    public void startArray(long line, long column) {
        begin(false, line);
    }

    @Override
    public void element(long line, long column) {}

    @Override
    public void finishArray(long line, long column) {
        end();
    }

    @Override
    public void valueString(String image, long line, long column) {
        value(image, line);
    }

    @Override
    public void valueInteger(String image, long line, long column) {
        value(image, line);
    }

    @Override
    public void valueDecimal(String image, long line, long column) {
        value(image, line);
    }

    @Override
    public void valueDouble(String image, long line, long column) {
        value(image, line);
    }

    @Override
    public void valueBoolean(boolean truth, long line, long column) {
        value(Boolean.toString(truth), line);
    }

    @Override
    public void valueNull(long line, long column) {
        value("", line);
    }
}
