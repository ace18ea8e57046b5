package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.EffectFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.PriceFact;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.RecordMapper;
import dev.postscale.ontology.inquiry.Inquiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaysTest {
    private static final Path OWN = Path.of("src/test/resources/own");
    private static final KnowledgeBase BASE = KnowledgeBase.load();
    private static final KnowledgeBase HOUSE = Overlays.over(
            BASE,
            List.of(
                    OWN.resolve("house.ttl"),
                    OWN.resolve("prices.csv"),
                    OWN.resolve("organizations.csv"),
                    OWN.resolve("models.csv")));

    private final Path folder;

    OverlaysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ttl(String rest) throws IOException {
        String house = Files.readString(OWN.resolve("house.ttl"));
        return house.substring(0, house.indexOf("src:house-notes")) + rest;
    }

    @Test
    void no_files_leave_the_base_as_it_is() {
        assertThat(Overlays.over(BASE, List.of())).isSameAs(BASE);
    }

    @Test
    void an_own_claim_goes_before_older_and_surer_ones_unless_its_priority_is_lower() {
        assertThat(HOUSE.model("deepseek-v3").orElseThrow().contextLength()).isEqualTo(160_000);
        assertThat(HOUSE.model("deepseek-v3").orElseThrow().layerCount())
                .isEqualTo(BASE.model("deepseek-v3").orElseThrow().layerCount());
        assertThat(HOUSE.store()
                        .query("ASK { clm:deepseek-v3-context-length ps:outrankedBy clm:house-deepseek-v3-context }")
                        .truth())
                .isTrue();
    }

    @Test
    void only_what_own_facts_mention_changes() {
        for (FactTable table : BASE.file().tables()) {
            FactTable now = HOUSE.file().tables().stream()
                    .filter(other -> other.name().equals(table.name()))
                    .findFirst()
                    .orElseThrow();
            var gone = table.rows().stream()
                    .filter(row -> !now.rows().contains(row))
                    .toList();
            assertThat(gone.size()).as(table.name()).isLessThanOrEqualTo(1);
            assertThat(now.rows().size() - table.rows().size()).as(table.name()).isBetween(0, 6);
        }
        assertThat(HOUSE.sentences()).isEqualTo(BASE.sentences());
        assertThat(HOUSE.version())
                .isNotEqualTo(BASE.version())
                .startsWith(BASE.file().edition() + "+");
    }

    @Test
    void records_are_what_their_queries_answer_on_the_store_with_own_facts() throws IOException {
        for (Class<? extends Record> type : KnowledgeBase.recordTypes()) {
            var mapper = RecordMapper.of(type);
            String query =
                    Files.readString(Path.of("src/main/resources/ontology/queries/map/" + mapper.name() + ".rq"));
            FactTable answered = Answers.table(mapper, query, HOUSE.store().union());
            assertThat(HOUSE.file().tables()).contains(answered);
        }
    }

    @Test
    void a_superseded_effect_is_gone_and_a_condition_in_words_is_parsed() {
        assertThat(HOUSE.effects())
                .extracting(EffectFact::id)
                .contains("clm:house-rag-weeks", "clm:house-rag-domain")
                .doesNotContain("clm:rag-time-to-deploy-weeks");
        EffectFact own = HOUSE.effect("clm:house-rag-domain").orElseThrow();
        assertThat(HOUSE.condition(own.condition()).type()).isEqualTo("AllOf");
    }

    @Test
    void tables_make_models_and_prices_with_sources_of_their_own() {
        assertThat(HOUSE.model("house-9b").orElseThrow().paramsTotal()).isEqualTo(9e9);
        assertThat(HOUSE.model("house-9b").orElseThrow().weights()).isEqualTo("open");
        PriceFact price = HOUSE.prices().get(HOUSE.prices().size() - 1);
        assertThat(price.usd()).isEqualTo(1.5);
        assertThat(price.priority()).isEqualTo(10);
        assertThat(HOUSE.source(price.source()).orElseThrow().title()).isEqualTo("house contract");
    }

    @Test
    void a_row_on_what_a_shipped_row_is_on_supersedes_it() {
        Path prices = file("gpt.csv", """
                item,category,unit,price_usd_input,price_usd_output,date,source,verified,valid_from
                openai/gpt-4,api_token,USD per million tokens,12,24,2026-10-01,our contract,yes,2023-03-14
                """);
        KnowledgeBase known = Overlays.over(BASE, List.of(prices));

        assertThat(known.prices())
                .filteredOn(price -> price.offering().equals("openai/gpt-4"))
                .singleElement()
                .satisfies(price -> {
                    assertThat(price.inputUsd()).isEqualTo(12);
                    assertThat(price.model()).isEqualTo("gpt-4");
                });
        assertThat(Inquiry.of(known).provenance("clm:openai-gpt-4-2023-03-14-price-input-token--gpt"))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.graph()).isEqualTo("https://w3id.org/postscale/graph/overlay/gpt");
                    assertThat(claim.links()).anyMatch(link -> link.kind().equals("supersedes"));
                });
    }

    @Test
    void own_facts_are_in_graphs_of_their_own_and_nothing_is_written() throws IOException {
        byte[] before = Files.readAllBytes(OWN.resolve("house.ttl"));
        var graphs =
                HOUSE.store().query("SELECT DISTINCT ?g WHERE { GRAPH ?g { clm:house-rag-weeks ?p ?o } } ORDER BY ?g");

        assertThat(graphs.rows())
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("https://w3id.org/postscale/graph/overlay/house", "psg:closure");
        assertThat(HOUSE.overlays()).containsExactly("house", "prices", "organizations", "models");
        assertThat(BASE.store().query("ASK { clm:house-rag-weeks ?p ?o }").truth())
                .isFalse();
        assertThat(Files.readAllBytes(OWN.resolve("house.ttl"))).isEqualTo(before);
    }

    @Test
    void the_base_with_own_facts_is_sound_as_a_whole() {
        assertThat(Inquiry.of(HOUSE).faults()).isEmpty();
    }

    @Test
    void the_example_of_the_page_on_own_facts_loads() throws IOException {
        String page = Files.readString(Path.of("../docs/own-facts.md"));
        String example = page.substring(page.indexOf("```turtle\n") + 10);
        KnowledgeBase known =
                Overlays.over(BASE, List.of(file("page.ttl", ttl("") + example.substring(0, example.indexOf("```")))));

        assertThat(known.model("deepseek-v3").orElseThrow().contextLength()).isEqualTo(160_000);
    }

    @Test
    void trig_is_read_with_its_graphs_taken_together() throws IOException {
        String house = ttl("""
                { src:a a ps:Source ; dcterms:title "A" ; dcterms:issued "2026-01-01"^^xsd:date }
                <http://a.example/g> { src:b a ps:Source ; dcterms:title "B" ; dcterms:issued "2026-01-01"^^xsd:date }
                """);
        KnowledgeBase known = Overlays.over(BASE, List.of(file("two.trig", house)));

        assertThat(known.source("src:a")).isPresent();
        assertThat(known.source("src:b")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mod:x a ps:Model .                                          | mod:x: A model",
                "ps:value a ps:Metric .                                      | cannot change the terms",
                "<http://a.example/m> a ps:Model .                           | must be named in https://w3id.org/postscale/id/model/",
                "clm:a a ps:QuantityClaim ; ps:about mod:nothing-such .      | mod",
                "clm:a ps:abuot mod:gpt-4 .                                  | used but not declared",
                "psk:rag <http://www.w3.org/2004/02/skos/core#prefLabel> \"another\"@en .                      | psk:rag",
                "clm:a a ps:EffectClaim ; ps:condition [ ps:conditionText \"data.nope > 1\" ] . | data.nope",
                "clm:a a ps:QuantityClaim ; ps:value .                       | line: 13",
            })
    void a_wrong_statement_stops_all_with_a_line_that_names_it(String statement, String said) throws IOException {
        Path wrong = file("wrong.ttl", ttl(statement + "\n"));

        assertThatThrownBy(() -> Overlays.over(BASE, List.of(OWN.resolve("house.ttl"), wrong)))
                .isInstanceOf(OverlayException.class)
                .hasMessageStartingWith("Own facts are not loaded. ")
                .hasMessageContaining(said.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2                                                   | are those of no table",
                "item,category,unit,price,date,verified\\nx,api_token,USD per million tokens,1,2026-01-01,yes | the column (price)",
                "item,category,unit,price_usd,date,verified\\nx,gpu_rental,USD per fortnight,1,2026-01-01,yes | row 1 of table prices made nothing",
                "item,category,unit,price_usd,date,verified\\nx,gpu_rental,USD per GPU-hour,-1,2026-01-01,yes | negative",
                "item,category,unit,price_usd,date,verified\\nx,gpu_rental,USD per GPU-hour            | cells under",
                "strategy_id,lever,mid,low,high,task_profile,unit,form,method,confidence,condition\\nrag,weight_bits,1,1,1,*,bit,absolute,measured,high,nope > 1 | nope",
            })
    void a_wrong_row_stops_all_with_a_line_that_names_it(String text, String said) {
        Path wrong = file("wrong.csv", text.strip().replace("\\n", "\n") + "\n");

        assertThatThrownBy(() -> Overlays.over(BASE, List.of(wrong)))
                .isInstanceOf(OverlayException.class)
                .hasMessageContaining(said.strip());
    }

    @Test
    void files_are_told_apart_by_name_and_ending() {
        Path other = file("house.csv", "x");
        assertThatThrownBy(() -> Overlays.over(BASE, List.of(OWN.resolve("house.ttl"), other)))
                .hasMessageContaining("house.csv: another file is called house too");
        assertThatThrownBy(() -> Overlays.over(BASE, List.of(file("x.json", "{}"))))
                .hasMessageContaining("must be one of ttl, trig, csv");
        assertThatThrownBy(() -> Overlays.over(BASE, List.of(Path.of("nowhere.ttl"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("does not exist");
    }
}
