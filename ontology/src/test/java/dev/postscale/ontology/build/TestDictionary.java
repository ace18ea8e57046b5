package dev.postscale.ontology.build;

import dev.postscale.ontology.FactDefinition;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;

/** Facts, strategies and conditions as the tables have them, for tests. */
public record TestDictionary(List<FactDefinition> facts, List<String> strategies, List<String> conditions) {
    private static final Path TABLES = Path.of("src/main/data");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public static TestDictionary read() {
        try {
            try (Reader facts = open("condition_facts");
                    Reader catalogue = open("strategy_catalogue")) {
                return new TestDictionary(
                        FactDictionary.facts(facts), FactDictionary.strategies(catalogue), conditionsOfTables());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> conditionsOfTables() throws IOException {
        Set<String> conditions = new TreeSet<>();
        for (String column : List.of(
                "effects.condition",
                "interactions.condition",
                "strategy_catalogue.prerequisites",
                "strategy_catalogue.suited_when")) {
            String[] place = column.split("\\.", 2);
            try (Reader table = open(place[0])) {
                FORMAT.parse(table).forEach(row -> conditions.add(row.get(place[1])));
            }
        }
        conditions.remove("");
        return List.copyOf(conditions);
    }

    public FactDictionary dictionary() {
        return new FactDictionary(facts, strategies);
    }

    /** A fact vector: each fact unknown in one case of three, numbers log-uniform over the ranges conditions use. */
    public double[] draw(SplittableRandom random) {
        double[] vector = new double[facts.size()];
        for (FactDefinition fact : facts) {
            vector[(int) fact.position()] = random.nextInt(3) == 0 ? Double.NaN : value(fact, random);
        }
        return vector;
    }

    private static double value(FactDefinition fact, SplittableRandom random) {
        return switch (fact.type()) {
            case "bool" -> random.nextInt(2);
            case "enum" -> random.nextInt(fact.values().split("\\|").length);
            default ->
                fact.unit().startsWith("share")
                        ? random.nextDouble()
                        : random.nextInt(5) == 0 ? 0 : Math.pow(10, 24 * random.nextDouble());
        };
    }

    private static Reader open(String table) throws IOException {
        return Files.newBufferedReader(TABLES.resolve(table + ".csv"));
    }
}
