package dev.postscale.scaling;

import dev.postscale.advice.Citation;
import dev.postscale.quantity.Estimate;
import dev.postscale.scaling.Optimum.Option;
import java.util.ArrayList;
import java.util.List;

/** Options with what only some of them have. */
final class Options {
    private Options() {}

    static Option saving(Option option, Estimate saving, List<Citation> method) {
        List<Citation> sources = new ArrayList<>(option.sources());
        sources.addAll(method);
        return with(
                option, option.bits(), option.experts(), option.epochs(), option.effectiveTokens(), saving, sources);
    }

    static Option experts(Option option, double experts) {
        return with(
                option,
                option.bits(),
                experts,
                option.epochs(),
                option.effectiveTokens(),
                option.saving(),
                option.sources());
    }

    static Option repeated(Option option, Estimate epochs, Estimate effectiveTokens) {
        return with(
                option, option.bits(), option.experts(), epochs, effectiveTokens, option.saving(), option.sources());
    }

    static Option bits(Option option, double bits) {
        return with(
                option,
                bits,
                option.experts(),
                option.epochs(),
                option.effectiveTokens(),
                option.saving(),
                option.sources());
    }

    private static Option with(
            Option option,
            double bits,
            double experts,
            Estimate epochs,
            Estimate effectiveTokens,
            Estimate saving,
            List<Citation> sources) {
        return new Option(
                option.aim(),
                option.law(),
                option.params(),
                option.paramsTotal(),
                option.tokens(),
                option.tokensPerParam(),
                option.loss(),
                bits,
                experts,
                epochs,
                effectiveTokens,
                saving,
                option.limited(),
                option.extrapolates(),
                sources);
    }
}
