package dev.postscale.fitting;

import dev.postscale.advice.Citation;
import dev.postscale.allocation.ComputeOptimal;
import dev.postscale.fit.Coefficient;
import dev.postscale.fit.Column;
import dev.postscale.fit.ComputeScoreForm;
import dev.postscale.fit.ExpertForm;
import dev.postscale.fit.Form;
import dev.postscale.fit.JointForm;
import dev.postscale.fit.KaplanForm;
import dev.postscale.fit.LawFit;
import dev.postscale.fit.LawFitter;
import dev.postscale.fit.LossScoreForm;
import dev.postscale.fit.NextRun;
import dev.postscale.fit.RepeatedDataForm;
import dev.postscale.fit.Runs;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import dev.postscale.ontology.SourceFact;
import dev.postscale.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Fits laws to training runs and says what came out. */
public final class Laboratory {
    private static final int BUDGETS = 4;

    /** The form of published laws that a form of fit can be compared with: where their coefficients mean the same. */
    private static final Map<String, String> LAW_FORMS =
            Map.of("joint", "joint", "kaplan", "kaplan-joint", "repeated", "repeated-data");

    private static final Set<String> LOGARITHMS = Set.of("a", "b", "e");

    private final KnowledgeBase base;

    private Laboratory(KnowledgeBase base) {
        this.base = base;
    }

    public static Laboratory on(KnowledgeBase base) {
        return new Laboratory(base);
    }

    /**
     * Fits.
     *
     * @param progress told the share that is done, from any thread
     * @throws dev.postscale.fit.NotIdentifiableException if the runs cannot carry the fit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public FitReport fit(FitRequest asked, DoubleConsumer progress) {
        ColumnNames names = new ColumnNames(asked.runs(), asked.columns());
        Form form = form(asked.form(), names);
        Runs all = names.runs(columns(form, asked));
        Runs runs = all.withoutHighestLoss(Math.min(asked.dropHighestLoss(), all.size()));
        LawFitter fitter = LawFitter.of(form)
                .holding(asked.hold())
                .withRefits(asked.bootstrap(), asked.seed())
                .reporting(progress);
        LawFit fit = (asked.envelope() ? fitter.alongTheEnvelope() : fitter).fit(runs);
        List<Optimum> optimal = optimal(fit, budgets(asked, fit));
        List<NextRun> next = next(fit, asked, optimal);
        List<Published> published = published(fit);
        Remarks remarks = new Remarks(base, fit, optimal);
        return new FitReport(
                asked,
                fit,
                remarks.verdict(),
                remarks.all(),
                optimal,
                next,
                published,
                sources(form),
                names.warnings());
    }

    private static Form form(String id, ColumnNames names) {
        return switch (id) {
            case "joint" -> new JointForm();
            case "kaplan" -> new KaplanForm();
            case "moe" -> new ExpertForm();
            case "repeated" -> new RepeatedDataForm();
            case "downstream" -> names.has(Column.LOSS) ? new LossScoreForm() : new ComputeScoreForm();
            default ->
                throw new IllegalArgumentException(
                        "The form (" + id + ") must be one of " + String.join(", ", FitRequest.FORMS) + ".");
        };
    }

    /** What the form reads, and the loss where the highest are to go. */
    private static List<Column> columns(Form form, FitRequest asked) {
        List<Column> columns = new ArrayList<>(form.columns());
        if (asked.dropHighestLoss() > 0 && !columns.contains(Column.LOSS)) {
            columns.add(Column.LOSS);
        }
        return columns;
    }

    /** From the power of ten below the largest run's compute, a decade apart. */
    private static List<Double> budgets(FitRequest asked, LawFit fit) {
        double first = StrictMath.floor(StrictMath.log10(fit.runs().range().flopsMax()));
        return asked.budgets().isEmpty() && !Double.isNaN(first)
                ? DoubleStream.iterate(first, decade -> decade + 1)
                        .limit(BUDGETS)
                        .map(decade -> StrictMath.pow(10, decade))
                        .boxed()
                        .toList()
                : asked.budgets();
    }

