package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.facts.KnowledgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();

    @Test
    void every_row_of_the_tables_is_a_record() throws IOException {
        assertThat(KNOWN.models()).hasSize(rows("models"));
        assertThat(KNOWN.accelerators()).hasSize(rows("accelerators"));
        assertThat(KNOWN.prices()).hasSize(rows("prices"));
        assertThat(KNOWN.strategies()).hasSize(rows("strategy_catalogue"));
        assertThat(KNOWN.effects()).hasSize(rows("effects"));
        assertThat(KNOWN.interactions()).hasSize(rows("interactions"));
        assertThat(KNOWN.facts()).hasSize(rows("condition_facts"));
        assertThat(KNOWN.aliases()).hasSize(rows("aliases"));
        assertThat(KNOWN.slopes()).hasSize(rows("effect_slopes"));
        assertThat(KNOWN.trainingRuns()).hasSize(rows("training_benchmarks"));
        assertThat(KNOWN.checkedClaims()).hasSize(rows("checked_claims"));
        assertThat(KNOWN.terms())
                .extracting(TermFact::kind)
                .filteredOn(List.of("topic", "technique", "benchmark", "maker", "strategy")::contains)
                .hasSize(rows("concepts")
                        + rows("techniques")
                        + rows("benchmarks")
                        + rows("organizations")
                        + rows("strategy_catalogue"));
    }

    @Test
    void ids_are_unique() {
        assertUnique(KNOWN.models(), ModelFact::id);
        assertUnique(KNOWN.accelerators(), AcceleratorFact::id);
        assertUnique(KNOWN.prices(), PriceFact::id);
        assertUnique(KNOWN.strategies(), StrategyFact::id);
        assertUnique(KNOWN.effects(), EffectFact::id);
        assertUnique(KNOWN.interactions(), InteractionFact::id);
        assertUnique(KNOWN.facts(), FactDefinition::name);
        assertUnique(KNOWN.terms(), TermFact::id);
        assertUnique(KNOWN.checkedClaims(), CheckedClaimFact::id);
    }

    @Test
    void a_mixture_of_experts_keeps_total_and_active_parameters_apart() {
        var model = KNOWN.model("deepseek-v3").orElseThrow();

        assertThat(model.paramsTotal()).isEqualTo(6.71e11);
        assertThat(model.paramsActive()).isEqualTo(3.7e10);
        assertThat(model.moe()).isEqualTo(1.0);
        assertThat(model.family()).isEqualTo("DeepSeek");
    }

    @Test
    void a_claim_in_circulation_has_its_verdict_and_what_holds() {
        var claim = KNOWN.checkedClaims().stream()
                .filter(found -> found.id().equals("clm:checked-deepseek-v3-1t-8b"))
                .findFirst()
                .orElseThrow();

        assertThat(claim.verdict()).isEqualTo("contradicted");
        assertThat(claim.correctionEn()).contains("671B").contains("37B");
        assertThat(claim.correctionZh()).contains("671B").contains("37B");
        assertThat(claim.about().split(" ")).contains("deepseek-v3", "moe");
        assertThat(claim.source()).isEqualTo("src:arxiv-2412.19437");
    }

    @Test
    void where_sources_disagree_the_kept_claim_and_the_reason_are_told() {
        assertThat(KNOWN.contradictions()).hasSizeGreaterThanOrEqualTo(50).allSatisfy(dispute -> {
            assertThat(dispute.claims().split(" ")).as(dispute.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(dispute.reasonZh()).as(dispute.id()).endsWith("。");
            if (!dispute.kept().isEmpty()) {
                assertThat(dispute.claims().split(" ")).as(dispute.id()).contains(dispute.kept());
            }
        });
        assertThat(KNOWN.contradictions())
                .filteredOn(dispute -> dispute.id().equals("deepseek-v3-active"))
                .extracting(ContradictionFact::kept)
                .containsExactly("clm:deepseek-v3-params-active");
    }

    @Test
    void a_term_is_defined_in_both_languages_and_tied_to_what_it_belongs_to() {
        var term = KNOWN.terms().stream()
                .filter(found -> found.id().equals("minitron"))
                .findFirst()
                .orElseThrow();

        assertThat(term.kind()).isEqualTo("technique");
        assertThat(term.related().split(" ")).contains("pruning", "distillation", "minitron-2024");
        assertThat(KNOWN.terms()).allSatisfy(found -> {
            assertThat(found.definitionEn()).as(found.id()).endsWith(".");
            assertThat(found.definitionZh()).as(found.id()).endsWith("。");
        });
    }

    @Test
    void rates_are_decimal_and_memory_is_the_marketed_number() {
        var chip = KNOWN.accelerator("nvidia-h100-sxm-80").orElseThrow();

        assertThat(chip.memoryGib()).isEqualTo(80.0);
        assertThat(chip.bandwidth()).isEqualTo(3.35e12);
        assertThat(chip.bf16Flops()).isEqualTo(9.89e14);
    }

    @Test
    void prices_lead_to_the_models_and_accelerators_they_are_of() {
        assertThat(KNOWN.prices()).anySatisfy(price -> assertThat(price.model()).isEqualTo("deepseek-v3"));
        assertThat(KNOWN.prices())
                .filteredOn(price -> !price.model().isEmpty())
                .allSatisfy(price -> assertThat(KNOWN.model(price.model())).isPresent());
        assertThat(KNOWN.prices())
                .filteredOn(price -> !price.accelerator().isEmpty())
                .hasSizeGreaterThan(30)
                .allSatisfy(price ->
                        assertThat(KNOWN.accelerator(price.accelerator())).isPresent());
    }

    @Test
    void facts_stand_at_their_positions() {
        for (int i = 0; i < KNOWN.facts().size(); i++) {
            assertThat(KNOWN.facts().get(i).position()).isEqualTo(i);
        }
        assertThat(KNOWN.fact("deployment.tier").orElseThrow().values())
                .isEqualTo("device|edge|single_gpu|server|cluster|api");
    }

    @Test
    void the_edition_names_its_content_and_its_day() {
        assertThat(KNOWN.version()).matches("2026\\.11\\+[0-9a-f]{12}");
        assertThat(KNOWN.date()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_damaged_file_is_refused_in_words() throws IOException {
        byte[] file;
        try (var in = KnowledgeBase.class.getResourceAsStream("facts.bin")) {
            file = in.readAllBytes();
        }
        file[file.length / 2] ^= 1;

        assertThatThrownBy(() -> KnowledgeBase.of(file))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> KnowledgeBase.of(new byte[] {1, 2, 3})).isInstanceOf(KnowledgeException.class);
    }

    private static <R> void assertUnique(List<R> records, Function<R, String> id) {
        var seen = new HashSet<String>();
        assertThat(records).allSatisfy(record -> assertThat(seen.add(id.apply(record)))
                .as(id.apply(record))
                .isTrue());
    }

    private static int rows(String table) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(Path.of("src/main/data", table + ".csv")))) {
            return parser.getRecords().size();
        }
    }
}
