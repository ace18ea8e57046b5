package dev.postscale.advice;

import dev.postscale.assessment.Dictionary;
import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.RuleFact;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.ontology.SourceFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says things in both languages: sentences of the knowledge base with their slots filled. */
final class Words {
    private static final Pattern SLOT = Pattern.compile("\\{(threshold:)?([a-z0-9_.-]+)}");

    private final KnowledgeBase base;
    private final Dictionary dictionary;

    Words(KnowledgeBase base, Dictionary dictionary) {
        this.base = base;
        this.dictionary = dictionary;
    }

    /** What a rule says of a scenario. */
    Text rule(String id, double[] facts) {
        RuleFact rule = fact(id);
        return new Text(filled(rule.sentenceEn(), facts, Language.EN), filled(rule.sentenceZh(), facts, Language.ZH));
    }

    RuleFact fact(String rule) {
        return base.rule(rule).orElseThrow(() -> new IllegalStateException("The rule (" + rule + ") has no sentence."));
    }

    Strength strength(String rule) {
        return Strength.valueOf(fact(rule).strength());
    }

    /** The values a rule's sentence shows, by fact or threshold. */
    Map<String, Value> values(String rule, double[] facts) {
        Map<String, Value> values = new TreeMap<>();
        Matcher slots = SLOT.matcher(fact(rule).sentenceEn());
        while (slots.find()) {
            if (slots.group(1) == null) {
                values.put(slots.group(2), value(slots.group(2), facts));
            } else {
                values.put(
                        slots.group(2), Value.of(base.threshold(slots.group(2)).value()));
            }
        }
        return values;
    }

    private Value value(String fact, double[] facts) {
        int position = dictionary.position(fact);
        FactDefinition definition = dictionary.definition(position);
        double number = facts[position];
        if (definition.type().equals("bool") && !Double.isNaN(number)) {
            return Value.of(number == 1);
        }
        if (definition.type().startsWith("enum") && !Double.isNaN(number)) {
            return Value.of(List.of(definition.values().split("\\|", -1)).get((int) number));
        }
        return Value.of(number);
    }

    private String filled(String sentence, double[] facts, Language language) {
        Matcher slots = SLOT.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            String words;
            if (slots.group(1) == null) {
                int position = dictionary.position(slots.group(2));
                words = amount(facts[position], dictionary.definition(position).unit(), language);
            } else {
                ThresholdFact threshold = base.threshold(slots.group(2));
                words = amount(threshold.value(), threshold.unit(), language);
            }
            slots.appendReplacement(filled, Matcher.quoteReplacement(words));
        }
        return slots.appendTail(filled).toString();
    }

    /** A number as people read it. Sentences name their units themselves; only a share is shown as a percentage. */
    static String amount(double value, String unit, Language language) {
        return CompactNumbers.in(language).of(value, unit.startsWith("share") ? Unit.SHARE : Unit.NUMBER);
    }

    /** A sentence of the knowledge base without slots. */
    Text sentence(String id) {
        SentenceFact sentence = base.sentence(id);
        return new Text(sentence.textEn(), sentence.textZh());
    }

    /** The sources of a rule. */
    List<Citation> citations(String rule) {
        return sources(fact(rule).source(), "psk:rule-" + rule);
    }

    /** Sources by their ids, separated by blanks, for one claim. */
    List<Citation> sources(String ids, String claim) {
        List<Citation> citations = new ArrayList<>();
        for (String id : ids.split(" ", -1)) {
            base.source(id).map(source -> citation(source, claim)).ifPresent(citations::add);
        }
        return citations;
    }

    private static Citation citation(SourceFact source, String claim) {
        return new Citation(source.id(), source.title(), "", claim);
    }

    /** The name of a strategy. */
    Text strategy(String id) {
        return base.strategy(id)
                .map(strategy -> new Text(strategy.labelEn(), strategy.labelZh()))
                .orElse(Text.same(id));
    }

    /** Several names in a row. */
    Text strategies(List<String> ids) {
        List<Text> names = ids.stream().map(this::strategy).toList();
        Text comma = sentence("list-comma");
        return new Text(
                names.stream().map(Text::en).collect(Collectors.joining(comma.en())),
                names.stream().map(Text::zh).collect(Collectors.joining(comma.zh())));
    }

    /** What a field of a scenario, or a fact, is called. */
    Text path(String path) {
        return base.sentences().stream()
                .filter(sentence -> sentence.id().equals("slot-" + path))
                .map(sentence -> new Text(sentence.textEn(), sentence.textZh()))
                .findFirst()
                .or(() -> base.fact(path).map(fact -> new Text(fact.labelEn(), fact.labelZh())))
                .orElse(Text.same(path));
    }

    Text definition(String id) {
        return base.strategy(id)
                .map(strategy -> new Text(strategy.definitionEn(), strategy.definitionZh()))
                .orElse(Text.none());
    }

    /** The label of a fact. */
    Text label(String fact) {
        FactDefinition definition = dictionary.definition(dictionary.position(fact));
        return new Text(definition.description(), definition.labelZh());
    }
}