    private static List<Optimum> optimal(LawFit fit, List<Double> budgets) {
        boolean experts = fit.runs().has(Column.EXPERTS);
        double[] numbers = experts
                ? Arrays.stream(fit.runs().column(Column.EXPERTS))
                        .sorted()
                        .distinct()
                        .toArray()
                : new double[] {1};
        List<Optimum> optimal = new ArrayList<>();
        for (double number : numbers) {
            fit.draws(number)
                    .ifPresent(draws -> budgets.forEach(flops -> optimal.add(new Optimum(
                            flops,
                            experts ? number : Double.NaN,
                            ComputeOptimal.under(draws, fit.runs().range()).allocate(flops)))));
        }
        return optimal;
    }

    /** For the optimum of the largest budget, with the most experts. */
    private static List<NextRun> next(LawFit fit, FitRequest asked, List<Optimum> optimal) {
        if (optimal.isEmpty()) {
            return List.of();
        }
        Optimum target = optimal.get(optimal.size() - 1);
        double budget = Double.isNaN(asked.nextBudget()) ? fit.runs().range().flopsMax() : asked.nextBudget();
        double experts = Double.isNaN(target.experts()) ? 1 : target.experts();
        return NextRun.within(budget, target.flops(), fit, experts).stream().toList();
    }

    private List<Published> published(LawFit fit) {
        List<Published> published = new ArrayList<>();
        for (LawFact law : base.laws()) {
            Map<String, Double> coefficients = coefficients(law);
            if (law.form().equals(LAW_FORMS.get(fit.form().id()))) {
                List<String> inside = new ArrayList<>();
                List<String> outside = new ArrayList<>();
                List<Coefficient> own = fit.form().coefficients();
                for (int j = 0; j < own.size(); j++) {
                    double value = coefficients.getOrDefault(own.get(j).symbol(), Double.NaN);
                    Estimate estimate = fit.estimate(j);
                    if (!Double.isNaN(value)) {
                        boolean within = value >= estimate.low() && value <= estimate.high();
                        (within ? inside : outside).add(own.get(j).symbol());
                    }
                }
                published.add(new Published(law.id(), coefficients, inside, outside, sources(law)));
            }
        }
        return published;
    }

    /** By the symbols of the fit, which writes a star in letters and scales where a source prints their logarithms. */
    private Map<String, Double> coefficients(LawFact law) {
        Map<String, Double> coefficients = new TreeMap<>();
        base.coefficients(law.id()).forEach(coefficient -> {
            String symbol = coefficient.symbol().replace("*", "_star");
            boolean logarithm = LOGARITHMS.contains(symbol);
            coefficients.put(
                    logarithm ? symbol.toUpperCase(Locale.ROOT) : symbol,
                    logarithm ? StrictMath.exp(coefficient.value()) : coefficient.value());
        });
        return coefficients;
    }

    private List<Citation> sources(LawFact law) {
        return base.coefficients(law.id()).stream()
                .map(coefficient ->
                        new Citation(coefficient.source(), title(coefficient.source()), coefficient.locator(), ""))
                .distinct()
                .toList();
    }

    /** Where the form and the way to fit it come from. */
    private List<Citation> sources(Form form) {
        String method = "src:arxiv-2203.15556";
        String own =
                switch (form.id()) {
                    case "kaplan" -> "src:arxiv-2001.08361";
                    case "moe" -> "src:arxiv-2502.05172";
                    case "repeated" -> "src:arxiv-2305.16264";
                    case "downstream" -> "src:arxiv-2403.08540";
                    default -> method;
                };
        return Stream.of(own, method)
                .distinct()
                .map(id -> new Citation(id, title(id), id.equals(method) ? "section D.2" : "", ""))
                .toList();
    }

    private String title(String source) {
        return base.source(source).map(SourceFact::title).orElse("");
    }
}
