package dev.postscale.ontology.inquiry;

import dev.postscale.naming.NearestNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that ships with the base, as a query in plain SPARQL 1.1 that runs on any endpoint that holds the base.
 *
 * @param name such as cq-03
 * @param titleEn the question in English
 * @param titleZh the question in Chinese
 * @param kind select, ask or construct
 * @param parameters variables that may be given another value than the one in the query
 * @param covers terms of the schema it uses
 */
public record ShippedQuery(
        String name,
        String titleEn,
        String titleZh,
        String kind,
        List<String> parameters,
        List<String> covers,
        String text) {
    private static final String FOLDER = "/ontology/queries/competency/";

    public ShippedQuery {
        parameters = List.copyOf(parameters);
        covers = List.copyOf(covers);
    }

    /** The competency questions, in the order of their numbers. */
    public static List<ShippedQuery> all() {
        var all = new ArrayList<ShippedQuery>();
        String text = text(FOLDER + name(1));
        while (!text.isEmpty()) {
            all.add(read(name(all.size() + 1), text));
            text = text(FOLDER + name(all.size() + 1));
        }
        return List.copyOf(all);
    }

    /** The question of a name such as cq-03, cq-3 or 3. */
    public static ShippedQuery named(String name) {
        String number = name.strip().replaceFirst("^(cq-?)?0*", "");
        List<ShippedQuery> all = all();
        return all.stream()
                .filter(query -> query.name.replaceFirst("^cq-0*", "").equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The query (" + name + ") does not ship.\nMaybe "
                        + NearestNames.of(
                                        name,
                                        all.stream().map(ShippedQuery::name).toList(),
                                        1)
                                .get(0)
                        + "; kb queries lists them."));
    }

    private static String name(int number) {
        return (number < 10 ? "cq-0" : "cq-") + number;
    }

    private static ShippedQuery read(String name, String text) {
        Map<String, String> header = new HashMap<>();
        text.lines().takeWhile(line -> line.startsWith("# ")).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                header.put(line.substring(2, colon), line.substring(colon + 2).strip());
            }
        });
        return new ShippedQuery(
                name,
                header.getOrDefault("title.en", ""),
                header.getOrDefault("title.zh", ""),
                header.getOrDefault("kind", ""),
                words(header.getOrDefault("params", "")),
                words(header.getOrDefault("covers", "")),
                text);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }

    /** The text of a query by its path below the class path; empty if there is none. */
    static String text(String path) {
        String file = path.endsWith(".rq") ? path : path + ".rq";
        try (var in = ShippedQuery.class.getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The query " + file + " cannot be read.", e);
        }
    }
}
