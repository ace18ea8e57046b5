package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.condition.Condition;
import dev.postscale.condition.Truth;
import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.RuleFact;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Says;
import dev.postscale.verdict.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Why: what the rules and the facts say of each strategy, in sentences with values and sources. */
final class Reasons {
    private final Assessment assessment;
    private final Judgement judgement;
    private final Knowledge knowledge;
    private final Words words;

    Reasons(Assessment assessment, Judgement judgement, Knowledge knowledge, Words words) {
        this.assessment = assessment;
        this.judgement = judgement;
        this.knowledge = knowledge;
        this.words = words;
    }

    private StrategyFact strategy(int number) {
        return knowledge.base().strategies().get(number);
    }

    private Reason reason(Proposal proposal) {
        return new Reason(
                proposal.rule(),
                proposal.says(),
                words.strength(proposal.rule()),
                words.rule(proposal.rule(), assessment.facts()),
                words.values(proposal.rule(), assessment.facts()),
                words.citations(proposal.rule()));
    }

    List<Reason> of(Standing one) {
        return judgement.of(one.strategy()).stream()
                .filter(proposal -> proposal.says() != Says.WARN && proposal.says() != Says.CONSIDER)
                .sorted(Comparator.comparing((Proposal proposal) -> words.strength(proposal.rule()))
                        .thenComparing(Proposal::rule))
                .map(this::reason)
                .toList();
    }

    List<Caution> cautions(Standing one, List<Ruling> rulings) {
        List<Caution> cautions = new ArrayList<>();
        for (Proposal proposal : judgement.of(one.strategy())) {
            if (proposal.says() == Says.WARN) {
                cautions.add(caution(proposal.rule()));
            }
        }
        for (Ruling ruling : rulings) {
            if (ruling instanceof dev.postscale.verdict.Caution caution
                    && caution.subject().equals(one.strategy())) {
                cautions.add(caution(ruling.rule()));
            }
        }
        if (strategy(one.number())
                        .introducedOn()
                        .compareTo(assessment.reading().date().substring(0, 7))
                > 0) {
            cautions.add(new Caution(
                    "hindsight",
                    words.sentence("caution-hindsight")
                            .with("since", strategy(one.number()).introducedOn()),
                    List.of()));
        }
        return cautions;
    }

    private Caution caution(String rule) {
        return new Caution(rule, words.rule(rule, assessment.facts()), words.citations(rule));
    }

    /** Facts that decide whether the strategy is possible and that nobody has stated. */
    List<String> needs(int number) {
        if (judgement.eligible().get(number) != Truth.UNKNOWN) {
            return List.of();
        }
        TreeSet<Integer> unknown = new TreeSet<>();
        knowledge.catalogue().option(number).prerequisite().visitFacts(fact -> {
            if (Double.isNaN(assessment.facts()[fact])) {
                unknown.add(fact);
            }
        });
        return unknown.stream()
                .map(fact -> knowledge.dictionary().definition(fact).name())
                .toList();
    }

    List<Discouraged> discouraged() {
        List<Discouraged> discouraged = new ArrayList<>();
        for (StrategyFact strategy : knowledge.base().strategies()) {
            List<Reason> reasons = judgement.of(strategy.id()).stream()
                    .filter(proposal -> proposal.says() == Says.DISCOURAGE)
                    .map(this::reason)
                    .toList();
            if (!reasons.isEmpty() && !judgement.says(strategy.id(), Says.FORBID)) {
                discouraged.add(new Discouraged(strategy.id(), reasons));
            }
        }
        return discouraged;
    }

