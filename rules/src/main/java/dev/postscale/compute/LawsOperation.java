package dev.postscale.compute;

import dev.postscale.advice.Citation;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.law.ScalingLaw.Output;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation {@code laws}: which laws there are, with coefficients, ranges and sources. */
public final class LawsOperation implements Operation {
    private final List<Row> rows;

    private LawsOperation(List<Row> rows) {
        this.rows = rows;
    }

    public static LawsOperation of(KnowledgeBase base) {
        return new LawsOperation(
                PublishedLaws.of(base).all().stream().map(LawsOperation::row).toList());
    }

    public record Told(String output, String unit, List<String> inputs) {}

    public record Row(
            String law,
            String label,
            String form,
            String status,
            Map<String, Double> coefficients,
            List<Told> outputs,
            Map<String, List<Double>> ranges,
            List<Citation> sources) {}

    private static Row row(PublishedLaw law) {
        LawFact fact = law.fact();
        List<Told> outputs = new ArrayList<>();
        for (Output output : law.draws().point().outputs()) {
            outputs.add(new Told(output.name(), output.unit(), output.inputs()));
        }
        Map<String, List<Double>> ranges = new LinkedHashMap<>();
        ranges.put("N", List.of(fact.paramsMin(), fact.paramsMax()));
        ranges.put("D", List.of(fact.tokensMin(), fact.tokensMax()));
        ranges.put("C", List.of(fact.flopsMin(), fact.flopsMax()));
        return new Row(
                fact.id(),
                fact.label(),
                fact.form(),
                fact.status(),
                law.coefficients(),
                outputs,
                ranges,
                law.sources());
    }

    @Override
    public Reply answer(Request request) {
        return Reply.of(rows);
    }
}
