package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.List;

/**
 * A curve with its band over a logarithmic axis, and places marked on it. A chart never is the only carrier of a number.
 *
 * @param x what the horizontal axis measures
 * @param y what the vertical one measures
 * @param curve rising in x
 */
public record Chart(Text title, Text x, Unit xUnit, Text y, List<Point> curve, List<Mark> marks) {
    private static final Chart NONE =
            new Chart(Text.none(), Text.none(), Unit.NUMBER, Text.none(), List.of(), List.of());

    public Chart {
        curve = List.copyOf(curve);
        marks = List.copyOf(marks);
    }

    public static Chart none() {
        return NONE;
    }

    public boolean isEmpty() {
        return curve.isEmpty();
    }

    /** A point of the curve; the band is its interval. */
    public record Point(double x, Estimate y) {}

    /** A place with a name. */
    public record Mark(double x, double y, Text name) {}
}