    List<Forbidden> forbidden() {
        List<Forbidden> forbidden = new ArrayList<>();
        for (int i = 0; i < knowledge.catalogue().size(); i++) {
            String id = strategy(i).id();
            List<Reason> reasons = new ArrayList<>();
            Change change = Change.none();
            for (Proposal proposal : judgement.of(id)) {
                if (proposal.says() == Says.FORBID) {
                    reasons.add(reason(proposal));
                    change = change.isAbsent() ? lifting(words.fact(proposal.rule())) : change;
                }
            }
            if (judgement.eligible().get(i) == Truth.FALSE) {
                Condition prerequisite = knowledge.catalogue().option(i).prerequisite();
                reasons.add(missing(i, prerequisite));
                change = change.isAbsent()
                        ? Lifting.of(prerequisite, assessment.facts(), knowledge.dictionary())
                        : change;
            }
            if (judgement.excluded().contains(id)) {
                reasons.add(plain("excluded-by-user", "reason-excluded"));
                change = change.isAbsent() ? new Change("constraints.exclude", Value.of(id), Value.of("")) : change;
            }
            if (!reasons.isEmpty()) {
                forbidden.add(new Forbidden(id, reasons, change));
            }
        }
        return forbidden;
    }

    private Reason plain(String rule, String sentence) {
        return new Reason(
                rule,
                Says.FORBID,
                Strength.D,
                words.sentence(sentence),
                Map.of(),
                words.sources("src:scenario-statement", ""));
    }

    /** The reason that a prerequisite gives: the facts it names, with their values. */
    private Reason missing(int number, Condition prerequisite) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        prerequisite.visitFacts(fact -> {
            FactDefinition definition = knowledge.dictionary().definition(fact);
            if (!Double.isNaN(assessment.facts()[fact]) && values.size() < 4) {
                values.put(definition.name(), Value.of(assessment.facts()[fact]));
                en.add(definition.description());
                zh.add(definition.labelZh());
            }
        });
        Text facts = new Text(String.join("; ", en), String.join("；", zh));
        return new Reason(
                "prerequisite",
                Says.FORBID,
                Strength.D,
                words.sentence("reason-prerequisite").with("facts", facts),
                values,
                words.sources(
                        "src:postscale-curators", "psk:" + strategy(number).id()));
    }

    private Change lifting(RuleFact rule) {
        if (rule.bindingFact().isEmpty()) {
            return Change.none();
        }
        double value = assessment.facts()[knowledge.dictionary().position(rule.bindingFact())];
        if (rule.bindingThreshold().isEmpty()) {
            return new Change(rule.bindingFact(), Value.of(value == 1), Value.of(value == 0));
        }
        return new Change(
                rule.bindingFact(),
                Value.of(value),
                Value.of(knowledge.constants().value(rule.bindingThreshold())));
    }

    List<Diagnosis> findings() {
        return judgement.findings().stream()
                .map(finding -> new Diagnosis(
                        finding.id(),
                        words.rule(finding.rule(), assessment.facts()),
                        words.values(finding.rule(), assessment.facts())))
                .toList();
    }

    List<Assumption> assumptions() {
        return assessment.assumptions().stream().map(this::assumption).toList();
    }

    private Assumption assumption(dev.postscale.assessment.Assumption assumed) {
        Text text = words.sentence(assumed.sentence());
        for (Map.Entry<String, Object> slot : assumed.slots().entrySet()) {
            text = slot.getValue() instanceof Double number
                    ? text.with(
                            slot.getKey(),
                            new Text(
                                    Words.amount(number, "", dev.postscale.quantity.Language.EN),
                                    Words.amount(number, "", dev.postscale.quantity.Language.ZH)))
                    : text.with(slot.getKey(), slot.getValue().toString());
        }
        Value value = assumed.value() instanceof Double number
                ? Value.of(number)
                : assumed.value() instanceof Boolean truth
                        ? Value.of(truth)
                        : Value.of(assumed.value().toString());
        return new Assumption(
                assumed.path(),
                value,
                Assumption.Origin.valueOf(
                        assumed.origin().toUpperCase(Locale.ROOT).replace('-', '_')),
                text);
    }

    /** The unknown fact that the most of the leading strategies wait for. */
    Question askNext(List<Ranked> ranked) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Ranked one : ranked) {
            one.needs().forEach(fact -> votes.merge(fact, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue))
                .map(entry -> new Question(
                        entry.getKey(), words.sentence("ask-next").with("fact", words.label(entry.getKey()))))
                .orElse(Question.none());
    }
}
