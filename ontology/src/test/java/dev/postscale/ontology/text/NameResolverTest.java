package dev.postscale.ontology.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.AliasFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameResolverTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();
    private static final NameResolver NAMES = NameResolver.of(KNOWN);

    @ParameterizedTest(name = "{0}, {1} GiB, {2}")
    @CsvFileSource(resources = "/names/accelerators.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "null")
    void finds_accelerators(String text, String memory, String asOf, String expected) {
        assertThat(written(NAMES.accelerator(text, hints(memory, asOf)))).startsWith(expected);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvFileSource(resources = "/names/models.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "null")
    void finds_models(String text, String asOf, String expected) {
        assertThat(written(NAMES.model(text, hints(null, asOf)))).startsWith(expected);
    }

    @Test
    void every_id_and_every_label_finds_its_own() {
        for (ModelFact model : KNOWN.models()) {
            assertThat(written(NAMES.model(model.id(), Hints.NONE))).isEqualTo(model.id());
            assertThat(written(NAMES.model(model.label(), Hints.NONE))).isEqualTo(model.id());
        }
        for (AcceleratorFact chip : KNOWN.accelerators()) {
            assertThat(written(NAMES.accelerator(chip.id(), Hints.NONE))).isEqualTo(chip.id());
            assertThat(written(NAMES.accelerator(chip.label(), Hints.NONE))).isEqualTo(chip.id());
        }
    }

    @Test
    void every_alias_is_understood() {
        for (AliasFact alias : KNOWN.aliases()) {
            boolean device = List.of("accelerator", "target").contains(alias.kind());
            Resolved resolved =
                    device ? NAMES.accelerator(alias.alias(), Hints.NONE) : NAMES.model(alias.alias(), Hints.NONE);
            assertThat(resolved).as(alias.alias()).isNotInstanceOf(Resolved.Unknown.class);
        }
    }

    @Test
    void a_class_of_machines_knows_how_many_accelerators_it_has() {
        assertThat(KNOWN.target("node-8").orElseThrow().count()).isEqualTo(8);
        assertThat(KNOWN.target("phone").orElseThrow().count()).isNaN();
    }

    @Test
    void every_field_of_prose_has_a_label() {
        for (TextField field : TextField.values()) {
            String id = "field-" + field.path().replace('.', '-').replace('_', '-');
            assertThat(KNOWN.sentence(id).textZh()).as(id).isNotEmpty();
        }
    }

    @Test
    void nothing_is_unknown_rather_than_wrong() {
        for (String text : List.of("", " ", "???", "…", "7", "\ud83d\ude80", "x".repeat(10_000))) {
            assertThat(NAMES.model(text, Hints.NONE)).isInstanceOf(Resolved.Unknown.class);
            assertThat(NAMES.accelerator(text, Hints.NONE)).isInstanceOf(Resolved.Unknown.class);
        }
    }

    @Test
    void aliases_of_unlisted_things_are_left_out() {
        NameResolver names = new NameResolver(
                KNOWN.models(),
                KNOWN.accelerators(),
                List.of(new AliasFact("Wunderchip", "accelerator", "acme-wunderchip", "", "")),
                KNOWN.targets());
        assertThat(names.accelerator("Wunderchip", Hints.NONE)).isInstanceOf(Resolved.Unknown.class);
    }

    private static Hints hints(
            @org.jspecify.annotations.Nullable String memory, @org.jspecify.annotations.Nullable String asOf) {
        return new Hints(
                memory == null || memory.isEmpty() ? Double.NaN : Double.parseDouble(memory),
                asOf == null || asOf.isEmpty() ? LocalDate.MAX : LocalDate.parse(asOf));
    }

    /** A result in the shorthand of the tables: "?" before what the name could have meant as well. */
    private static String written(Resolved resolved) {
        if (resolved instanceof Resolved.One one) {
            return one.id() + others(one.others());
        }
        if (resolved instanceof Resolved.Several several) {
            return "either " + String.join(" ", several.ids());
        }
        if (resolved instanceof Resolved.TargetClass target) {
            return ("class " + target.target() + " " + target.accelerator()).strip() + others(target.others());
        }
        if (resolved instanceof Resolved.OpenClass open) {
            return "open" + sizes(open.sizes(), open.active());
        }
        if (resolved instanceof Resolved.OwnClass own) {
            return "own" + sizes(own.sizes(), own.active());
        }
        if (resolved instanceof Resolved.Unknown unknown) {
            return "unknown: " + String.join("; ", unknown.nearest());
        }
        return resolved instanceof Resolved.NoWeights ? "none" : "api";
    }

    private static String others(List<String> others) {
        StringBuilder text = new StringBuilder();
        others.forEach(other -> text.append(" ?").append(other));
        return text.toString();
    }

    private static String sizes(List<Double> sizes, double active) {
        StringBuilder text = new StringBuilder();
        sizes.forEach(size -> text.append(' ').append(exponent(size)));
        return Double.isNaN(active) ? text.toString() : text + " active " + exponent(active);
    }

    private static String exponent(double number) {
        return java.math.BigDecimal.valueOf(number)
                .stripTrailingZeros()
                .toString()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("+", "");
    }
}
