package dev.postscale.assessment;

import dev.postscale.law.CoefficientDraws;
import dev.postscale.law.Coefficients;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.law.LawForm;
import dev.postscale.law.LawInputs;
import dev.postscale.law.ScalingLaw;
import dev.postscale.ontology.CoefficientFact;
import dev.postscale.ontology.LawFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A law of the knowledge base as something that computes: its form in core, with its coefficients, what they may vary
 * by, and the runs it was fitted to. The draws are made when first asked for.
 */
public final class Law {
    private static final String ACCEPTED = "accepted";
    private static final int DRAWS = 2000;
    private static final long SEED = 1;

    private final LawFact fact;
    private final List<CoefficientFact> coefficients;
    private final Coefficients values;
    private final LawForm form;
    private final ScalingLaw point;
    private final @Nullable Law base;
    private volatile @Nullable LawDraws<ScalingLaw> draws;

    /**
     * @param coefficients its own
     * @param base the law it builds on, null if none
     * @throws IllegalArgumentException if core has no such form or a coefficient is missing
     */
    Law(LawFact fact, List<CoefficientFact> coefficients, @Nullable Law base) {
        this.fact = fact;
        this.coefficients = List.copyOf(coefficients);
        this.base = base;
        form = LawForm.of(fact.form())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The law (" + fact.id() + ") has a form (" + fact.form() + ") that core does not compute."));
        TreeMap<String, Double> own = new TreeMap<>();
        coefficients.forEach(coefficient -> own.put(coefficient.key(), coefficient.value()));
        values = base == null ? Coefficients.of(own) : Coefficients.of(own).on(base.values);
        point = form.with(values);
    }

    public String id() {
        return fact.id();
    }

    public LawFact fact() {
        return fact;
    }

    /** The coefficients of its own, without those of the law it builds on. */
    public List<CoefficientFact> coefficients() {
        return coefficients;
    }

    /** Accepted, or the least of what its coefficients are, such as contested. */
    public String status() {
        return coefficients.stream()
                .map(CoefficientFact::status)
                .filter(status -> !status.equals(ACCEPTED))
                .sorted()
                .findFirst()
                .orElse(ACCEPTED);
    }

    /** The published law. */
    public ScalingLaw point() {
        return point;
    }

    /** The law itself, if it is a joint law of parameters and tokens. */
    public JointLaw joint() {
        if (point instanceof JointLaw joint) {
            return joint;
        }
        throw new IllegalArgumentException("The law (" + id() + ") is of the form " + fact.form() + ", not joint.");
    }

    /** The joint law with its draws. */
    public LawDraws<JointLaw> jointDraws() {
        joint();
        return draws(JointLaw.class);
    }

    /** The law with its draws, as its form. */
    public <L extends ScalingLaw> LawDraws<L> draws(Class<L> type) {
        if (!type.isInstance(point)) {
            throw new IllegalArgumentException(
                    "The law (" + id() + ") is of the form " + fact.form() + ", not a " + type.getSimpleName() + ".");
        }
        return draws().map(type::cast);
    }

    /** An output with its interval, which is missing where the source gives nothing to draw from. */
    public Estimate estimate(String output, LawInputs inputs) {
        return estimate(law -> law.value(output, inputs));
    }

    /** A quantity with its interval. */
    public Estimate estimate(ToDoubleFunction<ScalingLaw> quantity) {
        Estimate estimate = draws().estimate(quantity);
        boolean moved = estimate.low() < estimate.high();
        return moved ? estimate : Estimate.pointOf(estimate.value());
    }

    /** The runs it was fitted to; those of the law it builds on where it has none of its own. */
    public FitRange range() {
        FitRange range = new FitRange(
                fact.paramsMin(),
                fact.paramsMax(),
                fact.tokensMin(),
                fact.tokensMax(),
                fact.flopsMin(),
                fact.flopsMax());
        return range.equals(FitRange.UNKNOWN) && base != null ? base.range() : range;
    }

    /** The inputs that lie outside the runs the law was fitted to. */
    public List<Extrapolation> beyond(ScalingLaw.Output output, LawInputs inputs) {
        List<Extrapolation> outside = new ArrayList<>();
        for (ScalingLaw.Input input : output.inputs()) {
            if (inputs.has(input.name()) && !input.unit().isEmpty()) {
                range().beyond(input.name(), input.unit(), inputs.number(input.name()))
                        .ifPresent(outside::add);
            }
        }
        return List.copyOf(outside);
    }

    private LawDraws<ScalingLaw> draws() {
        LawDraws<ScalingLaw> made = draws;
        if (made == null) {
            // Two threads may both draw; they draw the same.
            List<CoefficientDraws> varying = varying();
            made = varying.isEmpty()
                    ? LawDraws.withoutSpread(point)
                    : LawDraws.around(form::with, values, CoefficientDraws.together(varying), DRAWS);
            draws = made;
        }
        return made;
    }

    private List<CoefficientDraws> varying() {
        List<CoefficientDraws> varying = new ArrayList<>();
        if (base != null) {
            varying.addAll(base.varying());
        }
        if (!fact.covariance().isEmpty()) {
            List<String> symbols = List.of(fact.covarianceSymbols().split(" ", -1));
            varying.add(CoefficientDraws.joint(symbols, covariance(symbols.size()), Draws.of(SEED, id())));
        }
        for (CoefficientFact coefficient : coefficients) {
            if (!coefficient.variesAlone().isEmpty()) {
                varying.add(CoefficientDraws.single(
                        coefficient.key(), spread(coefficient), Draws.of(SEED, id() + "/" + coefficient.key())));
            }
        }
        return varying;
    }

    private static Spread spread(CoefficientFact coefficient) {
        double level = Double.isNaN(coefficient.level()) ? Estimate.LEVEL : coefficient.level();
        return Spread.ofFactorWithin(coefficient.lower(), coefficient.value(), coefficient.upper(), level);
    }

    private double[][] covariance(int size) {
        double[] entries = Arrays.stream(fact.covariance().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOfRange(entries, i * size, (i + 1) * size);
        }
        return rows;
    }
}
