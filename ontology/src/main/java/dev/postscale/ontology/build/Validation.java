package dev.postscale.ontology.build;

import dev.postscale.ontology.sparql.Prefixes;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Var;

/**
 * Judges a base by its shapes and by the quality queries. Every fault is one readable line.
 *
 * @param shape short name of the shape that was violated, or of the quality query
 */
record Validation(String shape, String fault) {
    private static final int SHOWN = 40;

    /** What violates the shapes. The graph holds schema and closure too, since shapes target classes with their subclasses. */
    static List<Validation> violations(Shapes shapes, Graph base) {
        return ShaclValidator.get().validate(shapes, base).getEntries().stream()
                .map(Validation::of)
                .sorted((a, b) -> a.fault.compareTo(b.fault))
                .toList();
    }

    /** What a quality query found; each of its rows is an error. */
    static List<Validation> faults(String name, String query, Graph base) {
        return Answers.select(query, base).stream()
                .map(row -> new Validation(
                        name, row.get(Var.alloc("error")).getLiteralLexicalForm() + " [qc/" + name + "]"))
                .toList();
    }

    /** Ends the build when there are faults. */
    static void demandNone(Collection<Validation> faults) {
        if (!faults.isEmpty()) {
            var lines = new StringBuilder("The knowledge base has " + faults.size() + " faults:");
            faults.stream().limit(SHOWN).forEach(fault -> lines.append("\n  ").append(fault.fault));
            if (faults.size() > SHOWN) {
                lines.append("\n  ... and ").append(faults.size() - SHOWN).append(" more");
            }
            throw new BuildException(lines.toString());
        }
    }

    private static Validation of(ReportEntry entry) {
        String shape = name(entry.source());
        String value = entry.value() == null ? "" : " Found: " + name(entry.value()) + ".";
        return new Validation(shape, name(entry.focusNode()) + ": " + english(entry) + value + " [" + shape + "]");
    }

    private static String english(ReportEntry entry) {
        return entry.messages().stream()
                .filter(message -> message.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(entry.message());
    }

    private static String name(Node node) {
        if (node.isURI()) {
            return Prefixes.shorten(node.getURI());
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
