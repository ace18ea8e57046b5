package dev.postscale.answer;

import dev.postscale.advice.Citation;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SourceFact;
import java.util.ArrayList;
import java.util.List;

/** Gathers what an answer cites; each document with its locator gets the number of its first mention. */
final class CitedSources {
    private final KnowledgeBase knowledge;
    private final List<Source> sources = new ArrayList<>();

    CitedSources(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The numbers of these citations, from 1. */
    List<Integer> numbers(List<Citation> citations) {
        return citations.stream().map(this::number).distinct().toList();
    }

    private int number(Citation citation) {
        for (int i = 0; i < sources.size(); i++) {
            Source known = sources.get(i);
            if (known.id().equals(citation.id()) && known.locator().equals(citation.locator())) {
                return i + 1;
            }
        }
        String issued = knowledge.source(citation.id()).map(SourceFact::issued).orElse("");
        sources.add(new Source(citation.id(), citation.title(), citation.locator(), citation.claim(), issued));
        return sources.size();
    }

    List<Source> all() {
        return sources;
    }
}
