package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.condition.Truth;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.plan.Worth;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Says;
import java.util.List;

/**
 * Where a strategy stands in the ranking: its worth on the goal's scale, tempered by what the rules say of it.
 *
 * @param number of the strategy
 * @param worth untempered
 * @param score tempered, what the ranking sorts by
 */
record Standing(int number, String strategy, double worth, double score, Verdict verdict, Strength strength) {

    static Standing of(
            int number, Judgement judgement, Worth worth, Assessment assessment, Knowledge knowledge, Words words) {
        Constants constants = knowledge.constants();
        StrategyFact fact = knowledge.base().strategies().get(number);
        double value = worth.of(number);
        double score = value;
        double best = 0;
        double worst = 0;
        Strength strength = Strength.D;
        Strength against = Strength.D;
        boolean spoken = false;
        for (Proposal proposal : judgement.of(fact.id())) {
            Strength own = words.strength(proposal.rule());
            double weight = constants.value("verdict-" + own.name().toLowerCase(java.util.Locale.ROOT));
            if (proposal.says() == Says.RECOMMEND || proposal.says() == Says.REQUIRE) {
                best = StrictMath.max(best, weight);
                strength = spoken && strength.compareTo(own) <= 0 ? strength : own;
                spoken = true;
            } else if (proposal.says() == Says.DISCOURAGE) {
                worst = StrictMath.max(worst, weight);
                against = against.compareTo(own) <= 0 ? against : own;
            }
        }
        score += best - worst;
        if (judgement.suited().get(number) == Truth.FALSE) {
            score -= constants.value("unsuited-discount");
        } else if (judgement.suited().get(number) == Truth.TRUE) {
            score += constants.value("suited-bonus");
        }
        boolean needs = judgement.eligible().get(number) == Truth.UNKNOWN;
        if (needs) {
            score -= constants.value("unknown-discount");
        }
        boolean hindsight =
                fact.introducedOn().compareTo(assessment.reading().date().substring(0, 7)) > 0;
        if (hindsight && score > 0) {
            score *= constants.value("hindsight-factor");
        }
        boolean aboutTheRun = assessment.reading().deploymentTrains()
                && Double.isNaN(assessment.reading().scenario().workload().requestsPerDay());
        if (aboutTheRun && List.of("augmentation", "inference-time", "serving").contains(fact.slot())) {
            // Nothing is said of answers, so what acts on answers matters less.
            score = StrictMath.min(score, score * constants.value("run-only-factor")) - constants.value("suited-bonus");
        }
        Verdict verdict = worst > best
                ? Verdict.DISCOURAGE
                : best > 0 || score >= constants.value("recommend-from") ? Verdict.RECOMMEND : Verdict.CONSIDER;
        Strength shown = verdict == Verdict.DISCOURAGE ? against : strength;
        if (needs && shown.compareTo(Strength.C) < 0) {
            shown = Strength.C;
        }
        return new Standing(number, fact.id(), value, score, verdict, shown);
    }
}
