package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResIterator;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class CitationsTest {
    private static final String PS = "https://w3id.org/postscale/ns#";
    private final Model sources =
            loaded("/ontology/data/sources.ttl").add(loaded("/ontology/data/sources-articles.ttl"));
    private final Property citedAs = sources.createProperty(PS, "citedAs");

    private static Model loaded(String file) {
        return RDFDataMgr.loadModel(
                Objects.requireNonNull(CitationsTest.class.getResource(file)).toString());
    }

    @Test
    void every_source_has_a_title_and_a_date() {
        assertThat(all()).hasSizeGreaterThan(400).allSatisfy(source -> {
            assertThat(source.hasProperty(DCTerms.title)).as(source.getURI()).isTrue();
            assertThat(source.getProperty(DCTerms.issued).getString())
                    .matches("20\\d\\d-\\d\\d-\\d\\d|19\\d\\d-\\d\\d-\\d\\d");
        });
    }

    @Test
    void no_string_cites_two_sources() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        sources.listObjectsOfProperty(citedAs).forEach(text -> {
            if (sources.listSubjectsWithProperty(citedAs, text).toList().size() > 1 && seen.add(text.toString())) {
                twice.add(text.toString());
            }
        });
        assertThat(twice).isEmpty();
    }

    @Test
    void papers_are_dated_by_their_number() {
        Resource replication = sources.getResource("https://w3id.org/postscale/id/source/arxiv-2404.10102");
        assertThat(replication.getProperty(DCTerms.title).getString())
                .isEqualTo("Chinchilla Scaling: A replication attempt");
        assertThat(replication.getProperty(DCTerms.issued).getString()).isEqualTo("2024-04-01");
        assertThat(replication.getProperty(DCTerms.identifier).getString()).isEqualTo("arXiv:2404.10102");
    }

    @Test
    void every_string_of_the_tables_names_a_source() throws IOException {
        Set<String> evidence = new HashSet<>(cells("evidence", "evidence_id"));
        for (String column : List.of(
                "accelerators.source",
                "accelerators.street_price_source",
                "checked_claims.article",
                "checked_claims.source",
                "effects.basis",
                "evidence.source",
                "interactions.basis",
                "model_shapes.source",
                "models.scores_source",
                "models.source",
                "prices.source",
                "training_benchmarks.source")) {
            String[] place = column.split("\\.", 2);
            List<String> unknown = cells(place[0], place[1]).stream()
                    .flatMap(cell -> Tables.split(cell, ';').stream())
                    .filter(text -> !evidence.contains(text) && !sources.contains(null, citedAs, text))
                    .distinct()
                    .toList();
            assertThat(unknown).as(column).isEmpty();
        }
    }

    private static List<String> cells(String table, String column) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/data", table + ".csv"))) {
            return format.parse(reader).stream().map(row -> row.get(column)).toList();
        }
    }

    private List<Resource> all() {
        ResIterator subjects = sources.listSubjectsWithProperty(RDF.type, sources.createResource(PS + "Source"));
        return subjects.toList();
    }
}
