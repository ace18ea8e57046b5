package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.sparql.Endpoint;
import dev.postscale.ontology.sparql.QueryRefusedException;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that speaks SPARQL 1.1, started here, answers as the base does. */
class EndpointTest {
    private static final SparqlLimits LIMITS = new SparqlLimits(1000, Duration.ofSeconds(20));
    private static final FusekiServer SERVER = FusekiServer.create()
            .loopback(true)
            .port(0)
            .add("/base", new DatasetGraphMapLink(CompetencyTest.small().union()))
            .build();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static Endpoint endpoint() {
        return Endpoint.at("http://localhost:" + SERVER.getPort() + "/base/sparql");
    }

    static List<ShippedQuery> questions() {
        return ShippedQuery.all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_competency_question_has_its_expected_answer(ShippedQuery question) throws IOException {
        String expected =
                Files.readString(Path.of("src/test/resources/competency/expected/" + question.name() + ".csv"));
        assertThat(endpoint().query(question.text(), Map.of(), LIMITS).csv().replace("\r\n", "\n"))
                .isEqualTo(expected);
    }

    @Test
    void all_forms_and_the_row_limit_are_as_at_home() {
        assertThat(endpoint()
                        .query("ASK { ?s a ps:Strategy }", Map.of(), LIMITS)
                        .truth())
                .isTrue();
        assertThat(endpoint()
                        .query("CONSTRUCT { ?s a ps:Strategy } WHERE { ?s a ps:Strategy }", Map.of(), LIMITS)
                        .turtle())
                .contains("ps:Strategy");
        var cut =
                endpoint().query("SELECT ?s ?p ?o { ?s ?p ?o }", Map.of(), new SparqlLimits(5, Duration.ofSeconds(20)));
        assertThat(cut.rows()).hasSize(5);
        assertThat(cut.truncated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <a:b> <a:c> 1 }",
                "SELECT ?s { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
                "SELECT ?s FROM <file:/etc/passwd> { ?s ?p ?o }",
                "SELECT ?s { ?s ?p"
            })
    void what_is_refused_at_home_is_not_sent(String query) {
        assertThatThrownBy(() -> Endpoint.at("http://localhost:1/sparql").query(query, Map.of(), LIMITS))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageNotContaining("reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/tmp/x", "localhost:3030", "http://user:secret@localhost/", "ftp://a/b", "http:// a"})
    void an_address_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> Endpoint.at(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_runaway_query_ends_at_its_limit() {
        assertThatThrownBy(() -> endpoint()
                        .query(
                                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                                Map.of(),
                                new SparqlLimits(10, Duration.ofMillis(300))))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageStartingWith("The query took longer than 300 ms.");
    }

    @Test
    void nobody_there_is_said_so() {
        assertThatThrownBy(() -> Endpoint.at("http://localhost:1/sparql").query("ASK {}", Map.of(), LIMITS))
                .hasMessage("The endpoint (http://localhost:1/sparql) cannot be reached.\n"
                        + "Maybe it is not running, or its address is another one.");
    }

    @Test
    void a_missing_path_is_said_so() {
        assertThatThrownBy(() -> Endpoint.at("http://localhost:" + SERVER.getPort() + "/other/sparql")
                        .query("ASK {}", Map.of(), LIMITS))
                .hasMessageContaining("answered with status 404")
                .hasMessageContaining("Maybe its address is another one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/html        | <html><body>Hello</body></html> | does not answer in the results of SPARQL",
                "200 | application/json | hello                           | does not answer in the results of SPARQL",
                "401 | text/plain       | who are you?                    | answered with status 401: who are you?.",
                "400 | text/plain       | bad query                       | answered with status 400: bad query.",
                "500 | text/html        | <html></html>                   | answered with status 500.",
                "302 | text/plain       | elsewhere                       | answered with status 302"
            })
    void a_server_that_does_not_speak_sparql_is_said_so(int status, String type, String body, String message)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            assertThatThrownBy(() -> Endpoint.at(
                                    "http://localhost:" + server.getAddress().getPort() + "/")
                            .query("SELECT ?s { ?s ?p ?o }", Map.of(), LIMITS))
                    .isInstanceOf(QueryRefusedException.class)
                    .hasMessageContaining(message);
        } finally {
            server.stop(0);
        }
    }
}
