package dev.postscale.ontology.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.KnowledgeBase;
import java.time.Duration;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {
    private static final Sparql STORE = KnowledgeBase.load().store();

    @Test
    void a_selection_is_rows_for_people_and_json_for_programs() {
        var answer = STORE.query("""
                SELECT ?model ?label ?params ?nothing
                WHERE { VALUES ?model { mod:deepseek-v3 } ?model rdfs:label ?label ; ps:parameterCount ?params .
                        FILTER(LANG(?label) = "en") }""");

        assertThat(answer.form()).isEqualTo(SparqlAnswer.Form.SELECT);
        assertThat(answer.columns()).containsExactly("model", "label", "params", "nothing");
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.rows().get(0)).containsExactly("mod:deepseek-v3", "DeepSeek-V3", "671000000000", "");
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.json())
                .isEqualTo("{\"head\":{\"vars\":[\"model\",\"label\",\"params\",\"nothing\"]},"
                        + "\"results\":{\"bindings\":[{"
                        + "\"model\":{\"type\":\"uri\",\"value\":\"https://w3id.org/postscale/id/model/deepseek-v3\"},"
                        + "\"label\":{\"type\":\"literal\",\"value\":\"DeepSeek-V3\",\"xml:lang\":\"en\"},"
                        + "\"params\":{\"type\":\"literal\",\"value\":\"671000000000\","
                        + "\"datatype\":\"http://www.w3.org/2001/XMLSchema#double\"}}]}}");
    }

    @Test
    void a_yes_or_no_question_is_answered_so() {
        assertThat(STORE.query("ASK { mod:deepseek-v3 a ps:Model }").truth()).isTrue();
        assertThat(STORE.query("ASK { mod:deepseek-v3 a ps:Claim }").json())
                .isEqualTo("{\"head\":{},\"boolean\":false}");
    }

    @Test
    void graphs_come_as_statements() {
        var built = STORE.query("CONSTRUCT { ?s a ps:Model } WHERE { VALUES ?s { mod:gpt-2-xl } ?s a ps:Model }");
        assertThat(built.rows()).hasSize(1);
        assertThat(built.rows().get(0)).containsExactly("mod:gpt-2-xl", "rdf:type", "ps:Model");

        var described = STORE.query("DESCRIBE mod:gpt-2-xl");
        assertThat(described.form()).isEqualTo(SparqlAnswer.Form.DESCRIBE);
        assertThat(described.rows()).hasSizeGreaterThan(10);
    }

    @Test
    void the_row_limit_cuts_and_says_so() {
        var answer = STORE.query("SELECT ?s ?p ?o WHERE { ?s ?p ?o }", new SparqlLimits(7, Duration.ofSeconds(10)));

        assertThat(answer.rows()).hasSize(7);
        assertThat(answer.truncated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f",
                "ASK { ?a ?b ?c . ?d ?e ?f . FILTER(STRLEN(STR(?c)) + STRLEN(STR(?f)) < 0) }"
            })
    void the_time_limit_ends_what_would_not_end(String query) {
        assertThatThrownBy(() -> STORE.query(query, new SparqlLimits(10, Duration.ofMillis(300))))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("300 ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) WHERE { ?a (rdf:type|!rdf:type)* ?b . ?c (rdf:type|!rdf:type)* ?d }",
                "SELECT ?a WHERE { ?a skos:broader* ?b . ?c ps:about ?d . ?e (ps:about/^ps:about)* ?f"
                        + " FILTER(REGEX(STR(?f), \"zzz\")) } ORDER BY ?a",
                "SELECT ?a WHERE { ?a ?p ?x . ?b ?q ?y FILTER(REGEX(CONCAT(STR(?x), STR(?y)), \"(a+)+zzz$\")) }"
            })
    void a_query_that_was_stopped_leaves_no_thread_behind(String query) throws InterruptedException {
        assertThatThrownBy(() -> STORE.query(query, new SparqlLimits(10, Duration.ofMillis(200))))
                .isInstanceOf(QueryRefusedException.class)
                .message()
                .startsWith("The query took longer than 200 ms.");

        for (int wait = 0; wait < 200 && running() > 0; wait++) {
            Thread.sleep(50);
        }
        assertThat(running()).isZero();
    }

    private static long running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sparql"))
                .count();
    }

    @Test
    void tables_are_csv_with_names_in_full_and_quotes_where_needed() {
        var answer = STORE.query("SELECT ?t ?n ?no WHERE { BIND(\"a, \\\"b\\\"\" AS ?t) BIND(mod:x AS ?n) }");

        assertThat(answer.csv()).isEqualTo("t,n,no\r\n\"a, \"\"b\"\"\",https://w3id.org/postscale/id/model/x,\r\n");
        assertThat(STORE.query("ASK { }").csv()).isEqualTo("true\r\n");
    }

    @Test
    void graphs_are_turtle_that_reads_back_and_selections_are_not() {
        var built = STORE.query("CONSTRUCT WHERE { mod:gpt-2-xl a ?type ; ps:parameterCount ?n }");

        assertThat(built.turtle())
                .contains("PREFIX ps:")
                .doesNotContain("PREFIX acc:")
                .contains("mod:gpt-2-xl");
        var read = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(built.turtle(), Lang.TURTLE).parse(read);
        assertThat(read.size()).isEqualTo(built.rows().size());
        assertThatThrownBy(
                        () -> STORE.query("SELECT ?s WHERE { ?s a ps:Model }").turtle())
                .hasMessageContaining("CONSTRUCT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * WHERE { SERVICE <http://a.example/sparql> { ?s ?p ?o } }",
                "SELECT * WHERE { SERVICE SILENT <http://a.example/sparql> { ?s ?p ?o } }",
                "SELECT * WHERE { ?s ?p ?o FILTER EXISTS { SERVICE <http://a.example/sparql> { ?s ?p ?o } } }",
                "SELECT * WHERE { { SELECT ?s WHERE { SERVICE ?where { ?s ?p ?o } } } }",
                "SELECT (EXISTS { SERVICE <http://a.example/sparql> { ?s ?p ?o } } AS ?x) WHERE { }"
            })
    void no_query_leaves_the_store(String query) {
        assertRefused(query, "SERVICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }",
                "SELECT * FROM NAMED <http://a.example/data.ttl> WHERE { GRAPH ?g { ?s ?p ?o } }"
            })
    void no_query_reads_files_or_the_network(String query) {
        assertRefused(query, "no graph of this base");
    }

    @Test
    void one_graph_can_be_asked_alone() {
        var tables = STORE.query("ASK FROM psg:tables WHERE { mod:gpt-2-xl a ps:Model }");
        var schema = STORE.query("ASK FROM psg:schema WHERE { mod:gpt-2-xl a ps:Model }");
        var named = STORE.query("SELECT ?g WHERE { GRAPH ?g { mod:gpt-2-xl a ps:Model } }");

        assertThat(tables.truth()).isTrue();
        assertThat(schema.truth()).isFalse();
        assertThat(named.rows()).hasSize(1);
        assertThat(named.rows().get(0)).containsExactly("psg:tables");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { mod:x a ps:Model }",
                "DELETE WHERE { ?s ?p ?o }",
                "DROP ALL",
                "LOAD <http://a.example/data.ttl>",
                "CLEAR GRAPH psg:tables"
            })
    void no_query_writes(String query) {
        assertRefused(query, "update");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.Runtime>() AS ?x) WHERE { }",
                "PREFIX j: <java:org.apache.jena.sparql.function.library.> SELECT (j:now() AS ?x) WHERE { }",
                "SELECT * WHERE { ?s <java:java.lang.Object> ?o }"
            })
    void no_query_runs_code(String query) {
        assertRefused(query, "program code");
    }

    @Test
    void words_in_texts_and_names_refuse_nothing() {
        var answer = STORE.query("SELECT ?SERVICE WHERE { BIND(\"INSERT SERVICE <x>\" AS ?SERVICE) }");

        assertThat(answer.rows().get(0)).containsExactly("INSERT SERVICE <x>");
    }

    @Test
    void what_does_not_parse_is_refused_with_its_place() {
        assertRefused("SELECT ?s WHERE { ?s ?p }", "line 1");
        assertRefused("SELECT ?s WHERE { ?s nope:x ?o }", "nope:x");
        assertRefused("", "does not parse");
        assertRefused("SELECT ?s WHERE { ?s ?p ?o }" + " ".repeat(100_000), "limit is 100000");
    }

    @Test
    void a_hint_says_what_may_help() {
        assertThatThrownBy(() -> STORE.query("nonsense"))
                .isInstanceOfSatisfying(QueryRefusedException.class, refused -> {
                    assertThat(refused.hint()).isNotEmpty();
                    assertThat(refused.getMessage()).contains("\nMaybe ");
                });
    }

    @Test
    void texts_are_escaped_in_json() {
        var answer = STORE.query("SELECT (\"a\\\"b\\\\c\\nd\\u0001\" AS ?x) WHERE { }");

        assertThat(answer.json()).contains("\"value\":\"a\\\"b\\\\c\\nd\\u0001\"");
    }

    @Test
    void computed_numbers_pass_through_the_one_writer() {
        var answer = STORE.query("SELECT (0.1e0 + 0.2e0 AS ?x) (2.0e-3 AS ?y) WHERE { }");

        assertThat(answer.rows().get(0)).containsExactly("0.3", "0.002");
    }

    @Test
    void limits_have_limits() {
        assertThatThrownBy(() -> new SparqlLimits(0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SparqlLimits(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String query, String reason) {
        assertThatThrownBy(() -> STORE.query(query))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining(reason);
    }
}
