package dev.postscale.shell.command;

import dev.postscale.answer.Chart;
import dev.postscale.shell.plot.ChartFile;
import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option that also draws the picture of an answer into a file. */
final class ChartOption {
    private static final String PLOT = "--plot";

    private ChartOption() {}

    static OptionSpec plot() {
        return Options.value(PLOT, "FILE");
    }

    static void draw(Chart chart, ParseResult said, Screen screen) {
        if (said.hasMatchedOption(PLOT)) {
            ChartFile.write(chart, Choices.language(said, screen), Path.of(said.<String>matchedOptionValue(PLOT, "")));
        }
    }
}
