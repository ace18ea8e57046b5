package dev.postscale.shell.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.advice.Text;
import dev.postscale.answer.Chart;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFileTest {
    private static final Chart CHART = new Chart(
            new Text("loss by compute", "损失与算力"),
            Text.same("FLOP"),
            Unit.FLOP,
            Text.same("nats"),
            List.of(
                    new Chart.Point(1e21, Estimate.of(2.3, 2.2, 2.4)),
                    new Chart.Point(1e22, Estimate.of(2.1, 2.0, 2.2)),
                    new Chart.Point(1e23, Estimate.of(2.0, 1.9, 2.1))),
            List.of(new Chart.Mark(1e22, 2.1, Text.same("here"))));

    @BeforeAll
    static void without_a_display() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void the_end_of_the_name_says_the_format(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("loss.svg");
        ChartFile.write(CHART, Language.EN, svg);
        assertThat(Files.readString(svg)).contains("<svg").contains("<path").endsWith("</svg>\n");

        Path png = folder.resolve("loss.PNG");
        ChartFile.write(CHART, Language.ZH, png);
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(900);
    }

    @Test
    void refuses_other_names_and_places(@TempDir Path folder) {
        assertThatThrownBy(() -> ChartFile.write(CHART, Language.EN, folder.resolve("loss.gif")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".svg or .png");
        assertThatThrownBy(() ->
                        ChartFile.write(CHART, Language.EN, folder.resolve("no").resolve("loss.svg")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("\nMaybe");
    }
}
