package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.sparql.Sparql;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The competency questions: what each answers on a base small enough to check by eye. {@code -Dapprove=true} writes the
 * answers anew; what changed is then reviewed like code.
 */
class CompetencyTest {
    private static final Path ONTOLOGY = Path.of("src/main/resources/ontology");
    private static final Path RESOURCES = Path.of("src/test/resources/competency");
    private static final SparqlLimits LIMITS = new SparqlLimits(SparqlLimits.MOST_ROWS, Duration.ofMinutes(1));
    private static final Sparql SMALL = small();

    private static Sparql small() {
        try {
            Graph base = GraphMemFactory.createDefaultGraphSameTerm();
            GraphUtil.addInto(base, Sources.turtle(ONTOLOGY.resolve("schema")));
            GraphUtil.addInto(base, Sources.turtle(ONTOLOGY.resolve("vocab")));
            Sources.turtle(RESOURCES.resolve("base.ttl"), base);
            Closure.extend(base, ONTOLOGY.resolve("queries"));
            for (String step : List.of("outranked", "resolve")) {
                Graph found =
                        Answers.construct(Files.readString(ONTOLOGY.resolve("queries/build/" + step + ".rq")), base);
                GraphUtil.addInto(base, found);
            }
            return Sparql.on(base);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<ShippedQuery> questions() {
        return ShippedQuery.all();
    }

    @Test
    void there_are_25_public_questions() {
        assertThat(questions()).hasSize(25);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_plain_sparql_with_its_header(ShippedQuery question) {
        assertThatCode(() -> QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11))
                .doesNotThrowAnyException();
        assertThat(question.titleEn()).endsWith("?");
        assertThat(question.titleZh()).endsWith("？");
        assertThat(question.kind()).isEqualTo("select");
        assertThat(question.parameters()).allSatisfy(parameter -> assertThat(question.text())
                .containsPattern("VALUES \\?" + parameter + " \\{ [^ }]+ \\}"));
        assertThat(question.covers()).containsExactlyElementsOf(terms(question.text()));
    }

    private static Set<String> terms(String text) {
        var terms = new TreeSet<String>();
        var body = text.substring(text.indexOf("\nSELECT"));
        var found = Pattern.compile("\\bps:[A-Za-z]+").matcher(body);
        while (found.find()) {
            terms.add(found.group());
        }
        return terms;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_has_its_expected_answer_on_the_small_base(ShippedQuery question) throws IOException {
        String answer = SMALL.query(question.text(), LIMITS).csv().replace("\r\n", "\n");
        Path file = RESOURCES.resolve("expected/" + question.name() + ".csv");
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(file));
        assertThat(answer.lines().count()).as("rows besides the heading").isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_has_an_answer_on_the_shipped_base(ShippedQuery question) {
        assertThat(KnowledgeBase.load().store().query(question.text(), LIMITS).rows())
                .isNotEmpty();
    }
}
