package dev.postscale.ontology.sparql;

import java.util.Map;

/** Whatever answers questions in SPARQL: the base here, or an endpoint elsewhere. */
public interface Door {
    /**
     * Answers a query whose parameters get other values than their usual ones.
     *
     * @param values by parameter: names in full, texts bare, numbers and dates as they are written
     * @throws QueryRefusedException if it does not parse, would write, or takes too long
     */
    SparqlAnswer query(String text, Map<String, String> values, SparqlLimits limits);
}
