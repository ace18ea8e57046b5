package dev.postscale.ontology.sparql;

import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks the SPARQL 1.1 protocol, for whoever keeps the graphs elsewhere. Queries are read and judged here before
 * they are sent, row and time limits hold as at home, and nothing but the query leaves.
 */
public final class Endpoint implements Door {
    private static final Duration MOST_TO_CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_REASON = 200;

    private final String address;

    private Endpoint(String address) {
        this.address = address;
    }

    /**
     * The endpoint at an address.
     *
     * @throws IllegalArgumentException if it is none of http or https
     */
    public static Endpoint at(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return new Endpoint(address);
            }
        } catch (URISyntaxException e) {
            // The same answer as for other addresses that are none.
        }
        throw new IllegalArgumentException(
                "The endpoint (" + address
                        + ") must be an address of http or https without a password.\nMaybe http://localhost:3030/base/sparql.");
    }

    @Override
    public SparqlAnswer query(String text, Map<String, String> values, SparqlLimits limits) {
        Query query = Parameters.bound(SparqlGuard.admitElsewhere(text), values);
        Duration connect = limits.time().compareTo(MOST_TO_CONNECT) < 0 ? limits.time() : MOST_TO_CONNECT;
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try (QueryExecHTTP execution = QueryExecHTTP.service(address)
                .httpClient(client)
                .sendMode(QuerySendMode.asPost)
                .httpHeader(HttpNames.hUserAgent, "postscale")
                .query(query)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Watch.run(execution, query, limits, UnaryOperator.identity(), this::failure);
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof QueryExceptionHTTP answered && answered.getStatusCode() > 0) {
                return answered(answered.getStatusCode(), answered.getResponse());
            }
            if (each instanceof HttpException answered && answered.getStatusCode() > 0) {
                return answered(answered.getStatusCode(), answered.getResponse());
            }
            if (each instanceof ConnectException
                    || each instanceof UnknownHostException
                    || each instanceof HttpConnectTimeoutException
                    || each instanceof java.nio.channels.UnresolvedAddressException) {
                return new QueryRefusedException(
                        "The endpoint (" + address + ") cannot be reached.",
                        "it is not running, or its address is another one.");
            }
        }
        return new QueryRefusedException(
                "The endpoint (" + address + ") does not answer in the results of SPARQL: " + line(reason(cause)) + ".",
                "its address is that of a page; an endpoint's often ends in /sparql or /query.");
    }

    private QueryRefusedException answered(int status, @Nullable String body) {
        String said = line(body);
        return new QueryRefusedException(
                "The endpoint (" + address + ") answered with status " + status
                        + (said.isEmpty() || said.startsWith("<") ? "" : ": " + said) + ".",
                status == 401 || status == 403
                        ? "it wants a password, which is not sent from here."
                        : status == 404
                                ? "its address is another one."
                                : "its log says more, or a limit of its own was reached.");
    }

    private static @Nullable String reason(@Nullable Throwable cause) {
        return cause == null ? null : cause.getMessage();
    }

    private static String line(@Nullable String text) {
        String first =
                text == null ? "" : text.strip().lines().findFirst().orElse("").strip();
        String line = first.replaceAll("\\p{Cntrl}+", " ").replaceAll("\\.$", "");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
    }
}
