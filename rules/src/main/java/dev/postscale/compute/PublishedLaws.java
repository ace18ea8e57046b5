package dev.postscale.compute;

import dev.postscale.ontology.KnowledgeBase;
import java.util.List;
import java.util.Optional;

/** The joint laws of the knowledge base. */
record PublishedLaws(List<PublishedLaw> all) {
    PublishedLaws {
        all = List.copyOf(all);
    }

    static PublishedLaws of(KnowledgeBase base) {
        return new PublishedLaws(base.laws().stream()
                .filter(law -> law.form().equals("joint"))
                .map(law -> PublishedLaw.of(base, law))
                .toList());
    }

    List<String> ids() {
        return all.stream().map(law -> law.fact().id()).toList();
    }

    Optional<PublishedLaw> find(String id) {
        return all.stream().filter(law -> law.fact().id().equals(id)).findFirst();
    }
}
