package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.condition.Condition;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.diagnosis.Finding;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.plan.Catalogue;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.StrategyRecord;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of every strategy before any plan: whether it is possible, and what the rules of the first two phases
 * say of it.
 *
 * @param eligible by strategy number
 * @param suited by strategy number
 * @param proposals by strategy
 */
record Judgement(
        FactGroups groups,
        List<Truth> eligible,
        List<Truth> suited,
        List<Finding> findings,
        Map<String, List<Proposal>> proposals,
        List<String> excluded) {
    Judgement {
        eligible = List.copyOf(eligible);
        suited = List.copyOf(suited);
        findings = List.copyOf(findings);
        proposals = Map.copyOf(proposals);
        excluded = List.copyOf(excluded);
    }

    static Judgement of(Assessment assessment, Knowledge knowledge, Phases phases, boolean rules) {
        Catalogue catalogue = knowledge.catalogue();
        Moment moment = Moment.beforePlan(assessment.facts());
        List<Truth> eligible = new ArrayList<>();
        List<Truth> suited = new ArrayList<>();
        List<StrategyRecord> records = new ArrayList<>();
        for (int i = 0; i < catalogue.size(); i++) {
            StrategyFact fact = knowledge.base().strategies().get(i);
            Truth possible = possible(catalogue.option(i).prerequisite(), moment, knowledge);
            Truth usual = fact.suitedWhen().isEmpty()
                    ? Truth.UNKNOWN
                    : catalogue.option(i).suitedWhen().test(moment);
            eligible.add(possible);
            suited.add(usual);
            records.add(new StrategyRecord(
                    fact.id(),
                    fact.slot(),
                    fact.stage(),
                    fact.family(),
                    fact.kind(),
                    fact.weightsOrigin(),
                    number(possible),
                    number(usual),
                    knowledge.needsTraining(i)));
        }
        FactGroups groups = knowledge.groups(assessment.facts());
        List<Finding> findings = rules ? phases.diagnose(groups) : List.of();
        Map<String, List<Proposal>> proposals = new TreeMap<>();
        if (rules) {
            for (Proposal proposal : phases.propose(groups, findings, records)) {
                proposals
                        .computeIfAbsent(proposal.strategy(), strategy -> new ArrayList<>())
                        .add(proposal);
            }
        }
        List<String> excluded = assessment.reading().scenario().constraints().exclude();
        return new Judgement(groups, eligible, suited, findings, proposals, excluded);
    }

    /** A prerequisite that only waits for other steps of the plan is met. */
    private static Truth possible(Condition prerequisite, Moment moment, Knowledge knowledge) {
        Truth truth = prerequisite.test(moment);
        if (truth != Truth.UNKNOWN) {
            return truth;
        }
        List<Integer> unknown = new ArrayList<>();
        prerequisite.visitFacts(fact -> {
            boolean planned = knowledge.dictionary().definition(fact).origin().equals("plan");
            if (!planned && Double.isNaN(moment.facts()[fact])) {
                unknown.add(fact);
            }
        });
        return unknown.isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static double number(Truth truth) {
        return switch (truth) {
            case FALSE -> 0;
            case UNKNOWN -> Double.NaN;
            case TRUE -> 1;
        };
    }

    List<Proposal> of(String strategy) {
        return proposals.getOrDefault(strategy, List.of());
    }

    boolean says(String strategy, Says what) {
        return of(strategy).stream().anyMatch(proposal -> proposal.says() == what);
    }

    /** Strategies and baselines; companions where a rule asks for them; never anti-patterns. */
    boolean rankable(int number, Knowledge knowledge) {
        StrategyFact strategy = knowledge.base().strategies().get(number);
        boolean asked = says(strategy.id(), Says.RECOMMEND) || says(strategy.id(), Says.REQUIRE);
        return strategy.kind().equals("strategy")
                || strategy.kind().equals("baseline")
                || (strategy.kind().equals("companion") && asked);
    }

    /** Strategies that plans may hold. */
    long allowed(Catalogue catalogue) {
        long mask = 0;
        for (int i = 0; i < catalogue.size(); i++) {
            String notation = catalogue.option(i).notation();
            boolean out = eligible.get(i) == Truth.FALSE
                    || says(notation, Says.FORBID)
                    || excluded.contains(notation)
                    || !(catalogue.option(i).rank() || says(notation, Says.REQUIRE) || says(notation, Says.RECOMMEND));
            mask |= out ? 0 : 1L << i;
        }
        return mask;
    }

    /** Strategies that every plan must hold that can. */
    long required(Catalogue catalogue) {
        long mask = 0;
        for (int i = 0; i < catalogue.size(); i++) {
            mask |= says(catalogue.option(i).notation(), Says.REQUIRE) ? 1L << i : 0;
        }
        return mask & allowed(catalogue);
    }
}
