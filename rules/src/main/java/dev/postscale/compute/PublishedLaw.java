package dev.postscale.compute;

import dev.postscale.advice.Citation;
import dev.postscale.assessment.Laws;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointDraws;
import dev.postscale.law.JointLaw;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import dev.postscale.ontology.SourceFact;
import dev.postscale.sampling.Draws;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A joint law of the knowledge base with its uncertainty, the range of its runs and its sources. */
record PublishedLaw(LawFact fact, JointDraws draws, FitRange range, List<Citation> sources) {
    private static final int DRAWS = 1000;
    private static final long SEED = 1;

    static PublishedLaw of(KnowledgeBase base, LawFact fact) {
        FitRange range = new FitRange(
                fact.paramsMin(),
                fact.paramsMax(),
                fact.tokensMin(),
                fact.tokensMax(),
                fact.flopsMin(),
                fact.flopsMax());
        List<Citation> sources = Arrays.stream(fact.source().split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(id ->
                        new Citation(id, base.source(id).map(SourceFact::title).orElse(""), fact.locator(), ""))
                .toList();
        return new PublishedLaw(fact, draws(fact, Laws.joint(base, fact.id())), range, sources);
    }

    private static JointDraws draws(LawFact fact, JointLaw point) {
        List<String> symbols = List.of(fact.covarianceSymbols().split(" ", -1));
        if (!symbols.equals(JointDraws.SYMBOLS)) {
            return JointDraws.withoutSpread(point);
        }
        String[] numbers = fact.covariance().trim().split("\\s+", -1);
        int size = symbols.size();
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size * size; i++) {
            covariance[i / size][i % size] = Double.parseDouble(numbers[i]);
        }
        return JointDraws.around(point, covariance, Draws.of(SEED, fact.id()), DRAWS);
    }

    Map<String, Double> coefficients() {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        for (String symbol : fact.symbols().split(" ", -1)) {
            coefficients.put(symbol, Laws.coefficient(fact, symbol));
        }
        return coefficients;
    }

    /** How far the inputs an output needs lie outside the runs the law was fitted to. */
    List<Extrapolation> extrapolates(List<String> needed, Map<String, Double> inputs) {
        if (needed.contains("N") && needed.contains("D")) {
            return range.beyond(inputs.getOrDefault("N", Double.NaN), inputs.getOrDefault("D", Double.NaN));
        }
        return needed.contains("C") ? range.beyond(inputs.getOrDefault("C", Double.NaN)) : List.of();
    }
}
