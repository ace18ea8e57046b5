package dev.postscale.fitting;

import dev.postscale.advice.Citation;
import dev.postscale.advice.Text;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.fit.Coefficient;
import dev.postscale.fit.Influence;
import dev.postscale.fit.LawFit;
import dev.postscale.fit.NextRun;
import dev.postscale.fit.NotIdentifiableException;
import dev.postscale.fit.Outlier;
import dev.postscale.fit.Profile;
import dev.postscale.fit.Tie;
import dev.postscale.law.Extrapolation;
import dev.postscale.quantity.Estimate;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation {@code fit}: a law fitted to training runs. */
public final class FitOperation implements Operation {
    private static final int MOST_TIES = 3;

    private final Laboratory laboratory;

    private FitOperation(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    public static FitOperation of(Laboratory laboratory) {
        return new FitOperation(laboratory);
    }

    /** A part of an answer. */
    public record Residuals(
            double rms, double median, double largest, List<Outlier> outliers, List<Moved> influential) {}

    /** A part of an answer. */
    public record Moved(int row, String symbol, double deviations) {}

    /** A part of an answer. */
    public record Limits(double low, double high, boolean weak) {}

    /** A part of an answer. */
    public record Bound(String one, String other, double correlation) {}

    /** A part of an answer. */
    public record Bootstrap(int refits, int unsettled, long seed) {}

    /** A part of an answer. */
    public record Optimal(
            double flops,
            double experts,
            Estimate params,
            Estimate tokens,
            Estimate tokensPerParam,
            Estimate loss,
            List<Extrapolation> extrapolates) {}

    /** A part of an answer. */
    public record Next(
            double params,
            double tokens,
            double flops,
            double experts,
            double targetFlops,
            double deviation,
            double deviationAfterwards,
            double varianceSaved) {}

    /** A part of an answer. */
    public record Told(String id, Text text) {}

    /** A part of an answer. */
    public record Compared(
            String law,
            Map<String, Double> coefficients,
            List<String> inside,
            List<String> outside,
            List<Citation> sources) {}

    @Override
    public Reply answer(Request request) {
        try {
            FitReport report = laboratory.fit(FitRequest.of(request), share -> {});
            return new Reply(result(report), report.warnings());
        } catch (NotIdentifiableException e) {
            throw new RequestException(
                    Code.NOT_IDENTIFIABLE, e.shortage().problem(), e.shortage().remedy());
        } catch (UncheckedIOException e) {
            String[] parts = String.valueOf(e.getMessage()).split("\n", 2);
            throw new RequestException(
                    Code.BAD_ARGUMENT, parts[0], parts.length > 1 ? parts[1] : "Maybe the name is misspelt.");
        }
    }

    /** The report as JSON writes it: the coefficients first, by their symbols. */
    public static Map<String, Object> result(FitReport report) {
        LawFit fit = report.fit();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("form", fit.form().id());
        for (int j = 0; j < fit.fitted().length; j++) {
            result.put(fit.form().coefficients().get(j).symbol(), coefficient(fit, j, report.asked()));
        }
        result.put("objective", fit.objective());
        result.put("objective_kind", report.asked().envelope() ? "envelope" : "huber");
        result.put("runs", fit.runs().size());
        result.put("covariance", rows(fit.refits().covariance()));
        result.put(
                "covariance_of",
                fit.form().coefficients().stream().map(Coefficient::fitted).toList());
        result.put("identifiable", report.identifiable());
        result.put("verdict", report.verdict().en());
        result.put("starts", fit.starts());
        result.put("clusters", fit.clusters());
        result.put("share_at_optimum", (double) fit.atOptimum() / fit.starts());
        result.put("residuals", residuals(fit));
        result.put("profiles", profiles(fit, fit.profiles()));
        if (!fit.withoutExtremes().isEmpty()) {
            result.put("profiles_without_extremes", profiles(fit, fit.withoutExtremes()));
        }
        result.put("condition_number", Tie.conditionNumber(fit));
        result.put(
                "correlations",
                Tie.strongest(fit, MOST_TIES).stream()
                        .map(tie -> new Bound(tie.one().fitted(), tie.other().fitted(), tie.correlation()))
                        .toList());
        result.put(
                "optimal", report.optimal().stream().map(FitOperation::optimal).toList());
        report.nextRun().forEach(next -> result.put("next_run", next(next)));
        result.put(
                "published",
                report.published().stream()
                        .map(law ->
                                new Compared(law.law(), law.coefficients(), law.inside(), law.outside(), law.sources()))
                        .toList());
        result.put(
                "findings",
                report.remarks().stream()
                        .map(remark -> new Told(remark.id(), remark.text()))
                        .toList());
        result.put(
                "bootstrap",
                new Bootstrap(
                        fit.refits().count(),
                        fit.refits().unsettled(),
                        report.asked().seed()));
        result.put("sources", report.sources());
        return result;
    }

    private static Estimate coefficient(LawFit fit, int j, FitRequest asked) {
        Coefficient coefficient = fit.form().coefficients().get(j);
        return asked.hold().containsKey(coefficient.symbol())
                ? Estimate.exact(asked.hold().get(coefficient.symbol()))
                : fit.estimate(j);
    }

    private static List<List<Double>> rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static Residuals residuals(LawFit fit) {
        return new Residuals(
                fit.rms(),
                fit.medianSize(),
                fit.largestSize(),
                fit.outliers(),
                fit.influences().stream().map(FitOperation::moved).toList());
    }

    private static Moved moved(Influence influence) {
        return new Moved(influence.row(), influence.coefficient().symbol(), influence.deviations());
    }

    /** Infinite ends become null. */
    private static Map<String, Limits> profiles(LawFit fit, List<Profile> profiles) {
        Map<String, Limits> limits = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            Coefficient of = profile.coefficient();
            limits.put(of.symbol(), new Limits(of.value(profile.low()), of.value(profile.high()), fit.isWeak(profile)));
        }
        return limits;
    }

    private static Optimal optimal(Optimum optimum) {
        return new Optimal(
                optimum.flops(),
                optimum.experts(),
                optimum.allocation().params(),
                optimum.allocation().tokens(),
                optimum.allocation().tokensPerParam(),
                optimum.allocation().loss(),
                optimum.allocation().extrapolations());
    }

    private static Next next(NextRun run) {
        return new Next(
                run.params(),
                run.tokens(),
                run.flops(),
                run.experts(),
                run.target(),
                run.deviation(),
                run.afterwards(),
                run.varianceSaved());
    }
}
