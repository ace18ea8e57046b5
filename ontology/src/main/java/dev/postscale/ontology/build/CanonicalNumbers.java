package dev.postscale.ontology.build;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Writes every number of a graph in one notation, with exponent, such as 6.71e11. What a query computes is otherwise printed
 * by Java, whose digits differ between JDKs.
 */
public final class CanonicalNumbers {
    /** A decimal of 15 digits survives the way through a double unchanged. */
    private static final MathContext DIGITS = new MathContext(15);

    private CanonicalNumbers() {}

    static Graph in(Graph graph) {
        var canonical = GraphMemFactory.createDefaultGraphSameTerm();
        graph.stream()
                .map(triple -> Triple.create(triple.getSubject(), triple.getPredicate(), in(triple.getObject())))
                .forEach(canonical::add);
        return canonical;
    }

    private static Node in(Node node) {
        boolean number = node.isLiteral() && XSDDatatype.XSDdouble.getURI().equals(node.getLiteralDatatypeURI());
        return number && node.getLiteralValue() instanceof Double value && Double.isFinite(value)
                ? NodeFactory.createLiteralDT(lexical(value), XSDDatatype.XSDdouble)
                : node;
    }

    /** A number as the base writes it. */
    public static String lexical(double value) {
        if (value == 0) {
            return "0.0e0";
        }
        var exact = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        var mantissa = exact.movePointLeft(exponent);
        return (mantissa.scale() < 1 ? mantissa.setScale(1) : mantissa).toPlainString() + "e" + exponent;
    }
}
