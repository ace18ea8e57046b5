package dev.postscale.ontology.inquiry;

import dev.postscale.ontology.build.BuildException;
import dev.postscale.ontology.build.OntologyFiles;
import dev.postscale.ontology.sparql.Prefixes;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;

/**
 * An advice in a file of RDF.
 *
 * @param id its name, shortened
 * @param question the question it answers, in JSON
 */
public record SavedAdvice(String id, String question) {
    /**
     * The advices of a file of Turtle or TriG, in the order of their names.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static List<SavedAdvice> read(Path file) {
        try {
            return OntologyFiles.rdf(file)
                    .find(null, NodeFactory.createURI(Prefixes.expand("ps:question")), null)
                    .mapWith(triple -> new SavedAdvice(
                            Prefixes.shorten(triple.getSubject().toString()),
                            triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm() : ""))
                    .toList()
                    .stream()
                    .sorted(java.util.Comparator.comparing(SavedAdvice::id))
                    .toList();
        } catch (BuildException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).replace("\n", " "), e);
        }
    }
}
