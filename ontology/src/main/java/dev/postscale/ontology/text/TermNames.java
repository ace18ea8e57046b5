package dev.postscale.ontology.text;

import dev.postscale.ontology.AliasFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.TermFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From the names people use in English or Chinese to the terms of the field: strategies, techniques, topics, benchmarks,
 * families of models and makers. A label goes before another name, and a strategy before what carries it out. Case, blanks,
 * hyphens and full-width forms do not matter. Immutable; one look-up costs microseconds.
 */
public final class TermNames {
    /** Names of the first group go before those of the second, and within a group labels before other names. */
    private static final List<List<String>> KINDS =
            List.of(List.of("strategy", "technique", "topic", "benchmark"), List.of("maker", "family"));

    private final NameTable names = new NameTable();
    private final Map<String, TermFact> terms = new HashMap<>();

    /**
     * A term found in a text.
     *
     * @param start index of the first char of its name
     * @param end index after the last char
     */
    public record Mentioned(TermFact term, int start, int end) {}

    private TermNames(List<TermFact> known) {
        known.forEach(term -> terms.put(term.id(), term));
        for (List<String> group : KINDS) {
            group.forEach(kind -> of(kind, known).forEach(this::labels));
            group.forEach(kind -> of(kind, known).forEach(this::otherNames));
        }
    }

    private void labels(TermFact term) {
        names.label(term.labelEn(), term.id());
        names.label(term.labelZh(), term.id());
    }

    private void otherNames(TermFact term) {
        Stream.of(term.namesEn(), term.namesZh())
                .flatMap(several -> Stream.of(several.split("\\|")))
                .filter(name -> !Word.key(name).isEmpty())
                .forEach(name -> names.alias(new AliasFact(name, term.kind(), term.id(), "", "")));
    }

    /** The names of the terms of a knowledge base. */
    public static TermNames of(KnowledgeBase known) {
        return new TermNames(known.terms());
    }

    private static Stream<TermFact> of(String kind, List<TermFact> known) {
        return known.stream().filter(term -> term.kind().equals(kind));
    }

    /** The term of this name. */
    public Optional<TermFact> term(String name) {
        return Optional.ofNullable(names.exact(Word.key(name))).map(meaning -> terms.get(meaning.first()));
    }

    /** The terms a text names, in its order; of names that overlap the longest. */
    public List<Mentioned> in(String text) {
        return names.mentions(Word.of(text)).stream()
                .flatMap(
                        mention -> Stream.ofNullable(terms.get(mention.meaning().first()))
                                .map(term -> new Mentioned(term, mention.start(), mention.end())))
                .toList();
    }

    /** Labels of the terms whose names are most like this one. */
    public List<String> nearest(String name) {
        return names.nearest(name);
    }
}
