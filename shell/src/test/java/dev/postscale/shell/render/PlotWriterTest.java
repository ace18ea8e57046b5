package dev.postscale.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Text;
import dev.postscale.answer.Chart;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotWriterTest {
    private static Chart falling() {
        List<Chart.Point> curve = new ArrayList<>();
        for (double decade = 21; decade <= 27; decade += 0.25) {
            double y = 2 + StrictMath.pow(10, -0.18 * (decade - 21)) * 0.5;
            curve.add(new Chart.Point(StrictMath.pow(10, decade), Estimate.of(y, y - 0.02, y + 0.02)));
        }
        return new Chart(
                Text.same("loss"),
                Text.same("FLOP"),
                Unit.FLOP,
                Text.same("nats"),
                curve,
                List.of(new Chart.Mark(1e24, 2.15, Text.same("here"))));
    }

    @Test
    void no_line_is_wider_than_the_page_and_ticks_are_powers_of_ten() {
        List<String> lines = PlotWriter.write(falling(), new Page(60, false, Language.EN));

        assertThat(lines).allMatch(line -> Cells.width(line) <= 60 + 4);
        assertThat(lines.get(lines.size() - 2))
                .contains("1e21")
                .contains("1e24")
                .contains("1e27");
        assertThat(String.join("\n", lines)).contains("●").containsPattern("[\\u2801-\\u28ff]");
    }

    @Test
    void a_terminal_without_braille_gets_ascii() {
        List<String> lines = PlotWriter.write(falling(), new Page(80, false, false, Language.EN));
        String text = String.join("\n", lines);

        assertThat(text).contains("*").contains(".").contains("o here").matches("(?s)\\p{ASCII}+");
    }

    @Test
    void a_falling_curve_starts_at_the_top_left() {
        List<String> lines = PlotWriter.write(falling(), new Page(80, false, false, Language.EN));
        String first = lines.get(1);
        String last = lines.get(12);

        assertThat(first.indexOf('.')).isBetween(0, 10);
        assertThat(last.lastIndexOf('.')).isGreaterThan(60);
    }
}
