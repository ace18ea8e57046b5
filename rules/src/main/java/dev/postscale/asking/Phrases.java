package dev.postscale.asking;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Reading;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.ontology.SourceFact;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Sentences of the knowledge base, numbers in words, and answers made of them. */
record Phrases(KnowledgeBase base) {
    Text sentence(String id) {
        SentenceFact sentence = base.sentence(id);
        return new Text(sentence.textEn(), sentence.textZh());
    }

    static Text number(double value, Unit unit) {
        return new Text(
                CompactNumbers.in(Language.EN).of(value, unit),
                CompactNumbers.in(Language.ZH).of(value, unit));
    }

    static Text number(Estimate value, Unit unit) {
        return new Text(
                CompactNumbers.in(Language.EN).withInterval(value, unit),
                CompactNumbers.in(Language.ZH).withInterval(value, unit));
    }

    /** A number without an interval. */
    Figure figure(String id, double value, Unit unit) {
        return figure(id, Double.isNaN(value) ? Estimate.unknown() : Estimate.exact(value), unit);
    }

    Figure figure(String id, Estimate value, Unit unit) {
        return new Figure(id, sentence("ask-figure-" + id.replace('_', '-')), value, unit, List.of());
    }

    Text model(String id) {
        return Text.same(base.model(id).map(model -> model.label()).orElse(id));
    }

    Text accelerator(String id) {
        return Text.same(base.accelerator(id).map(chip -> chip.label()).orElse(id));
    }

    Text strategy(String id) {
        return base.strategy(id)
                .map(strategy -> new Text(strategy.labelEn(), strategy.labelZh()))
                .orElse(Text.same(id));
    }

    /** The label of a slot of the reading. */
    Text slot(String name) {
        return sentence("slot-ask-" + name);
    }

    static Answer answer(Text text, List<Figure> figures, Table table, List<Note> notes, List<Source> sources) {
        return new Answer(Reading.nothing(), text, figures, table, notes, sources, List.of());
    }

    /** The documents of these ids, separated by blanks, for one claim or thing. */
    List<Source> sources(String ids, String claim) {
        return Stream.of(ids.split(" ", -1))
                .flatMap(id -> base.source(id).stream())
                .map(source -> new Source(source.id(), source.title(), "", claim, source.issued()))
                .toList();
    }

    String issued(String id) {
        return base.source(id).map(SourceFact::issued).orElse("");
    }

    /** The place of a source in a list, from 1; it is put there if it is new. */
    static int place(List<Source> sources, Source source) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).id().equals(source.id())
                    && sources.get(i).locator().equals(source.locator())) {
                return i + 1;
            }
        }
        sources.add(source);
        return sources.size();
    }
}
