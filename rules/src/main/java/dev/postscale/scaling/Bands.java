package dev.postscale.scaling;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Quantile;
import dev.postscale.scaling.Optimum.Band;
import dev.postscale.scaling.Optimum.Beside;
import dev.postscale.scaling.Optimum.Option;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far laws are apart. */
final class Bands {
    private Bands() {}

    static Band of(Option asked, List<Beside> beside) {
        double[] params = spread(asked.params(), beside, Beside::params);
        double[] tokens = spread(asked.tokens(), beside, Beside::tokens);
        double[] ratio = spread(asked.tokensPerParam(), beside, Beside::tokensPerParam);
        return new Band(params[0], params[3], tokens[0], tokens[3], ratio[0], ratio[1], ratio[2], ratio[3]);
    }

    /** Least, quartiles and most. */
    private static double[] spread(Estimate asked, List<Beside> beside, Function<Beside, Estimate> part) {
        double[] values = Stream.concat(Stream.of(asked), beside.stream().map(part))
                .mapToDouble(Estimate::value)
                .toArray();
        return Quantile.of(values, 0, 0.25, 0.75, 1);
    }
}
