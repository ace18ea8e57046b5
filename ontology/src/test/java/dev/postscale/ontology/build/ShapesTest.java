package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape has a file that trips it and nothing else; the file is named after the shape. */
class ShapesTest {
    private static final Path ONTOLOGY = Path.of("src/main/resources/ontology");
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static Graph shapeGraph;
    private static Shapes shapes;
    private static Graph terms;

    @BeforeAll
    static void read() throws IOException {
        shapeGraph = Sources.turtle(ONTOLOGY.resolve("shapes"));
        shapes = Shapes.parse(shapeGraph);
        terms = Sources.turtle(ONTOLOGY.resolve("schema"));
        GraphUtil.addInto(terms, Sources.turtle(ONTOLOGY.resolve("vocab")));
        Sources.turtle(RESOURCES.resolve("healthy.ttl"), terms);
    }

    @Test
    void healthy_things_violate_nothing() throws IOException {
        assertThat(Validation.violations(shapes, closed(terms))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void each_faulty_file_trips_the_shape_it_is_named_after(Path file) throws IOException {
        var base = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(base, terms);
        Sources.turtle(file, base);

        assertThat(Validation.violations(shapes, closed(base)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.shape()).isEqualTo("pssh:" + name(file)))
                .allSatisfy(violation ->
                        assertThat(violation.fault()).contains("faulty").contains("[pssh:"));
    }

    @Test
    void no_shape_lacks_a_file_that_trips_it() throws IOException {
        var names = new TreeSet<String>();
        shapeGraph
                .find(null, RDF.type.asNode(), NodeFactory.createURI("http://www.w3.org/ns/shacl#PropertyShape"))
                .forEachRemaining(triple -> names.add(triple.getSubject().getLocalName()));

        assertThat(faulty().map(ShapesTest::name)).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void every_shape_speaks_english_and_chinese() {
        var message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
        shapeGraph
                .find(null, RDF.type.asNode(), NodeFactory.createURI("http://www.w3.org/ns/shacl#PropertyShape"))
                .forEachRemaining(triple -> assertThat(shapeGraph
                                .find(triple.getSubject(), message, null)
                                .mapWith(found -> found.getObject().getLiteralLanguage())
                                .toList())
                        .containsExactlyInAnyOrder("en", "zh"));
    }

    private static Graph closed(Graph base) throws IOException {
        var closed = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(closed, base);
        Closure.extend(closed, ONTOLOGY.resolve("queries"));
        return closed;
    }

    static Stream<Path> faulty() throws IOException {
        List<Path> files = Sources.files(RESOURCES.resolve("bad"), ".ttl");
        return files.stream();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".ttl", "");
    }
}
