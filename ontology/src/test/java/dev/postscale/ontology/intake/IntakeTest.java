package dev.postscale.ontology.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.PriceFact;
import dev.postscale.ontology.build.OverlayException;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.ontology.intake.IntakeReport.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are invented; they have the columns of the real ones. */
class IntakeTest {
    private static final Path FILES = Path.of("src/test/resources/intake");
    private static final KnowledgeBase BASE = KnowledgeBase.load();
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    private final Path folder;
    private final Path out;

    IntakeTest(@TempDir Path folder) {
        this.folder = folder;
        this.out = folder.resolve("imported.ttl");
    }

    private Intake intake(String mapping, Path file, @Nullable LocalDate day) {
        return Intake.of(BASE, List.of(), mapping, file, day, out, share -> {});
    }

    private Intake intake(String mapping, String file) {
        return intake(mapping, FILES.resolve(file), DAY);
    }

    private Path altered(String file, String what, String by) throws IOException {
        String text = Files.readString(FILES.resolve(file));
        assertThat(text).contains(what);
        return Files.writeString(folder.resolve(file), text.replace(what, by));
    }

    @Test
    void prices_are_compared_first_and_written_when_asked_for() {
        Intake intake = intake("litellm", "prices.json");
        IntakeReport report = intake.report();
        assertThat(report.lines())
                .filteredOn(line -> line.thing().equals("off:openai-gpt-4o"))
                .anySatisfy(line -> {
                    assertThat(line.metric()).isEqualTo("psk:m-price-input-token");
                    assertThat(line.change()).isEqualTo(Change.CHANGED);
                    assertThat(line.before()).isEqualTo(2.5);
                    assertThat(line.after()).isEqualTo(3.1);
                    assertThat(line.place()).isEqualTo("key gpt-4o (line 3), input_cost_per_token");
                });
        assertThat(report.count(Change.NEW)).isEqualTo(2);
        assertThat(report.suspicious()).isZero();
        assertThat(report.unknown()).containsOnlyKeys("nimbus-9");
        assertThat(report.left()).containsOnly(Map.entry("mode", 1), Map.entry("input_cost_per_token", 2));
        assertThat(out).doesNotExist();

        assertThat(intake.land(out).written()).isTrue();
        KnowledgeBase house = Overlays.over(BASE, List.of(out));
        PriceFact price = house.price("litellm-openai-gpt-4o-2026-10-01").orElseThrow();
        assertThat(price.model()).isEqualTo("gpt-4o");
        assertThat(price.inputUsd()).isEqualTo(3.1);
        assertThat(price.outputUsd()).isEqualTo(12.4);
        assertThat(price.priority()).isZero();
        assertThat(house.price("litellm-nimbus-nimbus-9-2026-10-01")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "litellm, prices.json",
        "llm-prices, periods.csv",
        "models-dev, providers.csv",
        "epoch-models, models.csv",
        "epoch-prices, rents.csv"
    })
    void the_same_table_again_changes_no_byte_even_on_a_later_day(String mapping, String file) throws IOException {
        intake(mapping, file).land(out);
        byte[] first = Files.readAllBytes(out);
        for (LocalDate day : List.of(DAY, DAY.plusDays(40))) {
            Intake again = intake(mapping, FILES.resolve(file), day);
            assertThat(again.report().lines()).isEmpty();
            assertThat(again.land(out).written()).isFalse();
            assertThat(Files.readAllBytes(out)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "litellm, prices.json",
        "llm-prices, periods.csv",
        "models-dev, providers.csv",
        "epoch-models, models.csv",
        "epoch-prices, rents.csv"
    })
    void a_table_is_known_by_its_columns(String mapping, String file) {
        assertThat(intake("", file).report().mapping()).isEqualTo(mapping);
    }

    @Test
    void periods_keep_their_days() {
        intake("llm-prices", "periods.csv").land(out);
        KnowledgeBase house = Overlays.over(BASE, List.of(out));
        PriceFact since = house.price("llm-prices-openai-gpt-4o-2026-03-01").orElseThrow();
        assertThat(since.validFrom()).isEqualTo("2026-03-01");
        assertThat(since.inputUsd()).isEqualTo(2.4);
        PriceFact until =
                house.price("llm-prices-openai-gpt-4o-until-2026-03-01").orElseThrow();
        assertThat(until.validTo()).isEqualTo("2026-03-01");
        assertThat(until.observedOn()).isEqualTo("2026-02-28");
    }

    @Test
    void models_fill_what_is_not_known_and_unknown_ones_are_told() {
        Intake intake = intake("epoch-models", "models.csv");
        assertThat(intake.report().unknown()).containsOnlyKeys("Nimbus 9");
        assertThat(intake.report().lines()).singleElement().satisfies(line -> assertThat(line.metric())
                .isEqualTo("psk:m-train-flops"));
        intake.land(out);
        assertThat(Overlays.over(BASE, List.of(out))
                        .model("gpt-1")
                        .orElseThrow()
                        .trainFlops())
                .isEqualTo(7.0e18);
    }

    @Test
    void rents_of_a_day_are_their_median_with_its_range() {
        intake("epoch-prices", "rents.csv").land(out);
        PriceFact rent = Overlays.over(BASE, List.of(out)).prices().stream()
                .filter(price -> price.id().startsWith("epoch-prices-"))
                .findFirst()
                .orElseThrow();
        assertThat(rent.accelerator()).isEqualTo("nvidia-h100-sxm-80");
        assertThat(rent.usd()).isEqualTo(2.5);
        assertThat(rent.usdLow()).isEqualTo(2.0);
        assertThat(rent.usdHigh()).isEqualTo(3.0);
    }

    @Test
    void a_number_that_grew_tenfold_is_doubted() throws IOException {
        Path file = altered("prices.json", "3.1e-06", "3.1e-05");
        IntakeReport report = intake("litellm", file, DAY).report();
        assertThat(report.lines().get(0).suspicious()).isTrue();
        assertThat(report.lines().get(0).factor()).isEqualTo(12.4);
    }

    @Test
    void a_table_that_lost_many_rows_is_doubted() throws IOException {
        intake("llm-prices", "periods.csv").land(out);
        Path file = altered("periods.csv", "nimbus,nimbus-9,Nimbus 9,0.3,,0.6,,\n", "");
        assertThat(intake("llm-prices", file, DAY).report().lines())
                .hasSize(2)
                .allMatch(line -> line.change() == Change.GONE && line.suspicious());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prices.json   | litellm      | 3.1e-06        | NaN            | line 4: it is no JSON there",
                "prices.json   | litellm      | 3.1e-06        | \"NaN\"        | key gpt-4o (line 3): the cell (NaN) of input_cost_per_token must be a number from 0 to 0.01.",
                "prices.json   | litellm      | 3.1e-06        | -3.1e-06       | key gpt-4o (line 3): the cell (-3.1e-06) of input_cost_per_token must be",
                "prices.json   | litellm      | 3.1e-06        | 1e300          | key gpt-4o (line 3): the cell (1e300)",
                "prices.json   | litellm      | nimbus-free    | nimbus-9       | line 12: the key (nimbus-9) is given twice.",
                "prices.json   | litellm      | litellm_provider | provider     | the columns lack (litellm_provider), which the mapping litellm needs.",
                "periods.csv   | llm-prices   | 0.3,,0.6,,     | 0.3,,0.6       | row 3: 6 cells under 8 column names.",
                "periods.csv   | llm-prices   | 2.4            | Infinity       | row 2: the cell (Infinity) of input_usd_per_mtok",
                "periods.csv   | llm-prices   | 2.4            | 2.4 USD        | row 2: the cell (2.4 USD)",
                "periods.csv   | llm-prices   | 2026-03-01,    | 2026-13-01,    | row 2: the cell (2026-13-01) of from_date must be a day",
                "periods.csv   | llm-prices   | input_usd_per_mtok | input      | the columns lack (input_usd_per_mtok)",
                "models.csv    | epoch-models | Confident      | Sure           | row 1: the cell (Sure) of Confidence must be one of Confident, Likely",
                "models.csv    | epoch-models | 7.0e18         | 7.0e40         | row 1: the cell (7.0e40)",
            })
    void a_poisoned_table_changes_nothing_and_is_told_by_its_place(
            String file, String mapping, String what, String by, String message) throws IOException {
        intake(mapping, file).land(out);
        byte[] before = Files.readAllBytes(out);
        Path poisoned = altered(file, what, by);
        assertThatThrownBy(() -> intake(mapping, poisoned, DAY).land(out))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith("Nothing is imported. " + file)
                .hasMessageContaining(message)
                .hasMessageContaining("\nMaybe ");
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prices.json", "periods.csv", "models.csv", "providers.csv"})
    void a_table_cut_anywhere_is_refused_or_loses_whole_rows_only(String file) throws IOException {
        String text = Files.readString(FILES.resolve(file));
        for (int end = 1; end < text.length() - 1; end += 7) {
            if (text.charAt(end - 1) == '\n' && !file.endsWith("json")) {
                continue;
            }
            Path cut = Files.writeString(folder.resolve(file), text.substring(0, end));
            assertThatThrownBy(() -> intake("", cut, DAY))
                    .as("%s cut after %d", file, end)
                    .isInstanceOf(IntakeException.class);
        }
    }

    @Test
    void a_row_copied_twice_is_refused() throws IOException {
        String text = Files.readString(FILES.resolve("providers.csv"));
        String row = text.lines().skip(1).findFirst().orElseThrow();
        Path file = Files.writeString(folder.resolve("providers.csv"), text + row + "\n");
        assertThatThrownBy(() -> intake("models-dev", file, DAY))
                .hasMessageContaining("providers.csv, row 3: it repeats row 1.");
    }

    @Test
    void a_mapping_of_ones_own_needs_no_program() throws IOException {
        Path table = Files.writeString(folder.resolve("list.csv"), "what,usd\ngpt-4o,7\n");
        String mapping = """
                @prefix map: <https://w3id.org/postscale/mapping#> .
                @prefix psk: <https://w3id.org/postscale/concept/> .
                map:ours a map:Mapping ;
                  map:title "Our list" ; map:home <https://example.org/list> ; map:licence "ours" ; map:format "csv" ;
                  map:needs "what" , "usd" ; map:kind "price of a model" ; map:name "{what}" ; map:offering "ours/{what}" ;
                  map:category "api_token" ; map:evidence psk:ev-price-table ; map:confidence psk:conf-high ;
                  map:claim [ map:column "usd" ; map:metric psk:m-price-output-token ; map:most "100" ] .
                """;
        Path ours = Files.writeString(folder.resolve("ours.ttl"), mapping);
        intake(ours.toString(), table, DAY).land(out);
        assertThat(Overlays.over(BASE, List.of(out)).prices())
                .anySatisfy(price -> assertThat(price.offering()).isEqualTo("ours/gpt-4o"));
        Files.writeString(ours, mapping.replace("map:home", "map:house"));
        assertThatThrownBy(() -> intake(ours.toString(), table, DAY)).hasMessageContaining("map:house".substring(4));
    }

    @Test
    void what_breaks_the_shapes_is_not_written() throws IOException {
        Files.writeString(
                out, "<https://w3id.org/postscale/id/claim/x> a <https://w3id.org/postscale/ns#QuantityClaim> .\n");
        byte[] before = Files.readAllBytes(out);
        assertThatThrownBy(() -> intake("llm-prices", "periods.csv").land(out)).isInstanceOf(OverlayException.class);
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }
}
