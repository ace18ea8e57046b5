package dev.postscale.ontology.sparql;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that every query may use without declaring them, and that shorten names for people. */
public final class Prefixes {
    private static final String OWN = "https://w3id.org/postscale/";
    private static final Map<String, String> COMMON = new LinkedHashMap<>();

    static {
        COMMON.put("ps", OWN + "ns#");
        COMMON.put("psk", OWN + "concept/");
        COMMON.put("psu", OWN + "unit/");
        COMMON.put("psg", OWN + "graph/");
        COMMON.put("pssh", OWN + "shapes#");
        COMMON.put("mod", OWN + "id/model/");
        COMMON.put("acc", OWN + "id/accelerator/");
        COMMON.put("tgt", OWN + "id/target/");
        COMMON.put("off", OWN + "id/offering/");
        COMMON.put("per", OWN + "id/price-period/");
        COMMON.put("clm", OWN + "id/claim/");
        COMMON.put("cond", OWN + "id/condition/");
        COMMON.put("law", OWN + "id/law/");
        COMMON.put("src", OWN + "id/source/");
        COMMON.put("agt", OWN + "id/agent/");
        COMMON.put("fam", OWN + "id/family/");
        COMMON.put("bmk", OWN + "id/benchmark/");
        COMMON.put("dis", OWN + "id/contradiction/");
        COMMON.put("ali", OWN + "id/alias/");
        COMMON.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        COMMON.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        COMMON.put("owl", "http://www.w3.org/2002/07/owl#");
        COMMON.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        COMMON.put("skos", "http://www.w3.org/2004/02/skos/core#");
        COMMON.put("prov", "http://www.w3.org/ns/prov#");
        COMMON.put("dcat", "http://www.w3.org/ns/dcat#");
        COMMON.put("dcterms", "http://purl.org/dc/terms/");
        COMMON.put("schema", "http://schema.org/");
        COMMON.put("qudt", "http://qudt.org/schema/qudt/");
        COMMON.put("unit", "http://qudt.org/vocab/unit/");
        COMMON.put("fair4ml", "https://w3id.org/fair4ml#");
    }

    private Prefixes() {}

    /** Prefixes and what they stand for. */
    public static Map<String, String> common() {
        return Map.copyOf(COMMON);
    }

    /** The name in full of one that begins with a common prefix or is in full already; empty if it is neither. */
    public static String expand(String name) {
        if (name.matches("<?https?://[^<>\\s]+>?")) {
            return name.replaceAll("[<>]", "");
        }
        int colon = name.indexOf(':');
        String iri = colon < 0 ? null : COMMON.get(name.substring(0, colon));
        return iri == null ? "" : iri + name.substring(colon + 1);
    }

    /** The name as people read it, such as mod:deepseek-v3; an IRI no prefix fits stays as it is. */
    public static String shorten(String iri) {
        for (Map.Entry<String, String> prefix : COMMON.entrySet()) {
            String rest = iri.startsWith(prefix.getValue())
                    ? iri.substring(prefix.getValue().length())
                    : "/";
            if (rest.indexOf('/') < 0 && rest.indexOf('#') < 0) {
                return prefix.getKey() + ":" + rest;
            }
        }
        return iri;
    }
}
