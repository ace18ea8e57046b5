package dev.postscale.golden;

import dev.postscale.law.CoefficientDraws;
import dev.postscale.law.Coefficients;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.law.LawForm;
import dev.postscale.sampling.Draws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the tables of {@code golden/}: comma, header, lines with # are comment. */
public final class Golden {
    private Golden() {}

    /** All rows of a table without its header, cells in order. */
    public static List<String[]> rows(String table) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of numbers only. */
    public static double[][] matrix(String table) {
        return rows(table).stream().map(Golden::numbers).toArray(double[][]::new);
    }

    /** A published joint law. */
    public static JointLaw law(String id) {
        String[] row = rows("coefficients.csv").stream()
                .filter(cells -> cells[0].equals(id))
                .findFirst()
                .orElseThrow();
        double[] value = numbers(List.of(row).subList(1, 6).toArray(String[]::new));
        return new JointLaw(value[0], value[1], value[2], value[3], value[4]);
    }

    /** A joint law drawn with a covariance of (ln A, ln B, ln E, alpha, beta). */
    public static LawDraws<JointLaw> draws(JointLaw point, double[][] covariance, Draws draws, int count) {
        Coefficients coefficients = Coefficients.of(Map.of(
                "E", point.irreducible(),
                "A", point.paramsCoefficient(),
                "B", point.tokensCoefficient(),
                "alpha", point.alpha(),
                "beta", point.beta()));
        return LawDraws.around(
                values -> (JointLaw) LawForm.of("joint").orElseThrow().with(values),
                coefficients,
                CoefficientDraws.joint(List.of("a", "b", "e", "alpha", "beta"), covariance, draws),
                count);
    }

    private static double[] numbers(String[] cells) {
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }
}
