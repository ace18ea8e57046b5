package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Align;
import dev.postscale.answer.Table.Column;
import dev.postscale.fit.Coefficient;
import dev.postscale.fit.LawFit;
import dev.postscale.fit.NextRun;
import dev.postscale.fit.Profile;
import dev.postscale.fitting.FitReport;
import dev.postscale.fitting.Optimum;
import dev.postscale.fitting.Published;
import dev.postscale.fitting.Remark;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells a fit: the verdict, the coefficients with their intervals beside published laws, the optima, the run to train next
 * and what to mind.
 */
public final class FitAnswer {
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double SCIENTIFIC_FROM = 1e6;
    private static final double SCIENTIFIC_BELOW = 1e-4;

    private final FitReport report;
    private final LawFit fit;
    private final Labels labels;
    private final CitedSources cited;

    private FitAnswer(FitReport report, KnowledgeBase knowledge) {
        this.report = report;
        this.fit = report.fit();
        this.labels = new Labels(knowledge);
        this.cited = new CitedSources(knowledge);
    }

    public static Answer of(FitReport report, KnowledgeBase knowledge) {
        return new FitAnswer(report, knowledge).answer();
    }

    private Answer answer() {
        cited.numbers(report.sources());
        Text text = Labels.joined(List.of(summary(), report.verdict()), " ", "");
        List<Note> notes = notes();
        return new Answer(Reading.nothing(), text, figures(), coefficients(), notes, cited.all(), List.of());
    }

    private Text summary() {
        return labels.sentence("fit-summary")
                .with("form", fit.form().id())
                .with("runs", Integer.toString(fit.runs().size()))
                .with("objective", digits(fit.objective()))
                .with("share", Numbered.text((double) fit.atOptimum() / fit.starts(), Unit.SHARE))
                .with("starts", Integer.toString(fit.starts()))
                .with("clusters", Integer.toString(fit.clusters()));
    }

    private Table coefficients() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("coefficient", labels.sentence("column-coefficient")),
                right("value", labels.sentence("column-fitted")),
                right("interval", labels.sentence("column-interval")),
                right("profile", labels.sentence("column-profile"))));
        report.published().forEach(law -> columns.add(right(law.law(), Text.same(law.law()))));
        List<List<Cell>> rows = new ArrayList<>();
        for (int j = 0; j < fit.fitted().length; j++) {
            rows.add(row(j));
        }
        return new Table(columns, rows);
    }

    private static Column right(String id, Text heading) {
        return new Column(id, heading, Unit.NUMBER, Align.RIGHT);
    }

    private List<Cell> row(int j) {
        Coefficient coefficient = fit.form().coefficients().get(j);
        Estimate estimate = fit.estimate(j);
        Optional<Profile> profile = fit.profiles().stream()
                .filter(of -> of.coefficient().equals(coefficient))
                .findFirst();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(coefficient.symbol()));
        row.add(Cell.of(digits(estimate.value())));
        row.add(Cell.of(profile.isPresent() ? between(estimate.low(), estimate.high()) : "="));
        row.add(Cell.of(profile.map(of -> between(coefficient.value(of.low()), coefficient.value(of.high())))
                .orElse("=")));
        for (Published law : report.published()) {
            Double value = law.coefficients().get(coefficient.symbol());
            row.add(Cell.of(value == null ? "" : digits(value)));
        }
        return row;
    }

    private static String between(double low, double high) {
        return digits(low) + " – " + digits(high);
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Optimum optimum : report.optimal()) {
            figures.add(figure("params", optimum, optimum.allocation().params(), Unit.PARAMETER));
            figures.add(figure("tokens", optimum, optimum.allocation().tokens(), Unit.TOKEN));
        }
        return figures;
    }

    private Figure figure(String what, Optimum optimum, Estimate value, Unit unit) {
        Text label = labels.sentence("fit-" + what + "-at").with("flops", Numbered.text(optimum.flops(), Unit.FLOP));
        Text whole = Double.isNaN(optimum.experts())
                ? label
                : labels.sentence("fit-with-experts")
                        .with("label", label)
                        .with("experts", Numbered.text(optimum.experts(), Unit.NUMBER));
        return new Figure(what, whole, value, unit, List.of());
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (NextRun next : report.nextRun()) {
            notes.add(Note.of(Kind.STEP, told(next)));
        }
        for (Published law : report.published()) {
            notes.add(new Note(
                    Kind.REASON,
                    labels.sentence("fit-published")
                            .with("law", law.law())
                            .with("inside", symbols(law.inside()))
                            .with("outside", symbols(law.outside())),
                    cited.numbers(law.sources())));
        }
        for (Remark remark : report.remarks()) {
            notes.add(Note.of(Kind.CAUTION, remark.text()));
        }
        return notes;
    }

    private Text symbols(List<String> symbols) {
        return symbols.isEmpty() ? labels.sentence("fit-none") : Text.same(String.join(", ", symbols));
    }

    private Text told(NextRun next) {
        return labels.sentence("fit-next-run")
                .with("params", Numbered.text(next.params(), Unit.PARAMETER))
                .with("tokens", Numbered.text(next.tokens(), Unit.TOKEN))
                .with("flops", Numbered.text(next.flops(), Unit.FLOP))
                .with("share", Numbered.text(next.varianceSaved(), Unit.SHARE))
                .with("target", Numbered.text(next.target(), Unit.FLOP));
    }

    /** Six digits: a fit is compared with others in more than the three that people are shown elsewhere. */
    private static String digits(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        if (size != 0 && (size >= SCIENTIFIC_FROM || size < SCIENTIFIC_BELOW)) {
            int exponent = rounded.precision() - rounded.scale() - 1;
            return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        }
        return rounded.toPlainString();
    }
}
