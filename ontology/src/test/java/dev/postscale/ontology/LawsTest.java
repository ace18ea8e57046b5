package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawsTest {
    private static final KnowledgeBase KNOWN = KnowledgeBase.load();

    @Test
    void coefficients_are_those_of_the_papers() {
        assertThat(values("besiroglu-2024"))
                .isEqualTo(Map.of("A", 482.01, "B", 2085.43, "E", 1.8172, "alpha", 0.3478, "beta", 0.3658));
        assertThat(values("hoffmann-a3-rounded"))
                .isEqualTo(Map.of("A", 406.4, "B", 410.7, "E", 1.69, "alpha", 0.34, "beta", 0.28));
        assertThat(KNOWN.coefficients("besiroglu-2024"))
                .extracting(CoefficientFact::symbol, CoefficientFact::standardError)
                .contains(tuple("alpha", 0.02), tuple("B", 1293.23));
        assertThat(values("clark-2022")).containsEntry("S-BASE/a", -0.082).containsEntry("HASH/E_m", 477.741);
    }

    @Test
    void laws_say_where_they_were_fitted_and_what_they_are_worth() {
        LawFact refit = law("besiroglu-2024");
        assertThat(refit.form()).isEqualTo("joint");
        assertThat(refit.source()).isEqualTo("src:arxiv-2404.10102");
        assertThat(refit.paramsMin()).isEqualTo(7e7);
        assertThat(refit.paramsMax()).isEqualTo(1.6e10);
        assertThat(refit.tokensMin()).isEqualTo(5e9);
        assertThat(refit.tokensMax()).isEqualTo(5e11);
        assertThat(refit.flopsMin()).isEqualTo(6e18);
        assertThat(refit.flopsMax()).isEqualTo(1.3e22);
        assertThat(KNOWN.coefficients("besiroglu-2024"))
                .allSatisfy(coefficient -> assertThat(coefficient.locator()).isNotEmpty())
                .extracting(CoefficientFact::status)
                .containsOnly("accepted");
        assertThat(KNOWN.coefficients("hoffmann-a3-rounded"))
                .extracting(CoefficientFact::status)
                .containsOnly("contested");
    }

    @Test
    void a_law_may_take_over_the_coefficients_of_another() {
        assertThat(law("sardana-2024").buildsOn()).isEqualTo("hoffmann-a3-devries");
        assertThat(law("pearce-song-2024").buildsOn()).isEqualTo("besiroglu-2024");
    }

    @Test
    void scenarios_are_evaluated_with_one_law() {
        assertThat(KNOWN.laws())
                .filteredOn(law -> law.usedByDefault() == 1)
                .extracting(LawFact::id)
                .containsExactly("besiroglu-2024");
    }

    @Test
    void covariance_is_symmetric_and_nearly_degenerate() {
        LawFact refit = law("besiroglu-2024");
        assertThat(refit.covarianceSymbols()).isEqualTo("a b e alpha beta");
        double[] cells = numbers(refit.covariance());
        assertThat(cells).hasSize(25);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                assertThat(cells[5 * row + column]).isEqualTo(cells[5 * column + row]);
            }
        }
        // Five digits of the matrix carry the correlations to about four.
        assertThat(cells[3] / Math.sqrt(cells[0] * cells[18])).isCloseTo(0.9993, within(2e-4));
        assertThat(cells[9] / Math.sqrt(cells[6] * cells[24])).isCloseTo(0.9997, within(2e-4));
    }

    private static LawFact law(String id) {
        return KNOWN.law(id).orElseThrow();
    }

    private static Map<String, Double> values(String law) {
        return KNOWN.coefficients(law).stream().collect(Collectors.toMap(CoefficientFact::key, CoefficientFact::value));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
