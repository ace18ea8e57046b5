package dev.postscale.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.PriceFact;
import dev.postscale.sampling.Propagation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatedPricesTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());

    private static DatedPrices on(String date) {
        return DatedPrices.on(date, KNOWLEDGE);
    }

    private static AcceleratorFact chip(String id) {
        return KNOWLEDGE.base().accelerator(id).orElseThrow();
    }

    @Test
    void a_price_holds_from_its_first_day_to_the_day_before_its_last() {
        for (PriceFact row : KNOWLEDGE.base().prices()) {
            if (row.category().equals("api_token_history")
                    && !row.validFrom().isEmpty()
                    && !row.validTo().isEmpty()) {
                LocalDate first = LocalDate.parse(row.validFrom());
                LocalDate last = LocalDate.parse(row.validTo()).minusDays(1);
                for (LocalDate day : new LocalDate[] {first, last}) {
                    TokenTiers tiers =
                            on(day.toString()).offering(row.offering()).orElseThrow();
                    assertThat(tiers.usual().input().amount().value())
                            .as(row.id() + " " + day)
                            .isEqualTo(row.inputUsd());
                    assertThat(tiers.usual().input().state()).isEqualTo(PriceState.QUOTED);
                    assertThat(tiers.usual().input().amount().exact()).isTrue();
                }
            }
        }
    }

    /** The price table: 5 and 15 USD from 2024-05-13, 2.5 and 10 from 2024-10-02. */
    @Test
    void gpt_4o_was_halved_on_its_day() {
        assertThat(on("2024-10-01")
                        .offering("openai/gpt-4o")
                        .orElseThrow()
                        .usual()
                        .input()
                        .amount()
                        .value())
                .isEqualTo(5);
        assertThat(on("2024-10-02")
                        .offering("openai/gpt-4o")
                        .orElseThrow()
                        .usual()
                        .input()
                        .amount()
                        .value())
                .isEqualTo(2.5);
        Priced before =
                on("2023-05-13").offering("openai/gpt-4o").orElseThrow().usual().output();
        assertThat(before.state()).isEqualTo(PriceState.BACK_CAST);
        // A year and a day earlier: wider by 1.5 both ways.
        assertThat(before.amount().high()).isCloseTo(15 * 1.5, withinPercentage(1));
        assertThat(before.amount().low()).isCloseTo(15 / 1.5, withinPercentage(1));
    }

    @Test
    void a_rent_nobody_saw_again_is_stale_and_the_wider_the_older() {
        AcceleratorFact l4 = chip("nvidia-l4");
        assertThat(on("2026-04-01").rental(l4).state()).isEqualTo(PriceState.QUOTED);
        Priced year = on("2027-03-10").rental(l4);
        Priced two = on("2028-03-10").rental(l4);
        assertThat(year.state()).isEqualTo(PriceState.STALE);
        assertThat(year.amount().value()).isEqualTo(two.amount().value());
        assertThat(two.amount().high() / year.amount().high()).isCloseTo(1.5, within(0.01));
    }

    @Test
    void what_nobody_sells_has_no_price() {
        assertThat(on("2026-11-01").purchase(chip("google-tpu-v5p")).isKnown()).isFalse();
        assertThat(on("2026-11-01").rental(chip("nvidia-rubin")).isKnown()).isFalse();
        assertThat(on("2026-11-01").item("No such thing").isKnown()).isFalse();
        assertThat(on("2026-11-01").tokens("qwen2.5-7b")).isEmpty();
    }

    @Test
    void every_known_price_has_an_interval_or_is_exact() {
        DatedPrices prices = on("2026-11-01");
        for (AcceleratorFact chip : KNOWLEDGE.base().accelerators()) {
            for (Priced price : new Priced[] {prices.rental(chip), prices.purchase(chip)}) {
                assertThat(!price.isKnown()
                                || price.amount().exact()
                                || price.amount().hasInterval())
                        .as(chip.id() + " " + price)
                        .isTrue();
            }
        }
    }

    @Test
    void longer_requests_and_batches_have_prices_of_their_own() {
        TokenTiers tiers = on("2026-10-01").offering("google/gemini-2.5-pro").orElseThrow();
        assertThat(tiers.longFrom()).isEqualTo(200_000);
        assertThat(tiers.of(200_000).input().amount().value()).isEqualTo(1.25);
        assertThat(tiers.of(200_001).input().amount().value()).isEqualTo(2.5);
        assertThat(tiers.all().stream()
                        .filter(price -> price.item().en().equals("google/gemini-2.5-pro, output, batch"))
                        .map(price -> price.amount().value()))
                .containsExactly(5.0);
    }

    @Test
    void the_price_of_a_model_is_not_that_of_its_longest_requests() {
        assertThat(KNOWLEDGE
                        .prices()
                        .tokens("gemini-3-pro", "2026-11-01")
                        .orElseThrow()
                        .price()
                        .inputUsd())
                .isEqualTo(2);
    }

    @Test
    void currencies_have_the_rate_of_their_year() {
        assertThat(on("2024-06-30").perUsd("CNY").amount().value()).isEqualTo(7.1957);
        assertThat(on("2024-06-30").perUsd("CNY").state()).isEqualTo(PriceState.QUOTED);
        assertThat(on("2026-06-30").perUsd("EUR").state()).isEqualTo(PriceState.STALE);
        assertThat(on("2026-06-30").perUsd("USD").amount().value()).isEqualTo(1);
    }

    /** A survey of August 2025 in the price table: an hour of an owned B200 costs 1.95 USD, of an MI300X 1.12 USD. */
    @Test
    void owning_costs_about_what_a_survey_of_owners_found() {
        Propagation draws = Propagation.of(1);
        for (String[] surveyed : new String[][] {{"nvidia-b200-sxm-180", "1.95"}, {"amd-mi300x", "1.12"}}) {
            double hour = MachineCosts.of(chip(surveyed[0]), "2026-08-01", MachineCosts.Stated.NOTHING, KNOWLEDGE)
                    .busyHour(Tenure.AMORTISED, 1, draws)
                    .value();
            assertThat(hour).as(surveyed[0]).isCloseTo(Double.parseDouble(surveyed[1]), withinPercentage(25));
        }
    }
}
