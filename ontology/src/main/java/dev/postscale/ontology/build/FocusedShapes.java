package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;

/** The shapes of the base, aimed at a few things only, since all others were judged when the base was built. */
final class FocusedShapes {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node CLASS = NodeFactory.createURI(SHACL + "targetClass");
    private static final Node NODE = NodeFactory.createURI(SHACL + "targetNode");

    private FocusedShapes() {}

    /** What violates the shapes among these things. */
    static List<Validation> violations(Path shapes, Collection<Node> things, Graph all) throws IOException {
        Graph aimed = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(aimed, Sources.turtle(shapes));
        boolean any = false;
        for (Triple target : aimed.find(null, CLASS, null).toList()) {
            aimed.delete(target);
            for (Node thing : things) {
                if (all.contains(thing, RDF.type.asNode(), target.getObject())) {
                    aimed.add(target.getSubject(), NODE, thing);
                    any = true;
                }
            }
        }
        return any ? Validation.violations(Shapes.parse(aimed), all) : List.of();
    }
}
