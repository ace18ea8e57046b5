package dev.postscale.ontology.build;

import dev.postscale.ontology.FactDefinition;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The facts and strategies that conditions may name, with their numbers and IRIs. */
public final class FactDictionary {
    private static final String CONCEPT = "https://w3id.org/postscale/concept/";
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, FactDefinition> facts;
    private final Map<String, Integer> strategies;

    /**
     * A dictionary.
     *
     * @param strategies strategy ids in the order of the catalogue
     */
    public FactDictionary(List<FactDefinition> facts, List<String> strategies) {
        Map<String, FactDefinition> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.put(fact.name(), fact));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        strategies.forEach(strategy -> numbers.put(strategy, numbers.size()));
        this.facts = Collections.unmodifiableMap(byName);
        this.strategies = Collections.unmodifiableMap(numbers);
    }

    /** The dictionary of a directory of tables. */
    static FactDictionary read(Path tables) throws IOException {
        try (Reader facts = Files.newBufferedReader(tables.resolve("condition_facts.csv"));
                Reader catalogue = Files.newBufferedReader(tables.resolve("strategy_catalogue.csv"))) {
            return new FactDictionary(facts(facts), strategies(catalogue));
        }
    }

    /** The rows of the table of facts; the order of the rows numbers the facts. */
    static List<FactDefinition> facts(Reader table) throws IOException {
        List<FactDefinition> facts = new ArrayList<>();
        for (CSVRecord row : TABLE.parse(table)) {
            facts.add(fact(row, facts.size()));
        }
        return List.copyOf(facts);
    }

    /** The ids of the catalogue; the order of the rows numbers the strategies. */
    static List<String> strategies(Reader table) throws IOException {
        return TABLE.parse(table).stream().map(row -> row.get("strategy_id")).toList();
    }

    private static FactDefinition fact(CSVRecord row, int position) {
        String type = row.get("type");
        boolean coded = type.startsWith("enum(");
        return new FactDefinition(
                row.get("name"),
                coded ? "enum" : type,
                coded ? type.substring("enum(".length(), type.length() - 1) : "",
                row.get("unit"),
                row.get("origin"),
                row.get("default"),
                row.get("description"),
                row.get("label_zh"),
                row.get("description"),
                row.get("cues_en"),
                row.get("cues_zh"),
                position);
    }

    boolean knows(String name) {
        return facts.containsKey(name);
    }

    FactDefinition fact(String name) {
        FactDefinition fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("The fact (" + name + ") must be in the dictionary.");
        }
        return fact;
    }

    Collection<String> facts() {
        return facts.keySet();
    }

    Collection<String> strategies() {
        return strategies.keySet();
    }

    /** Index of a fact in the fact vector. */
    int position(String name) {
        return (int) fact(name).position();
    }

    /** Bit of a strategy in the mask of a plan. */
    int strategy(String id) {
        Integer number = strategies.get(id);
        if (number == null) {
            throw new IllegalArgumentException("The strategy (" + id + ") must be in the catalogue.");
        }
        return number;
    }

    static List<String> values(FactDefinition fact) {
        return List.of(fact.values().split("\\|"));
    }

    /** IRI of the metric a fact is. */
    public static String metricIri(String fact) {
        return CONCEPT + "fact-" + slug(fact);
    }

    /** IRI of the concept a value of an enumeration is; the values that other tables use as well have one concept. */
    public static String codeIri(String fact, String value) {
        String scheme =
                switch (fact) {
                    case "base.kind" -> "kind";
                    case "base.kv_kind" -> "attention";
                    case "deployment.tier" -> "tier";
                    default -> slug(fact);
                };
        return CONCEPT + scheme + "-" + slug(value);
    }

    /** IRI of a strategy. */
    public static String strategyIri(String id) {
        return CONCEPT + id;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
    }
}
