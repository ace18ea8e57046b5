package dev.postscale.ontology.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Statements put together for a text in Turtle, by those who have no graphs. Names are shortened ones or in full. */
public final class Statements {
    private final List<Triple> statements = new ArrayList<>();

    /** Says that a thing has a property whose value is a thing. */
    public Statements thing(String subject, String property, String object) {
        statements.add(Triple.create(name(subject), name(property), name(object)));
        return this;
    }

    /** Says that a thing has a property whose value is a text. */
    public Statements text(String subject, String property, String text) {
        statements.add(Triple.create(name(subject), name(property), NodeFactory.createLiteralString(text)));
        return this;
    }

    private static Node name(String shortened) {
        String iri = Prefixes.expand(shortened);
        if (iri.isEmpty()) {
            throw new IllegalArgumentException("The name (" + shortened + ") must begin with a known prefix.");
        }
        return NodeFactory.createURI(iri);
    }

    /** Equal statements give equal texts. */
    public String turtle() {
        return TurtleText.of(statements);
    }
}
