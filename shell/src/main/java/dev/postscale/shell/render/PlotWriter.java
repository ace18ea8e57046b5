package dev.postscale.shell.render;

import dev.postscale.answer.Chart;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Writes a chart in characters: the curve in braille dots, two by four to a cell, its band in sparse ones, marks as
 * letters. Where the terminal has no braille a cell is one dot. Ticks are plain powers of ten.
 */
final class PlotWriter {
    private static final int ROWS = 12;
    private static final int WIDEST = 72;
    private static final int BAND_EVERY = 3;
    private static final int BLANK = 0x2800;

    /** Bits of the dots of a braille cell, column by column from the top. */
    private static final int[][] DOTS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final Page page;
    private final Chart chart;
    private final Canvas canvas;
    private final double left;
    private final double right;
    private final double bottom;
    private final double top;
    private final int labels;

    private PlotWriter(Chart chart, Page page) {
        this.chart = chart;
        this.page = page;
        left = StrictMath.log10(chart.curve().get(0).x());
        right = StrictMath.log10(chart.curve().get(chart.curve().size() - 1).x());
        bottom = heights().min().orElse(0);
        top = heights().max().orElse(1);
        labels = Math.max(label(bottom).length(), label(top).length());
        canvas = new Canvas(Math.min(WIDEST, page.width()) - labels - 2, page.braille());
    }

    static List<String> write(Chart chart, Page page) {
        return new PlotWriter(chart, page).lines();
    }

    private DoubleStream heights() {
        DoubleStream ends = chart.curve().stream()
                .flatMapToDouble(point -> DoubleStream.of(
                        point.y().value(), end(point.y(), Estimate::low), end(point.y(), Estimate::high)));
        return DoubleStream.concat(ends, chart.marks().stream().mapToDouble(Chart.Mark::y));
    }

    private static double end(Estimate estimate, ToDoubleFunction<Estimate> part) {
        return estimate.hasInterval() ? part.applyAsDouble(estimate) : estimate.value();
    }

    private List<String> lines() {
        draw();
        List<String> lines = new ArrayList<>();
        lines.add(chart.title().in(page.language()));
        String bar = page.braille() ? "│" : "|";
        for (int row = 0; row < ROWS; row++) {
            boolean told = row == 0 || row == ROWS - 1 || row == ROWS / 2;
            double value = top - (top - bottom) * (row + 0.5) / ROWS;
            lines.add((Cells.padLeft(told ? label(value) : "", labels) + " " + bar + canvas.row(row)).stripTrailing());
        }
        lines.add(" ".repeat(labels + 1)
                + (page.braille() ? "└" : "+")
                + (page.braille() ? "─" : "-").repeat(canvas.columns));
        lines.add(ticks());
        String indent = " ".repeat(labels + 2);
        String below = chart.x().in(page.language());
        if (chart.marks().size() > 1) {
            lines.add(indent + below);
            chart.marks().forEach(mark -> lines.add(indent + canvas.sign() + " " + named(mark)));
        } else {
            chart.marks()
                    .forEach(mark ->
                            lines.add(indent + canvas.sign() + " " + mark.name().in(page.language()) + "  " + below));
        }
        return lines;
    }

    /** Where there are several marks, each tells its place. */
    private String named(Chart.Mark mark) {
        return mark.name().in(page.language()) + " (" + label(mark.x()) + ", " + label(mark.y()) + ")";
    }

    private void draw() {
        int previous = -1;
        for (int x = 0; x < canvas.width(); x++) {
            double at = left + (right - left) * x / (canvas.width() - 1);
            int y = height(at, Estimate::value);
            // What a steep curve skips is filled, so that it stays one line.
            for (int between = previous < 0 ? y : Math.min(previous, y); between <= Math.max(previous, y); between++) {
                canvas.dot(x, between);
            }
            previous = y;
            if (x % BAND_EVERY == 0) {
                canvas.faint(x, height(at, estimate -> end(estimate, Estimate::low)));
                canvas.faint(x, height(at, estimate -> end(estimate, Estimate::high)));
            }
        }
        chart.marks()
                .forEach(mark -> canvas.mark(
                        (int) Math.round((StrictMath.log10(mark.x()) - left) / (right - left) * (canvas.width() - 1)),
                        dot(mark.y())));
    }

    /** The dot of a part of the curve at log10 of x, between its points in a straight line. */
    private int height(double at, ToDoubleFunction<Estimate> part) {
        List<Chart.Point> curve = chart.curve();
        int next = 1;
        while (next < curve.size() - 1 && StrictMath.log10(curve.get(next).x()) < at) {
            next++;
        }
        double before = StrictMath.log10(curve.get(next - 1).x());
        double after = StrictMath.log10(curve.get(next).x());
        double share = (at - before) / (after - before);
        double from = part.applyAsDouble(curve.get(next - 1).y());
        double to = part.applyAsDouble(curve.get(next).y());
        return dot(from + share * (to - from));
    }

    private int dot(double y) {
        return (int) Math.round((top - y) / (top - bottom) * (canvas.height() - 1));
    }

    private String ticks() {
        StringBuilder line = new StringBuilder(" ".repeat(labels + 2 + canvas.columns + 4));
        int first = (int) StrictMath.ceil(left - 1e-9);
        int last = (int) StrictMath.floor(right + 1e-9);
        int free = 0;
        for (int decade = first; decade <= last; decade++) {
            String tick = Numbers.write(StrictMath.pow(10, decade));
            int at = labels
                    + 2
                    + (int) Math.round((decade - left) / (right - left) * (canvas.columns - 1))
                    - tick.length() / 2;
            if (at >= free) {
                line.replace(at, at + tick.length(), tick);
                free = at + tick.length() + 2;
            }
        }
        return line.toString().stripTrailing();
    }

    private static String label(double value) {
        return CompactNumbers.in(Language.EN).of(value, Unit.NUMBER);
    }

    /** Dots that become characters. */
    private static final class Canvas {
        private final int columns;
        private final boolean braille;
        private final int[][] cells;

        Canvas(int columns, boolean braille) {
            this.columns = columns;
            this.braille = braille;
            cells = new int[ROWS][columns];
        }

        int width() {
            return braille ? 2 * columns : columns;
        }

        int height() {
            return braille ? 4 * ROWS : ROWS;
        }

        void dot(int x, int y) {
            put(x, y, '*');
        }

        void faint(int x, int y) {
            put(x, y, '.');
        }

        void mark(int x, int y) {
            int row = Math.max(0, Math.min(height() - 1, y)) / (braille ? 4 : 1);
            int column = Math.max(0, Math.min(width() - 1, x)) / (braille ? 2 : 1);
            cells[row][column] = sign().charAt(0);
        }

        String sign() {
            return braille ? "●" : "o";
        }

        private void put(int x, int y, char letter) {
            if (x < 0 || x >= width() || y < 0 || y >= height()) {
                return;
            }
            if (braille) {
                cells[y / 4][x / 2] |= BLANK | DOTS[x % 2][y % 4];
            } else if (cells[y][x] == 0 || letter == '*') {
                cells[y][x] = letter;
            }
        }

        String row(int row) {
            StringBuilder line = new StringBuilder();
            for (int cell : cells[row]) {
                line.append(cell == 0 ? ' ' : (char) cell);
            }
            return line.toString();
        }
    }
}
