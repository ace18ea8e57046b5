package dev.postscale.ontology.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {
    private static final KnowledgeBase BASE = KnowledgeBase.load();
    private static final Inquiry INQUIRY = Inquiry.of(BASE);

    @Test
    void statistics_count_kinds_graphs_and_quality() {
        Statistics statistics = INQUIRY.statistics();

        assertThat(statistics.version()).isEqualTo(BASE.version());
        assertThat(statistics.classes()).anySatisfy(count -> {
            assertThat(count.kind()).isEqualTo(new Named("ps:Strategy", "strategy", "策略"));
            assertThat(count.count()).isEqualTo(BASE.strategies().size());
        });
        assertThat(statistics.graphs()).extracting(graph -> graph.kind().id()).contains("psg:tables", "psg:resolved");
        assertThat(statistics.measures())
                .allSatisfy(measure -> assertThat(measure.count()).isBetween(0L, measure.of()))
                .extracting(Statistics.Measure::id)
                .contains("claims-contested", "strategies-measured");
    }

    @ParameterizedTest
    @CsvSource({
        "moe, psk:moe",
        "mixture of experts, psk:moe",
        "混合专家模型, psk:moe",
        "psk:moe, psk:moe",
        "https://w3id.org/postscale/concept/moe, psk:moe",
        "DeepSeek-V3, mod:deepseek-v3",
        "deepseek_v3, mod:deepseek-v3",
        "H100, acc:nvidia-h100-sxm-80",
        "besiroglu-2024, law:besiroglu-2024",
        "ps:Claim, ps:Claim",
        "params-total, psk:m-params-total"
    })
    void things_are_found_by_whatever_they_are_called(String name, String thing) {
        assertThat(INQUIRY.describe(name).thing().id()).isEqualTo(thing);
    }

    @Test
    void a_description_holds_labels_statements_claims_and_mentions() {
        Description model = INQUIRY.describe("deepseek-v3");

        assertThat(model.thing()).isEqualTo(new Named("mod:deepseek-v3", "DeepSeek-V3", "DeepSeek-V3"));
        assertThat(model.properties()).anySatisfy(property -> {
            assertThat(property.property().en()).isEqualTo("architecture");
            assertThat(property.value().zh()).isNotEmpty();
        });
        assertThat(model.claims()).anySatisfy(claim -> {
            assertThat(claim.id()).isEqualTo("clm:deepseek-v3-params-total");
            assertThat(claim.value()).isEqualTo(671e9);
            assertThat(claim.unit()).isEqualTo("parameter");
            assertThat(claim.stands()).isTrue();
            assertThat(claim.sources()).isNotEmpty().allSatisfy(source -> assertThat(source.title())
                    .isNotEmpty());
        });
        assertThat(model.mentions())
                .extracting(mention -> mention.property().id())
                .contains("ps:about");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clm:deepseek-v3-params-total",
                "deepseek-v3 params_total",
                "DeepSeek-V3 total parameters",
                "DeepSeek-V3 总参数量"
            })
    void a_number_is_traced_by_its_claim_or_by_its_subject_and_metric(String asked) {
        assertThat(INQUIRY.provenance(asked)).first().satisfies(claim -> {
            assertThat(claim.id()).isEqualTo("clm:deepseek-v3-params-total");
            assertThat(claim.about()).extracting(Named::id).containsExactly("mod:deepseek-v3");
            assertThat(claim.graph()).isEqualTo("psg:tables");
            assertThat(claim.sources()).hasSizeGreaterThan(2);
        });
    }

    @Test
    void a_bare_number_leads_to_the_claims_that_state_it() {
        assertThat(INQUIRY.provenance(671e9))
                .extracting(ClaimRecord::id)
                .contains("clm:deepseek-v3-params-total", "clm:deepseek-r1-params-total");
        assertThat(INQUIRY.provenance(6.123456789e33)).isEmpty();
    }

    @Test
    void a_claim_that_lost_says_to_which() {
        assertThat(INQUIRY.provenance("clm:deepseek-v3-head-size")).first().satisfies(claim -> {
            assertThat(claim.stands()).isFalse();
            assertThat(claim.links()).contains(new ClaimRecord.Link("outranked by", "clm:deepseek-v3-head-size-shape"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "clm:no-such-claim", "xyzzy params_total"})
    void what_bears_no_name_is_refused_with_a_hint(String name) {
        assertThatThrownBy(() -> INQUIRY.provenance(name))
                .isInstanceOf(UnknownThingException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void disagreements_name_both_sides_and_what_is_kept() {
        assertThat(INQUIRY.contested())
                .anySatisfy(one -> {
                    assertThat(one.kind()).isEqualTo("contradiction");
                    assertThat(one.kept()).startsWith("clm:");
                    assertThat(one.whyEn()).isNotEmpty();
                    assertThat(one.whyZh()).isNotEmpty();
                })
                .anySatisfy(one -> {
                    assertThat(one.kind()).isEqualTo("difference");
                    assertThat(one.factor()).isGreaterThan(1);
                    assertThat(one.one().source()).startsWith("src:");
                });
    }

    @Test
    void the_shipped_base_is_sound() {
        assertThat(INQUIRY.faults()).isEmpty();
    }

    @Test
    void prices_age() {
        assertThat(INQUIRY.stale(365)).isNotEmpty().allSatisfy(price -> assertThat(price.days())
                .isGreaterThan(365));
        assertThat(INQUIRY.stale(100)).hasSizeGreaterThan(INQUIRY.stale(365).size());
    }

    @Test
    void a_shipped_question_takes_loose_names_and_other_numbers() {
        ShippedQuery question = ShippedQuery.named("cq-4");
        var answer = INQUIRY.ask(question, Map.of("target", "phone", "bits", "8"), SparqlLimits.DEFAULT);

        assertThat(answer.rows()).allSatisfy(row -> assertThat(row.get(2)).isEqualTo("8"));
        assertThat(answer.rows().get(0).get(4)).isEqualTo("8589934592");
    }

    @Test
    void a_shipped_question_refuses_other_parameters_and_other_kinds() {
        ShippedQuery question = ShippedQuery.named("cq-04");
        assertThatThrownBy(() -> INQUIRY.ask(question, Map.of("bit", "8"), SparqlLimits.DEFAULT))
                .hasMessageContaining("no parameter (bit)")
                .hasMessageContaining("Maybe target, bits");
        assertThatThrownBy(() -> INQUIRY.ask(question, Map.of("bits", "four"), SparqlLimits.DEFAULT))
                .hasMessageContaining("must be like 4");
        assertThatThrownBy(() -> ShippedQuery.named("cq-99")).hasMessageContaining("Maybe cq-");
    }
}
