package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.build.Answers;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.RecordMapper;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoreTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();

    static List<Class<? extends Record>> records() {
        return KnowledgeBase.recordTypes();
    }

    @ParameterizedTest
    @MethodSource("records")
    void records_are_what_their_queries_answer_on_the_store(Class<? extends Record> type) throws IOException {
        var mapper = RecordMapper.of(type);
        String query = resource("/ontology/queries/map/" + mapper.name() + ".rq");

        FactTable answered = Answers.table(mapper, query, KNOWN.store().union());

        assertThat(answered).isEqualTo(shipped(mapper.name()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/expected-counts.csv", numLinesToSkip = 1)
    void no_class_has_fewer_things_than_the_tables_it_is_made_from(String type, int rows, String tables) {
        assertThat(count("?thing a " + type)).as(tables).isGreaterThanOrEqualTo(rows);
    }

    @Test
    void every_number_of_a_record_leads_to_a_claim_named_after_subject_and_metric() {
        var answer = KNOWN.store().query("""
                        SELECT ?thing ?notation ?claim
                        WHERE { ?thing ps:resolvedFrom ?claim . ?claim ps:metric/skos:notation ?notation }""", new SparqlLimits(100_000, SparqlLimits.DEFAULT.time()));

        assertThat(answer.truncated()).isFalse();
        assertThat(answer.rows()).hasSizeGreaterThan(4_000).allSatisfy(row -> {
            String subject = row.get(0).substring(row.get(0).indexOf(':') + 1);
            assertThat(row.get(2)).startsWith("clm:" + subject + "-" + row.get(1));
        });
    }

    @Test
    void no_claim_lacks_source_date_or_confidence_and_no_number_lacks_a_unit() {
        assertThat(count("?thing a ps:Claim")).isGreaterThan(9_000);
        for (String property :
                List.of("prov:hadPrimarySource", "ps:observedOn", "ps:confidence", "ps:evidenceKind", "ps:status")) {
            assertThat(count("?thing a ps:Claim FILTER NOT EXISTS { ?thing " + property + " ?value }"))
                    .as(property)
                    .isZero();
        }
        assertThat(count("?thing a ps:QuantityClaim FILTER NOT EXISTS { ?thing qudt:hasUnit ?value }"))
                .isZero();
    }

    @Test
    void shapes_outrank_the_model_table_and_both_claims_are_kept() {
        assertThat(KNOWN.model("llama-3.1-8b").orElseThrow().layerCount()).isEqualTo(32);
        assertThat(ask("clm:llama-3.1-8b-layer-count ps:outrankedBy clm:llama-3.1-8b-layer-count-shape"))
                .isTrue();
    }

    @Test
    void no_figure_was_observed_after_the_tables_were_retrieved() {
        assertThat(count("?thing ps:observedOn ?day FILTER(?day > \"2026-11-22\"^^xsd:date)"))
                .isZero();
    }

    @Test
    void the_published_file_says_the_same_as_the_store() throws IOException {
        var published = GraphMemFactory.createDefaultGraphSameTerm();
        try (var in = new GZIPInputStream(KnowledgeBase.class.getResourceAsStream("postscale.trig.gz"))) {
            var dataset = DatasetGraphFactory.create();
            RDFParser.source(in).lang(Lang.TRIG).parse(dataset);
            dataset.find().forEachRemaining(quad -> published.add(quad.asTriple()));
        }

        var union = KNOWN.store().union();
        assertThat(published.size()).isEqualTo(union.size());
        assertThat(published.stream()
                        .filter(triple -> !triple.getSubject().isBlank()
                                && !triple.getObject().isBlank()
                                && !union.contains(triple)))
                .isEmpty();
    }

    @Test
    void loading_touches_no_rdf_machinery() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadingAlone.class.getName())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("dev.postscale.ontology.KnowledgeBase").doesNotContain("org.apache.");
    }

    private static int count(String pattern) {
        var answer = KNOWN.store().query("SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE { " + pattern + " }");
        return Integer.parseInt(answer.rows().get(0).get(0));
    }

    private static boolean ask(String pattern) {
        return KNOWN.store().query("ASK { " + pattern + " }").truth();
    }

    private static FactTable shipped(String name) throws IOException {
        try (var in = KnowledgeBase.class.getResourceAsStream("facts.bin")) {
            return FactFile.parse(in.readAllBytes()).tables().stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = StoreTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
