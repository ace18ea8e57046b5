package dev.postscale.ontology.build;

import dev.postscale.ontology.FactDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Facts, strategies and conditions as the tables have them, for tests. */
public record TestDictionary(List<FactDefinition> facts, List<String> strategies, List<String> conditions) {
    public static TestDictionary read() {
        try (InputStream table = open("facts.csv");
                InputStream strategies = open("strategies.txt");
                InputStream conditions = open("conditions.txt")) {
            return new TestDictionary(
                    FactDictionary.read(new InputStreamReader(table, StandardCharsets.UTF_8)),
                    lines(strategies),
                    lines(conditions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static List<String> lines(InputStream text) throws IOException {
        return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(TestDictionary.class.getResourceAsStream("/conditions/" + name));
    }
}
