package dev.postscale.shell.plot;

import dev.postscale.answer.Chart;
import dev.postscale.quantity.Language;
import java.awt.Color;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a chart into a file, SVG or PNG by the end of its name: the curve over a logarithmic axis with its band shaded. */
public final class ChartFile {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    private static final Color LINE = new Color(0x1f4e79);
    private static final Color BAND = new Color(0x1f, 0x4e, 0x79, 0x30);
    private static final Color MARK = new Color(0xc0392b);

    private ChartFile() {}

    /**
     * Writes the file anew.
     *
     * @throws IllegalArgumentException if the name ends in neither .svg nor .png
     */
    public static void write(Chart chart, Language language, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new IllegalArgumentException(
                    "The file (" + file + ") of a plot must end in .svg or .png.\nMaybe name it loss.svg.");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (name.endsWith(".svg")) {
                VectorGraphicsEncoder.saveVectorGraphic(drawn(chart, language), out, VectorGraphicsFormat.SVG);
            } else {
                BitmapEncoder.saveBitmap(drawn(chart, language), out, BitmapFormat.PNG);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file (" + file + ") cannot be written.\nMaybe its folder does not exist.", e);
        }
    }

    /** The chart as the text of an SVG element. */
    public static String svg(Chart chart, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(drawn(chart, language), out, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<svg"));
    }

    private static XYChart drawn(Chart chart, Language language) {
        XYChart drawing = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title().in(language))
                .xAxisTitle(chart.x().in(language))
                .yAxisTitle(chart.y().in(language))
                .build();
        drawing.getStyler()
                .setXAxisLogarithmic(true)
                .setXAxisDecimalPattern("0E0")
                .setYAxisDecimalPattern("0.00")
                .setPlotGridLinesColor(new Color(0xdddddd))
                .setLegendPosition(LegendPosition.InsideNE)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendBorderColor(Color.WHITE);
        band(drawing, chart);
        double[] x = values(chart.curve(), Chart.Point::x);
        XYSeries line = drawing.addSeries(chart.y().in(language), x, values(chart.curve(), point -> point.y()
                .value()));
        line.setMarker(SeriesMarkers.NONE).setLineColor(LINE);
        for (Chart.Mark mark : chart.marks()) {
            XYSeries place =
                    drawing.addSeries(mark.name().in(language), new double[] {mark.x()}, new double[] {mark.y()});
            place.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                    .setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(MARK);
        }
        return drawing;
    }

    /** There along the lower ends, back along the upper ones. */
    private static void band(XYChart drawing, Chart chart) {
        List<Chart.Point> curve = chart.curve();
        if (!curve.stream().allMatch(point -> point.y().hasInterval())) {
            return;
        }
        int size = curve.size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            x[i] = curve.get(i).x();
            y[i] = curve.get(i).y().low();
            x[2 * size - 1 - i] = curve.get(i).x();
            y[2 * size - 1 - i] = curve.get(i).y().high();
        }
        XYSeries band = drawing.addSeries("80 %", x, y);
        band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(BAND)
                .setFillColor(BAND);
    }

    private static double[] values(List<Chart.Point> curve, ToDoubleFunction<Chart.Point> part) {
        return curve.stream().mapToDouble(part).toArray();
    }
}
