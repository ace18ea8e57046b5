package dev.postscale.fitting;

import dev.postscale.advice.Text;
import dev.postscale.fit.Column;
import dev.postscale.fit.LawFit;
import dev.postscale.fit.Outlier;
import dev.postscale.fit.Profile;
import dev.postscale.fit.Tie;
import dev.postscale.law.Extrapolation;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What to know about a fit, in the sentences of the knowledge base. */
final class Remarks {
    private static final double TIED = 0.95;
    private static final double STRONG = 1;
    private static final double FEW_STARTS = 0.01;
    private static final double MANY_REFITS = 0.01;
    private static final double FAR = 0.5;
    private static final int NAMED = 5;
    private static final int MOST_TIES = 3;

    private final KnowledgeBase base;
    private final LawFit fit;
    private final List<Optimum> optimal;
    private final List<Remark> remarks = new ArrayList<>();

    Remarks(KnowledgeBase base, LawFit fit, List<Optimum> optimal) {
        this.base = base;
        this.fit = fit;
        this.optimal = optimal;
    }

    Text verdict() {
        List<Profile> weak = fit.weak();
        return weak.isEmpty()
                ? sentence("fit-identified")
                        .with("runs", Integer.toString(fit.runs().size()))
                : sentence("fit-weak")
                        .with(
                                "symbols",
                                weak.stream()
                                        .map(profile -> profile.coefficient().symbol())
                                        .collect(Collectors.joining(", ")));
    }

    List<Remark> all() {
        weak();
        tied();
        outliers();
        influence();
        search();
        extrapolation();
        return remarks;
    }

    private void weak() {
        for (Profile profile : fit.weak()) {
            add("fit-open", between(sentence("fit-open"), profile));
        }
        for (Profile profile : fit.withoutExtremes()) {
            if (fit.restsOnExtremes(profile.coefficient())) {
                add("fit-rests-on-extremes", between(sentence("fit-rests-on-extremes"), profile));
            }
        }
    }

    private static Text between(Text sentence, Profile profile) {
        return sentence.with("symbol", profile.coefficient().symbol())
                .with("low", number(profile.coefficient().value(profile.low())))
                .with("high", number(profile.coefficient().value(profile.high())));
    }

    private void tied() {
        List<Tie> ties = Tie.strongest(fit, MOST_TIES).stream()
                .filter(tie -> Math.abs(tie.correlation()) > TIED)
                .toList();
        if (!ties.isEmpty()) {
            String pairs = ties.stream()
                    .map(tie -> tie.one().fitted() + " ~ " + tie.other().fitted() + " "
                            + new BigDecimal(tie.correlation())
                                    .setScale(4, RoundingMode.HALF_EVEN)
                                    .toPlainString())
                    .collect(Collectors.joining(", "));
            add("fit-tied", sentence("fit-tied").with("pairs", pairs));
        }
    }

    private void outliers() {
        List<Outlier> outliers = fit.outliers();
        if (!outliers.isEmpty()) {
            String rows = outliers.stream()
                    .limit(NAMED)
                    .map(outlier -> Integer.toString(outlier.row()))
                    .collect(Collectors.joining(", "));
            add(
                    "fit-outliers",
                    sentence("fit-outliers")
                            .with("count", Integer.toString(outliers.size()))
                            .with("rows", rows));
        }
    }

    private void influence() {
        fit.influences().stream()
                .filter(influence -> Math.abs(influence.deviations()) > STRONG)
                .findFirst()
                .ifPresent(influence -> add(
                        "fit-influence",
                        sentence("fit-influence")
                                .with("row", Integer.toString(influence.row()))
                                .with("symbol", influence.coefficient().symbol())
                                .with("deviations", number(Math.abs(influence.deviations())))));
    }

    private void search() {
        if (fit.atOptimum() < FEW_STARTS * fit.starts()) {
            add(
                    "fit-few-starts",
                    sentence("fit-few-starts")
                            .with("count", Integer.toString(fit.atOptimum()))
                            .with("starts", Integer.toString(fit.starts())));
        }
        if (fit.refits().unsettled() > MANY_REFITS * fit.refits().count()) {
            add(
                    "fit-unsettled",
                    sentence("fit-unsettled")
                            .with("count", Integer.toString(fit.refits().unsettled()))
                            .with("refits", Integer.toString(fit.refits().count())));
        }
        double experts = fit.runs().has(Column.EXPERTS) ? fit.runs().column(Column.EXPERTS)[0] : 1;
        double without = 1 - fit.shareWithOptimum(experts);
        if (!optimal.isEmpty() && without > MANY_REFITS) {
            add("fit-without-optimum", sentence("fit-without-optimum").with("share", both(without, Unit.SHARE)));
        }
    }

    private void extrapolation() {
        if (!optimal.isEmpty()) {
            Optimum last = optimal.get(optimal.size() - 1);
            double decades = last.allocation().extrapolations().stream()
                    .mapToDouble(Extrapolation::decades)
                    .max()
                    .orElse(0);
            if (decades > FAR) {
                add(
                        "fit-extrapolates",
                        sentence("fit-extrapolates")
                                .with("flops", both(last.flops(), Unit.FLOP))
                                .with("decades", number(decades)));
            }
        }
    }

    private void add(String id, Text text) {
        remarks.add(new Remark(id, text));
    }

    private Text sentence(String id) {
        SentenceFact sentence = base.sentence(id);
        return new Text(sentence.textEn(), sentence.textZh());
    }

    private static Text number(double value) {
        return both(value, Unit.NUMBER);
    }

    private static Text both(double value, Unit unit) {
        return new Text(
                CompactNumbers.in(Language.EN).of(value, unit),
                CompactNumbers.in(Language.ZH).of(value, unit));
    }
}
