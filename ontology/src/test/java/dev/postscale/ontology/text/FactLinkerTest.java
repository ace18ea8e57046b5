package dev.postscale.ontology.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.text.FactLinker.Linked;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FactLinkerTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();
    private static final FactLinker LINKER = new FactLinker(KNOWN.facts());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/names/facts.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "null")
    void reads_facts(TextField field, String text, @org.jspecify.annotations.Nullable String facts) {
        assertThat(written(LINKER.link(text, field))).isEqualTo(facts == null ? "" : facts);
    }

    @Test
    void names_the_words_that_gave_a_fact() {
        Linked linked = LINKER.link("Answers must be Self-Hosted; 10,000 categories, quickly", TextField.NEED);
        assertThat(linked.facts())
                .containsExactly(new LinkedFact("constraints.on_prem", 1, "Self-Hosted", TextField.NEED));
        assertThat(linked.ignored()).containsExactly("Answers must be", "10,000 categories", "quickly");
    }

    @Test
    void every_cue_gives_its_fact_in_some_field() {
        for (FactDefinition fact : KNOWN.facts()) {
            for (Cue cue : Cue.of(fact)) {
                assertThat(List.of(TextField.values()))
                        .as("%s of %s", cue.phrase(), fact.name())
                        .anyMatch(field -> LINKER.link(cue.phrase(), field).facts().stream()
                                .anyMatch(
                                        linked -> linked.name().equals(fact.name()) && linked.value() == cue.value()));
            }
        }
    }

    @Test
    void a_cue_of_an_unknown_value_is_refused() {
        FactDefinition kind = new FactDefinition(
                "base.kind", "enum", "base|instruct", "", "model", "", "kind", "类型", "", "thinking=>thinker", "", 0);
        assertThatThrownBy(() -> new FactLinker(List.of(kind)))
                .hasMessageContaining("thinker")
                .hasMessageContaining("base|instruct");
    }

    @Test
    void any_text_is_read_without_failing() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 1, 0x2FFFF)
                    .filter(Character::isDefined)
                    .forEach(text::appendCodePoint);
            Linked linked = LINKER.link(text + " offline ", TextField.NEED);
            assertThat(linked.facts()).as("draw %d", i).isNotEmpty();
        }
        assertThat(LINKER.link("", TextField.NEED).facts()).isEmpty();
        assertThat(LINKER.link("offline ".repeat(100_000), TextField.NEED).facts())
                .hasSize(1);
    }

    private static String written(Linked linked) {
        return linked.facts().stream()
                .sorted(Comparator.comparing(LinkedFact::name))
                .map(fact -> fact.name() + "=" + number(fact.value()))
                .collect(joining(" "));
    }

    private static String number(double value) {
        java.math.BigDecimal exact = java.math.BigDecimal.valueOf(value).stripTrailingZeros();
        return value < 1e6
                ? exact.toPlainString()
                : exact.toString().toLowerCase(java.util.Locale.ROOT).replace("+", "");
    }
}
