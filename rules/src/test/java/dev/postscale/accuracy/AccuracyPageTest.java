package dev.postscale.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.assessment.Knowledge;
import dev.postscale.calibration.Accuracy;
import dev.postscale.calibration.Calibration;
import dev.postscale.ontology.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped page against what ships; making it anew takes a minute and is left to the command. */
class AccuracyPageTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());
    private static final Path PAGE = Path.of("../docs/accuracy.md");

    /** Bars for the median on groups held out, in doublings. */
    private static final Map<String, Double> BARS = Map.of(
            "one stream", 0.25,
            "a given batch", 0.40,
            "largest throughput", 0.45,
            "MLPerf Inference", 0.6,
            "online: a rate of requests, or clients", 0.6,
            "speed of training", 0.20,
            "whole runs: accelerator-hours", 0.35);

    /** Cells of the rows of a table that begin with these. */
    private static List<String> row(String... first) throws IOException {
        String start = "| " + String.join(" | ", first) + " |";
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .orElseThrow(() -> new AssertionError("The page has no row " + start));
    }

    private static void isRounded(double exact, String written) {
        double rounded = Double.parseDouble(written);
        assertThat(rounded).isBetween(exact - Math.abs(exact) * 0.006, exact + Math.abs(exact) * 0.006);
    }

    @Test
    void the_page_tells_the_constants_that_ship_and_they_are_those_that_are_fitted() throws IOException {
        for (Trial<?> trial : AccuracyPage.trials(KNOWLEDGE)) {
            for (int i = 0; i < trial.constants().size(); i++) {
                String label =
                        KNOWLEDGE.constants().fact(trial.constants().get(i)).labelEn();
                List<String> cells = row(label);
                isRounded(trial.shipped()[i], cells.get(2));
                isRounded(trial.shipped()[i], cells.get(3));
            }
        }
    }

    @Test
    void the_page_tells_the_accuracy_that_the_shipped_constants_have() throws IOException {
        for (Trial<?> trial : AccuracyPage.trials(KNOWLEDGE)) {
            check(trial);
        }
    }

    private static <S> void check(Trial<S> trial) throws IOException {
        Calibration<S> calibration = trial.calibration();
        double[] residuals = calibration.residuals(trial.shipped());
        assertThat(residuals).doesNotContain(Double.NaN);
        for (String kind : calibration.kinds()) {
            Accuracy accuracy = calibration.of(kind, residuals, trial.told().getOrDefault(kind, Accuracy.Told.NOTHING));
            String label = KNOWLEDGE
                    .base()
                    .sentence("accuracy-" + trial.id() + "-" + kind.replace('_', '-'))
                    .textEn();
            List<String> cells = row(label, "all rows");
            assertThat(cells.get(3)).as(label).isEqualTo(Integer.toString(accuracy.rows()));
            assertThat(Double.parseDouble(cells.get(4)))
                    .as(label)
                    .isBetween(accuracy.median() - 0.01, accuracy.median() + 0.01);
        }
    }

    @Test
    void rows_held_out_by_group_are_predicted_within_the_bars_and_the_intervals_hold() throws IOException {
        for (Map.Entry<String, Double> bar : BARS.entrySet()) {
            List<String> cells = row(bar.getKey(), "other groups");
            assertThat(Double.parseDouble(cells.get(4))).as(bar.getKey()).isLessThanOrEqualTo(bar.getValue());
            assertThat(Double.parseDouble(cells.get(9))).as(bar.getKey()).isBetween(0.7, 0.9);
        }
    }
}
