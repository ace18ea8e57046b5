package dev.postscale.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.Conditions;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.StrategyFact;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrategyReaderTest {
    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private final StrategyReader reader = StrategyReader.of(
            knowledge.strategies(),
            Conditions.of(
                    knowledge.conditions(),
                    knowledge.facts(),
                    knowledge.strategies().stream().map(StrategyFact::id).toList())::condition,
            knowledge.facts());

    @Test
    void strategies_keep_the_order_of_the_catalogue() {
        assertThat(reader.read(unknown()))
                .extracting(StrategyRecord::notation)
                .containsExactlyElementsOf(
                        knowledge.strategies().stream().map(StrategyFact::id).toList());
    }

    @Test
    void a_strategy_that_fails_where_nothing_is_trained_needs_training() {
        assertThat(reader.read(unknown()).stream()
                        .filter(StrategyRecord::needsTraining)
                        .map(StrategyRecord::notation))
                .contains("sft", "rlvr", "pruning", "dense-pretrain-optimal", "small-encoder", "data-dedup")
                .doesNotContain("moe", "small-overtrained", "rag", "quantization-4bit", "model-merging");
    }

    @Test
    void conditions_are_true_false_or_unknown() {
        double[] facts = unknown();
        assertThat(read(facts, "neuro-symbolic").eligible()).isNaN();
        set(facts, "assets.formal_checker", 1);
        assertThat(read(facts, "neuro-symbolic").eligible()).isEqualTo(1);
        set(facts, "assets.formal_checker", 0);
        set(facts, "assets.rules", 0);
        assertThat(read(facts, "neuro-symbolic").eligible()).isZero();
    }

    @Test
    void what_has_no_condition_is_eligible_and_suited() {
        assertThat(read(unknown(), "prompt-engineering"))
                .extracting(StrategyRecord::eligible, StrategyRecord::suited)
                .containsExactly(1.0, 1.0);
    }

    @Test
    void only_weights_trained_in_every_plan_come_from_scratch() {
        assertThat(reader.read(unknown()).stream()
                        .filter(StrategyRecord::trainsFromScratch)
                        .map(StrategyRecord::notation))
                .containsExactlyInAnyOrder("dense-pretrain-optimal", "scale-params-only");
    }

    private StrategyRecord read(double[] facts, String strategy) {
        return reader.read(facts).stream()
                .filter(read -> read.notation().equals(strategy))
                .findFirst()
                .orElseThrow();
    }

    private double[] unknown() {
        double[] facts = new double[knowledge.facts().size()];
        Arrays.fill(facts, Double.NaN);
        return facts;
    }

    private void set(double[] facts, String name, double value) {
        facts[(int) knowledge.fact(name).orElseThrow().position()] = value;
    }
}
