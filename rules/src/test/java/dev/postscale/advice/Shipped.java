package dev.postscale.advice;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.RuleFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactReader;
import dev.postscale.scenario.StrategyRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shipped dictionary, thresholds, rule sentences and strategies, for tests. */
final class Shipped {
    private static final Path ONTOLOGY = Path.of("../ontology/src/main");
    private static final List<FactDefinition> DICTIONARY = readDictionary();
    private static final FactReader READER = FactReader.of(DICTIONARY);
    private static final List<ThresholdFact> THRESHOLDS = readThresholds();
    private static final List<RuleFact> RULES = readRules();
    private static final List<StrategyRecord> STRATEGIES = readStrategies();

    private Shipped() {}

    static List<FactDefinition> dictionary() {
        return DICTIONARY;
    }

    static FactReader reader() {
        return READER;
    }

    static List<ThresholdFact> thresholds() {
        return THRESHOLDS;
    }

    static List<RuleFact> rules() {
        return RULES;
    }

    static List<StrategyRecord> strategies() {
        return STRATEGIES;
    }

    /** A vector in which only these facts are known. */
    static double[] vector(Map<String, Double> facts) {
        Map<String, Integer> positions =
                DICTIONARY.stream().collect(Collectors.toMap(FactDefinition::name, fact -> (int) fact.position()));
        double[] vector = new double[DICTIONARY.size()];
        Arrays.fill(vector, Double.NaN);
        facts.forEach((name, value) -> {
            Integer position = positions.get(name);
            if (position == null) {
                throw new IllegalArgumentException("There is no fact " + name + ".");
            }
            vector[position] = value;
        });
        return vector;
    }

    private static List<FactDefinition> readDictionary() {
        List<FactDefinition> facts = new ArrayList<>();
        for (Map<String, String> row : rows("condition_facts.csv")) {
            String type = row.getOrDefault("type", "");
            boolean enumeration = type.startsWith("enum(");
            facts.add(new FactDefinition(
                    row.getOrDefault("name", ""),
                    enumeration ? "enum" : type,
                    enumeration ? type.substring(5, type.length() - 1) : "",
                    row.getOrDefault("unit", ""),
                    row.getOrDefault("origin", ""),
                    row.getOrDefault("description", ""),
                    row.getOrDefault("label_zh", ""),
                    row.getOrDefault("description", ""),
                    row.getOrDefault("cues_en", ""),
                    row.getOrDefault("cues_zh", ""),
                    facts.size()));
        }
        return List.copyOf(facts);
    }

    private static List<StrategyRecord> readStrategies() {
        return rows("strategy_catalogue.csv").stream()
                .map(row -> new StrategyRecord(
                        row.getOrDefault("strategy_id", ""),
                        row.getOrDefault("slot", ""),
                        row.getOrDefault("stage", ""),
                        row.getOrDefault("family", ""),
                        row.getOrDefault("kind", ""),
                        row.getOrDefault("weights_origin", ""),
                        Double.NaN,
                        Double.NaN,
                        false))
                .toList();
    }

    private static List<ThresholdFact> readThresholds() {
        return nodes("thresholds.ttl", "ps:Threshold").stream()
                .map(node -> new ThresholdFact(
                        first(node, "skos:notation \"([^\"]+)\""),
                        Double.parseDouble(first(node, "ps:value \"([^\"]+)\"")),
                        Double.NaN,
                        Double.NaN,
                        first(node, "qudt:hasUnit (\\S+)"),
                        first(node, "ps:origin psk:origin-(\\S+)"),
                        first(node, "rdfs:label \"([^\"]+)\"@en"),
                        first(node, "\"([^\"]+)\"@zh"),
                        first(node, "prov:hadPrimarySource src:(\\S+)")))
                .toList();
    }

    private static List<RuleFact> readRules() {
        return nodes("rules.ttl", "ps:Rule").stream()
                .map(node -> new RuleFact(
                        first(node, "skos:notation \"([^\"]+)\""),
                        first(node, "ps:phase \"([^\"]+)\""),
                        first(node, "ps:strength \"([^\"]+)\""),
                        first(node, "ps:sentence \"([^\"]+)\"@en"),
                        first(node, "\"([^\"]+)\"@zh"),
                        first(node, "ps:bindingFact \"([^\"]+)\""),
                        first(node, "ps:bindingThreshold \"([^\"]+)\""),
                        first(node, "prov:hadPrimarySource ([^;]+) ;").replace(" , ", " ")))
                .toList();
    }

    private static List<String> nodes(String file, String type) {
        return Pattern.compile("\\n\\.\\n")
                .splitAsStream(text("resources/ontology/data/" + file))
                .filter(node -> node.contains("a " + type + " ;"))
                .toList();
    }

    private static String first(String node, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(node);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static List<Map<String, String>> rows(String file) {
        List<List<String>> lines =
                text("data/" + file).lines().map(Shipped::cells).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < line.size(); column++) {
                row.put(lines.get(0).get(column), line.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String text(String path) {
        try {
            return Files.readString(ONTOLOGY.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
