package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.serving.ModelShape.Attention;
import dev.postscale.serving.ModelShape.Experts;
import dev.postscale.serving.ModelShape.FeedForward;
import dev.postscale.serving.ModelShape.LatentAttention;
import dev.postscale.serving.ModelShape.Mamba;
import dev.postscale.serving.ModelShape.Mamba2;
import dev.postscale.serving.ModelShape.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ModelShapeTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/golden/model-shapes/parameters.csv", useHeadersInDisplayName = true)
    void parameters_of_published_models_are_within_a_hundredth(ArgumentsAccessor row) {
        ModelShape shape = new ModelShape(
                row.getDouble(2),
                row.getDouble(27),
                row.getString(28).equals("yes"),
                row.getDouble(29),
                List.of(attention(row), state(row), feedForward(row), experts(row)));

        assertThat(shape.params()).as(row.getString(0)).isCloseTo(row.getDouble(30), withinPercentage(1));
    }

    @Test
    void llama_3_8b_has_8_03_billion_parameters_and_70b_70_55() {
        ModelShape small = new ModelShape(
                4096, 128256, false, 0, List.of(new Attention(32, 32, 8, 128), new FeedForward(32, 3, 14336)));
        ModelShape large = new ModelShape(
                8192, 128256, false, 0, List.of(new Attention(80, 64, 8, 128), new FeedForward(80, 3, 28672)));

        assertThat(small.params()).isCloseTo(8.03e9, withinPercentage(0.01));
        assertThat(large.params()).isCloseTo(70.55e9, withinPercentage(0.01));
        assertThat(small.embeddingParams()).isEqualTo(128256.0 * 4096);
    }

    private static Part attention(ArgumentsAccessor row) {
        double layers = row.getDouble(3);
        double heads = row.getDouble(4);
        return row.getDouble(8) > 0
                ? new LatentAttention(
                        layers,
                        heads,
                        row.getDouble(7),
                        row.getDouble(8),
                        row.getDouble(9),
                        row.getDouble(10),
                        row.getDouble(11))
                : new Attention(layers, heads, row.getDouble(5), row.getDouble(6));
    }

    private static Part state(ArgumentsAccessor row) {
        double layers = row.getDouble(12);
        double inner = row.getDouble(14);
        double state = row.getDouble(15);
        double conv = row.getDouble(16);
        return row.getString(13).equals("mamba2")
                ? new Mamba2(layers, inner, state, conv, row.getDouble(18), row.getDouble(19))
                : new Mamba(layers, inner, state, conv, row.getDouble(17));
    }

    private static double matrices(ArgumentsAccessor row) {
        return row.getString(20).endsWith("glu") ? 3 : 2;
    }

    private static Part feedForward(ArgumentsAccessor row) {
        return new FeedForward(row.getDouble(21), matrices(row), row.getDouble(22));
    }

    private static Part experts(ArgumentsAccessor row) {
        return new Experts(row.getDouble(23), matrices(row), row.getDouble(24), row.getDouble(25), row.getDouble(26));
    }
}
