package dev.postscale.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.KnowledgeBase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactGroupsTest {
    private static final List<FactDefinition> SMALL = List.of(
            fact("deployment.tier", "enum", "device|edge|single_gpu", 0),
            fact("deployment.count", "number", "", 1),
            fact("accel.fp8", "bool", "", 2),
            fact("base.is_moe", "bool", "", 3));

    @FactsOf({"deployment", "accel"})
    private record Small(
            double tierDevice, double tierSingleGpu, double count, double deploymentCount, double accelFp8) {}

    @FactsOf("base")
    private record Moe(double moe) {}

    @FactsOf("deployment")
    private record Wrong(double fp8) {}

    @Test
    void every_component_is_a_fact_of_the_dictionary_and_every_fact_a_component() {
        List<FactDefinition> dictionary = KnowledgeBase.load().facts();
        assertThat(FactReader.of(dictionary).shapes().stream()
                        .flatMap(shape -> shape.slots().stream())
                        .map(FactShape.Slot::fact)
                        .collect(Collectors.toSet()))
                .isEqualTo(dictionary.stream().map(FactDefinition::name).collect(Collectors.toSet()));
    }

    @Test
    void facts_of_the_first_prefix_need_no_prefix() {
        assertThat(FactShape.of(Small.class, SMALL).read(new double[] {2, 8, 1, 0}))
                .isEqualTo(new Small(0, 1, 8, 8, 1));
    }

    @Test
    void unknown_stays_unknown_in_every_value_of_an_enumeration() {
        Small read = FactShape.of(Small.class, SMALL).read(new double[] {Double.NaN, Double.NaN, Double.NaN, 0});
        assertThat(read).isEqualTo(new Small(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void a_leading_is_is_dropped() {
        assertThat(FactShape.of(Moe.class, SMALL).read(new double[] {0, 0, 0, 1}))
                .isEqualTo(new Moe(1));
    }

    @Test
    void a_component_without_a_fact_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactShape.of(Wrong.class, SMALL))
                .withMessageContaining("fp8");
    }

    @Test
    void vectors_are_read_by_position() {
        double[] facts = new double[SMALL.size()];
        Arrays.setAll(facts, index -> index);
        assertThat(FactShape.of(Small.class, SMALL).read(facts).count()).isEqualTo(1);
    }

    private static FactDefinition fact(String name, String type, String values, int position) {
        return new FactDefinition(name, type, values, "", "", "", "", "", "", "", "", position);
    }
}
