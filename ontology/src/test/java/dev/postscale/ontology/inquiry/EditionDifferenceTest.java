package dev.postscale.ontology.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.facts.FactTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionDifferenceTest {
    @SafeVarargs
    private static FactFile file(List<Object>... rows) {
        return FactFile.of(
                "1", "2026-01-01", List.of(new FactTable("Thing", List.of("id", "size", "name"), List.of(rows))));
    }

    @Test
    void records_are_compared_by_their_id_and_large_changes_come_first() {
        var difference = EditionDifference.between(
                file(List.of("a", 1.0, "x"), List.of("b", 2.0, "y"), List.of("c", Double.NaN, "z")),
                file(List.of("b", 3.0, "Y"), List.of("c", 12.0, "z"), List.of("d", 4.0, "w"), List.of("a", 6.0, "x")));

        assertThat(difference.added()).containsExactly(new EditionDifference.Entry("Thing", "d"));
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed())
                .extracting(change -> change.id() + " " + change.field() + " " + change.before() + ">" + change.after()
                        + " " + change.suspicious())
                .containsExactly("a size 1>6 true", "b size 2>3 false", "b name y>Y false", "c size >12 false");
    }

    @Test
    void records_of_one_id_are_told_apart_by_their_order() {
        var difference = EditionDifference.between(
                file(List.of("a", 1.0, "x"), List.of("a", 2.0, "x")), file(List.of("a", 1.0, "x")));

        assertThat(difference.removed()).containsExactly(new EditionDifference.Entry("Thing", "a #2"));
        assertThat(difference.changed()).isEmpty();
    }
}
