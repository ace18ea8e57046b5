package dev.postscale.ontology.build;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Writes condition trees as RDF. Every node is named by the hash of its text, so equal parts are one node. */
final class ConditionRdf {
    static final String NODE = "https://w3id.org/postscale/id/condition/";
    private static final String PS = "https://w3id.org/postscale/ns#";

    private final Model model;

    ConditionRdf(Model model) {
        this.model = model;
    }

    static boolean oneMetric(List<Addend> sum) {
        return sum.size() == 1 && sum.get(0).coefficient() == 1;
    }

    Resource add(ConditionTree tree) {
        Resource node = model.createResource(NODE + ConditionTree.hash(tree.text()));
        node.addProperty(property("conditionText"), tree.text());
        tree.describe(node, this);
        return node;
    }

    void group(Resource node, String type, List<ConditionTree> parts) {
        type(node, type);
        parts.forEach(part -> node.addProperty(property("part"), add(part)));
    }

    void range(Resource node, List<Addend> sum, double minimum, double maximum, boolean included) {
        if (oneMetric(sum)) {
            type(node, "MetricRange");
            metric(node, sum.get(0).fact());
        } else {
            type(node, "LinearRange");
            sum.forEach(addend -> node.addProperty(property("addend"), addend(addend)));
        }
        bound(node, "minimum", minimum, included);
        bound(node, "maximum", maximum, included);
    }

    void codes(Resource node, String fact, List<String> codes) {
        type(node, "CodeIn");
        metric(node, fact);
        codes.forEach(
                code -> node.addProperty(property("code"), model.createResource(FactDictionary.codeIri(fact, code))));
    }

    void strategy(Resource node, String strategy) {
        type(node, "HasStrategy");
        node.addProperty(property("conditionStrategy"), model.createResource(FactDictionary.strategyIri(strategy)));
    }

    private Resource addend(Addend addend) {
        Resource node = model.createResource(NODE + "addend-" + ConditionTree.hash(addend.text()));
        type(node, "Addend");
        metric(node, addend.fact());
        node.addProperty(property("weightOfAddend"), number(addend.coefficient()));
        return node;
    }

    private void metric(Resource node, String fact) {
        node.addProperty(property("conditionMetric"), model.createResource(FactDictionary.metricIri(fact)));
    }

    private void bound(Resource node, String name, double value, boolean included) {
        if (!Double.isNaN(value)) {
            node.addProperty(property(name), number(value));
            node.addProperty(
                    property(name + "Included"),
                    model.createTypedLiteral(Boolean.toString(included), XSDDatatype.XSDboolean));
        }
    }

    private Literal number(double value) {
        return model.createTypedLiteral(ConditionNumbers.lexical(value), XSDDatatype.XSDdouble);
    }

    private void type(Resource node, String type) {
        node.addProperty(RDF.type, model.createResource(PS + type));
    }

    private Property property(String name) {
        return model.createProperty(PS, name);
    }
}
