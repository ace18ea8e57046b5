package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.ConditionNode;
import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.FactDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class ConditionRdfTest {
    private static final String PS = "https://w3id.org/postscale/ns#";
    private static final TestDictionary TABLES = TestDictionary.read();
    private static final ConditionText LANGUAGE = new ConditionText(TABLES.dictionary());

    @Test
    void rdf_rebuilds_what_the_text_says() throws IOException {
        Model model = notations();
        TABLES.conditions().forEach(text -> LANGUAGE.parse(text).addTo(model));
        ConditionTextTest.assertSameTruth(Conditions.of(rows(model), TABLES.facts(), TABLES.strategies()), 100, 11);
    }

    @Test
    void equal_parts_are_one_node_and_no_node_is_blank() {
        Model model = ModelFactory.createDefaultModel();
        Resource one = LANGUAGE.parse("data.raw and budget.flops < 2 * base.train_flops")
                .addTo(model);
        Resource other = LANGUAGE.parse("data.raw or budget.flops < 2 * base.train_flops")
                .addTo(model);
        assertThat(one).isNotEqualTo(other);
        assertThat(model.listSubjects().toList()).hasSize(6).allMatch(Resource::isURIResource);
        assertThat(model.contains(other, RDF.type, model.createResource(PS + "AnyOf")))
                .isTrue();
    }

    @Test
    void numbers_are_doubles_with_exponent() {
        Model model = ModelFactory.createDefaultModel();
        Resource range = LANGUAGE.parse("budget.flops >= 1e20").addTo(model);
        assertThat(range.getProperty(model.createProperty(PS, "minimum"))
                        .getLiteral()
                        .getLexicalForm())
                .isEqualTo("1e20");
        assertThat(range.getURI())
                .isEqualTo(ConditionRdf.NODE
                        + LANGUAGE.parse("budget.flops >= 1e20").id().substring("cond:".length()));
    }

    /** Notations of metrics, values and strategies, as the vocabulary has them. */
    private static Model notations() {
        Model model = ModelFactory.createDefaultModel();
        for (FactDefinition fact : TABLES.facts()) {
            model.createResource(FactDictionary.metricIri(fact.name())).addProperty(SKOS.notation, fact.name());
            if (!fact.values().isEmpty()) {
                FactDictionary.values(fact)
                        .forEach(value -> model.createResource(FactDictionary.codeIri(fact.name(), value))
                                .addProperty(SKOS.notation, value));
            }
        }
        TABLES.strategies().forEach(id -> model.createResource(FactDictionary.strategyIri(id))
                .addProperty(SKOS.notation, id));
        return model;
    }

    private static List<ConditionNode> rows(Model model) throws IOException {
        List<ConditionNode> rows = new ArrayList<>();
        try (InputStream query = Objects.requireNonNull(
                        ConditionRdfTest.class.getResourceAsStream("/ontology/queries/map/ConditionNode.rq"));
                QueryExecution execution =
                        QueryExecutionFactory.create(new String(query.readAllBytes(), StandardCharsets.UTF_8), model)) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                rows.add(row(results.next()));
            }
        }
        return rows;
    }

    private static ConditionNode row(QuerySolution row) {
        return new ConditionNode(
                text(row, "id"),
                text(row, "type"),
                text(row, "parts"),
                text(row, "metric"),
                number(row, "minimum"),
                number(row, "maximum"),
                number(row, "minimumIncluded"),
                number(row, "maximumIncluded"),
                text(row, "addends"),
                text(row, "codes"),
                text(row, "strategy"));
    }

    private static String text(QuerySolution row, String name) {
        Literal literal = row.getLiteral(name);
        return literal == null ? "" : literal.getLexicalForm();
    }

    private static double number(QuerySolution row, String name) {
        Literal literal = row.getLiteral(name);
        return literal == null ? Double.NaN : literal.getDouble();
    }
}
