package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class ConditionRdfTest {
    private static final String PS = "https://w3id.org/postscale/ns#";
    private static final TestDictionary TABLES = TestDictionary.read();
    private static final ConditionText LANGUAGE = new ConditionText(TABLES.dictionary());

    @Test
    void the_knowledge_base_rebuilds_what_the_tables_say() {
        KnowledgeBase known = KnowledgeBase.load();
        List<String> strategies =
                known.strategies().stream().map(StrategyFact::id).toList();
        ConditionTextTest.assertSameTruth(Conditions.of(known.conditions(), known.facts(), strategies), 100, 11);
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
}
