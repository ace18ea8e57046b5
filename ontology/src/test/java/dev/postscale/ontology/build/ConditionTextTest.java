package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.postscale.condition.Condition;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.ontology.ConditionNode;
import dev.postscale.ontology.Conditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {
    private static final TestDictionary TABLES = TestDictionary.read();
    private static final FactDictionary DICTIONARY = TABLES.dictionary();
    private static final ConditionText LANGUAGE = new ConditionText(DICTIONARY);

    @Test
    void reads_every_condition_of_the_tables() {
        assertThat(TABLES.conditions())
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(LANGUAGE.parse(text).id()).matches("cond:[0-9a-f]{12}"));
    }

    @Test
    void canonical_text_reads_as_the_same_condition() {
        for (String text : TABLES.conditions()) {
            ConditionTree tree = LANGUAGE.parse(text);
            assertThat(LANGUAGE.parse(tree.text())).as(text).isEqualTo(tree);
        }
    }

    @Test
    void rows_rebuild_what_the_text_says() {
        Map<String, ConditionNode> rows = new HashMap<>();
        TABLES.conditions().forEach(text -> LANGUAGE.parse(text).nodes().forEach(node -> rows.put(node.id(), node)));
        Conditions rebuilt = Conditions.of(List.copyOf(rows.values()), TABLES.facts(), TABLES.strategies());
        assertSameTruth(rebuilt, 400, 7);
    }

    /** Two predicates agree on seeded fact vectors, before and with a plan. */
    static void assertSameTruth(Conditions rebuilt, int draws, long seed) {
        List<ConditionTree> trees =
                TABLES.conditions().stream().map(LANGUAGE::parse).toList();
        List<Condition> direct =
                trees.stream().map(tree -> tree.condition(DICTIONARY)).toList();
        List<Condition> again =
                trees.stream().map(tree -> rebuilt.condition(tree.id())).toList();
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            Moment moment = new Moment(TABLES.draw(random), random.nextLong(), random.nextBoolean());
            for (int i = 0; i < trees.size(); i++) {
                if (again.get(i).test(moment) != direct.get(i).test(moment)) {
                    fail("%s differs at seed %d, draw %d", trees.get(i).text(), seed, draw);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data.raw and training.any                       | training.any and data.raw
            data.raw or data.replay or data.raw             | data.replay or data.raw
            (data.raw and training.any) and team.rl         | data.raw and (training.any and team.rl)
            not not data.raw                                | data.raw
            data.raw == true                                | data.raw
            data.raw == false                               | not data.raw
            data.raw != true                                | not data.raw
            deployment.tier in [edge, device]               | deployment.tier in [device, edge]
            deployment.tier in [api]                        | deployment.tier == api
            deployment.tier != api                          | not (deployment.tier == api)
            1000 < data.sft_examples                        | data.sft_examples > 1e3
            budget.flops > base.train_flops                 | base.train_flops < budget.flops
            2 * data.domains >= 6                           | data.domains >= 3
            data.unique_tokens_after < plan.train_tokens/10 | plan.train_tokens * 0.1 > data.unique_tokens_after
            tasks.code + 0.1 >= 0.3 - tasks.domain          | tasks.domain + tasks.code >= 0.2
            deployment.count != 1                           | not (1 == deployment.count)
            """)
    void same_meaning_is_one_condition(String one, String other) {
        assertThat(LANGUAGE.parse(one).id()).isEqualTo(LANGUAGE.parse(other).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data.raw and training.any or team.rl  | (data.raw and training.any) or team.rl
            not data.raw and team.rl              | not data.raw and team.rl
            not (data.raw and team.rl)            | not (data.raw and team.rl)
            not (data.sft_examples >= 5)          | not (data.sft_examples >= 5)
            workload.requests_per_day >= 1e20     | workload.requests_per_day >= 1e20
            serving.weight_gib * 1.2 > deployment.memory_total_gib | deployment.memory_total_gib - 1.2 * serving.weight_gib < 0
            """)
    void writes_canonical_text(String text, String canonical) {
        assertThat(LANGUAGE.parse(text).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base.parms_total > 3                 | 1  | base.params_total
            plan.has(distilation)                | 1  | distillation
            deployment.tier == devise            | 20 | device
            deployment.tier in [server, cloud]   | 29 | cluster
            deployment.tier == 3                 | 20 | device, edge
            deployment.tier < api                | 1  | ==
            deployment.tier                      | 1  | comparison
            deployment.tier and data.raw         | 1  | comparison
            data.sft_examples                    | 1  | comparison
            data.sft_examples and data.raw       | 1  | comparison
            data.raw > 3                         | 1  | ==
            data.raw == data.replay              | 13 | 'and'
            data.raw + 1 > 3                     | 1  | another fact
            true                                 | 1  | comparison
            3 > 2                                | 1  | cancels
            data.domains > data.domains          | 1  | cancels
            data.domains * data.domains > 4      | 1  | linear
            4 / data.domains > 1                 | 5  | multiplied
            data.domains / 0 > 1                 | 16 | multiplied
            data.domains > 1e999                 | 16 | exponent
            data.domains > -1                    | 16 | missing
            data.domains > 3B                    | 16 | missing
            data.domains > 3 data.raw            | 18 | missing
            data.domains in [1, 2]               | 1  | enumeration
            (data.raw                            | 10 | ')'
            data.raw and                         | 13 | missing
            data.raw & team.rl                   | 10 | missing
            api == deployment.tier               | 1  | left
            and data.raw                         | 1  | missing
            """)
    void refuses_with_place_and_hint(String text, int position, String hint) {
        assertThatThrownBy(() -> LANGUAGE.parse(text))
                .isInstanceOf(ConditionFault.class)
                .hasMessageContaining("The condition (" + text + ")")
                .hasMessageContaining("\nMaybe ")
                .message()
                .satisfies(message -> assertThat(message.substring(message.indexOf("\nMaybe ")))
                        .contains(hint));
        assertThatThrownBy(() -> LANGUAGE.parse(text))
                .extracting(fault -> ((ConditionFault) fault).position())
                .isEqualTo(position);
    }

    @Test
    void refuses_what_is_too_long_or_too_deep() {
        assertThatThrownBy(() -> LANGUAGE.parse("data.raw or ".repeat(1000) + "data.raw"))
                .hasMessageContaining("longer");
        assertThatThrownBy(() -> LANGUAGE.parse("(".repeat(60) + "data.raw" + ")".repeat(60)))
                .hasMessageContaining("deeper");
        assertThatThrownBy(() -> LANGUAGE.parse("not ".repeat(60) + "data.raw")).hasMessageContaining("deeper");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data.sft_examples >= 200                     | data.sft_examples=200                   | TRUE
            data.sft_examples >= 200                     | data.sft_examples=199                   | FALSE
            data.sft_examples >= 200                     |                                         | UNKNOWN
            data.sft_examples > 200                      | data.sft_examples=200                   | FALSE
            data.raw and team.rl                         | data.raw=0                              | FALSE
            data.raw and team.rl                         | data.raw=1                              | UNKNOWN
            data.raw or team.rl                          | data.raw=1                              | TRUE
            data.raw or team.rl                          | data.raw=0                              | UNKNOWN
            not data.raw                                 |                                         | UNKNOWN
            not data.raw                                 | data.raw=0                              | TRUE
            deployment.tier in [device, edge]            | deployment.tier=1                       | TRUE
            deployment.tier != api                       | deployment.tier=5                       | FALSE
            deployment.tier != api                       |                                         | UNKNOWN
            deployment.count == 1                        | deployment.count=1                      | TRUE
            deployment.count == 1                        | deployment.count=2                      | FALSE
            budget.flops < 0.1 * base.train_flops        | budget.flops=1e21 base.train_flops=1e23 | TRUE
            budget.flops < 0.1 * base.train_flops        | budget.flops=1e23 base.train_flops=1e23 | FALSE
            budget.flops < 0.1 * base.train_flops        | budget.flops=1e21                       | UNKNOWN
            """)
    void means_what_kleene_means(String text, String facts, Truth truth) {
        assertThat(LANGUAGE.parse(text).condition(DICTIONARY).test(Moment.beforePlan(vector(facts))))
                .isEqualTo(truth);
    }

    @Test
    void strategies_are_unknown_before_a_plan_only() {
        Condition has = LANGUAGE.parse("plan.has(rag)").condition(DICTIONARY);
        double[] facts = vector(null);
        long rag = 1L << TABLES.strategies().indexOf("rag");
        assertThat(has.test(Moment.beforePlan(facts))).isEqualTo(Truth.UNKNOWN);
        assertThat(has.test(new Moment(facts, rag, true))).isEqualTo(Truth.TRUE);
        assertThat(has.test(new Moment(facts, ~rag, true))).isEqualTo(Truth.FALSE);
    }

    @Test
    void names_its_facts() {
        assertThat(LANGUAGE.parse("not data.raw and (budget.flops < 2 * base.train_flops or plan.has(rag))")
                        .facts())
                .containsExactly("base.train_flops", "budget.flops", "data.raw");
    }

    @Test
    void rebuilding_refuses_what_is_missing_or_circular() {
        List<ConditionNode> rows =
                new ArrayList<>(LANGUAGE.parse("data.raw and team.rl").nodes());
        assertThatThrownBy(() -> Conditions.of(rows.subList(1, 3), TABLES.facts(), TABLES.strategies()))
                .hasMessageContaining("must be in the knowledge base");
        assertThatThrownBy(() -> Conditions.of(rows, List.of(), TABLES.strategies()))
                .hasMessageContaining("The fact (");
        ConditionNode loop = new ConditionNode("cond:a", "NoneOf", "cond:a", "", 0, 0, 0, 0, "", "", "");
        assertThatThrownBy(() -> Conditions.of(List.of(loop), TABLES.facts(), TABLES.strategies()))
                .hasMessageContaining("part of itself");
        Conditions none = Conditions.of(List.of(), TABLES.facts(), TABLES.strategies());
        assertThat(none.condition("")).isEqualTo(Condition.always());
        assertThatThrownBy(() -> none.condition("cond:0")).hasMessageContaining("cond:0");
    }

    private static double[] vector(@org.jspecify.annotations.Nullable String facts) {
        double[] vector = new double[TABLES.facts().size()];
        Arrays.fill(vector, Double.NaN);
        for (String pair : facts == null ? new String[0] : facts.split(" ")) {
            String[] sides = pair.split("=", 2);
            vector[DICTIONARY.position(sides[0])] = Double.parseDouble(sides[1]);
        }
        return vector;
    }
}
