package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

class LawsTest {
    private static final String PS = "https://w3id.org/postscale/ns#";
    private static final String LAW = "https://w3id.org/postscale/id/law/";
    private final Model laws = read("besiroglu-2024").add(read("hoffmann-2022"));

    @Test
    void coefficients_are_those_of_the_papers() {
        assertThat(coefficients("besiroglu-2024"))
                .isEqualTo(Map.of("A", 482.01, "B", 2085.43, "E", 1.8172, "alpha", 0.3478, "beta", 0.3658));
        assertThat(coefficients("hoffmann-a3-rounded"))
                .isEqualTo(Map.of("A", 406.4, "B", 410.7, "E", 1.69, "alpha", 0.34, "beta", 0.28));
    }

    @Test
    void covariance_is_symmetric_and_nearly_degenerate() {
        Resource law = laws.getResource(LAW + "besiroglu-2024");
        assertThat(law.getProperty(laws.createProperty(PS, "covarianceSymbols")).getString())
                .isEqualTo("a b e alpha beta");
        double[] cells = Arrays.stream(law.getProperty(laws.createProperty(PS, "covariance"))
                        .getString()
                        .split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
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

    private Map<String, Double> coefficients(String law) {
        Map<String, Double> coefficients = new TreeMap<>();
        laws.listSubjectsWithProperty(laws.createProperty(PS, "coefficientOf"), laws.createResource(LAW + law))
                .forEach(claim -> coefficients.put(
                        claim.getProperty(laws.createProperty(PS, "symbol")).getString(),
                        claim.getProperty(laws.createProperty(PS, "value")).getDouble()));
        return coefficients;
    }

    private static Model read(String name) {
        return RDFDataMgr.loadModel(
                Objects.requireNonNull(LawsTest.class.getResource("/ontology/data/laws/" + name + ".ttl"))
                        .toString());
    }
}
