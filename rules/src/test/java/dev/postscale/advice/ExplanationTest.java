package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.advice.Binding.Kind;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.exchange.AdviceJson;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.Scenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why and why not, on the shipped knowledge. */
class ExplanationTest {
    private static final Advisor ADVISOR = Advisor.load();
    private static final String SUPPORT =
            "{budget_usd: 200000, data: {private_documents: 20000, freshness_days: 7}, workload: {requests_per_day: 20000}}";

    private static Scenario scenario(String yaml) {
        return ScenarioReader.fromYaml(yaml).scenario();
    }

    private static AdviceRequest request(Scenario scenario) {
        return new AdviceRequest(scenario, 10, 50, 1, Set.of(), true, List.of());
    }

    private static Explanation whyNot(String yaml, String strategy) {
        return ADVISOR.whyNot(request(scenario(yaml)), strategy);
    }

    /** The scenario with the changes of an explanation made. */
    private static Scenario changed(Scenario scenario, Explanation explanation) {
        Map<String, Object> changes = new LinkedHashMap<>();
        List<Change> all = new ArrayList<>(List.of(explanation.wouldChange()));
        all.addAll(explanation.also());
        for (Change change : all) {
            Object to = change.to().plain();
            if (change.input().equals("constraints.exclude")) {
                to = to.equals("") ? List.of() : List.of(to.toString().split(", ", -1));
            }
            changes.put(change.input(), to);
        }
        return ScenarioReader.with(scenario, changes).scenario();
    }

    @Test
    void what_leads_is_admitted_and_why_says_what_would_put_it_out() {
        Explanation why = ADVISOR.why(request(scenario(SUPPORT)), "rag");
        assertThat(why.binding().kind()).isEqualTo(Kind.ADMITTED);
        assertThat(why.rank()).isLessThanOrEqualTo(3);
        assertThat(why.reasons()).isNotEmpty();
        assertThat(why.wouldChange().isAbsent()).isFalse();

        Explanation then = ADVISOR.why(request(changed(scenario(SUPPORT), why)), "rag");
        assertThat(then.binding().kind()).isNotEqualTo(Kind.ADMITTED);
        assertThat(then.rank()).isEqualTo(why.then().rank());

        assertThat(ADVISOR.whyNot(request(scenario(SUPPORT)), "rag")
                        .wouldChange()
                        .isAbsent())
                .isTrue();
    }

    @Test
    void what_the_asker_ruled_out_comes_back_by_not_ruling_it_out() {
        Explanation out = whyNot("{constraints: {exclude: [rag, dpo]}}", "rag");
        assertThat(out.binding().kind()).isEqualTo(Kind.EXCLUDED);
        assertThat(out.verdict()).isEqualTo(Verdict.FORBID);
        assertThat(out.wouldChange())
                .isEqualTo(new Change("constraints.exclude", Value.of("rag, dpo"), Value.of("dpo")));
        assertThat(out.rank()).isNaN();
    }

    @Test
    void a_rule_that_forbids_is_named_with_the_fact_it_binds_on() {
        Explanation out = whyNot("{constraints: {on_prem: true}}", "api-purchase");
        assertThat(out.binding().kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(out.binding().rule()).isEqualTo("data-may-not-leave");
        assertThat(out.wouldChange()).isEqualTo(new Change("constraints.on_prem", Value.of(true), Value.of(false)));
        assertThat(out.binding().sources()).isNotEmpty();
    }

    @Test
    void of_several_things_that_are_missing_each_is_named() {
        Explanation out = whyNot(
                "{constraints: {no_training: true}, data: {preference_pairs: 10}, team: {rl: false}, "
                        + "assets: {base_model: Llama 3.1 8B}}",
                "rlhf");
        assertThat(out.binding().kind()).isEqualTo(Kind.PREREQUISITE);
        List<String> inputs = new ArrayList<>(List.of(out.wouldChange().input()));
        out.also().forEach(change -> inputs.add(change.input()));
        assertThat(inputs).containsExactlyInAnyOrder("constraints.no_training", "data.preference_pairs", "team.rl");
    }

    @Test
    void what_is_kept_for_comparison_is_no_choice_and_nothing_changes_that() {
        Explanation out = whyNot(SUPPORT, "scale-params-only");
        assertThat(out.binding().kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(out.wouldChange().isAbsent()).isTrue();
        assertThat(whyNot(SUPPORT, "human-handoff").binding().kind()).isIn(Kind.NOT_A_CHOICE, Kind.ADMITTED);
    }

    @Test
    void an_unknown_strategy_is_refused_with_the_nearest_names() {
        assertThatThrownBy(() -> whyNot(SUPPORT, "mooe"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("(mooe)")
                .hasMessageContaining("Maybe moe");
        assertThat(whyNot(SUPPORT, "检索增强生成").strategy()).isEqualTo("rag");
    }

    /** The changes are tried before they are told; so made again they must do what they promise. */
    @Test
    void nine_in_ten_get_a_change_that_does_what_it_says() {
        List<String> strategies = ADVISOR.knowledge().base().strategies().stream()
                .filter(strategy -> strategy.kind().equals("strategy"))
                .map(strategy -> strategy.id())
                .toList();
        int asked = 0;
        int told = 0;
        for (int seed = 0; seed < 40; seed++) {
            Scenario scenario = Scenarios.of(seed);
            String strategy = strategies.get(seed * 7 % strategies.size());
            Explanation out = ADVISOR.whyNot(request(scenario), strategy);
            if (out.binding().kind() == Kind.ADMITTED) {
                continue;
            }
            asked++;
            if (!out.wouldChange().isAbsent()) {
                told++;
                if (seed < 12 && !out.wouldChange().input().startsWith("assets.")) {
                    assertThat(does(out, scenario))
                            .as("%s in %s: %s", strategy, seed, out)
                            .isTrue();
                }
            }
        }
        assertThat((double) told / asked).isGreaterThanOrEqualTo(0.85);
    }

    private static boolean does(Explanation out, Scenario scenario) {
        Explanation then = ADVISOR.whyNot(request(changed(scenario, out)), out.strategy());
        boolean sameRank = Double.isNaN(then.rank())
                ? Double.isNaN(out.then().rank())
                : then.rank() == out.then().rank();
        return sameRank && then.inBestPlan() == out.then().inBestPlan();
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        Advisor other = Advisor.load();
        assertThat(other.whyNot(request(scenario(SUPPORT)), "moe")).isEqualTo(whyNot(SUPPORT, "moe"));
        assertThat(AdviceJson.write(other.advise(request(scenario(SUPPORT)).withEverything())))
                .isEqualTo(AdviceJson.write(
                        ADVISOR.advise(request(scenario(SUPPORT)).withEverything())));
    }
}
