package dev.postscale.answer;

import dev.postscale.advice.Reason;
import dev.postscale.advice.Text;
import dev.postscale.advice.Verdict;
import dev.postscale.answer.Note.Kind;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What things are called, in both languages; a thing without a label goes by its id. */
final class Labels {
    private final KnowledgeBase knowledge;

    Labels(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    Text sentence(String id) {
        SentenceFact sentence = knowledge.sentence(id);
        return new Text(sentence.textEn(), sentence.textZh());
    }

    Text strategy(String id) {
        return knowledge
                .strategy(id)
                .map(strategy -> new Text(strategy.labelEn(), strategy.labelZh()))
                .orElse(Text.same(id));
    }

    Text model(String id) {
        return id.isEmpty()
                ? sentence("model-to-be-made")
                : Text.same(knowledge.model(id).map(model -> model.label()).orElse(id));
    }

    Text machines(String accelerator, double count) {
        if (accelerator.isEmpty()) {
            return sentence("hosted-by-others");
        }
        return sentence("machines")
                .with("count", Numbered.text(count, Unit.COUNT))
                .with("accelerator", accelerator(accelerator));
    }

    Text accelerator(String id) {
        return Text.same(knowledge.accelerator(id).map(chip -> chip.label()).orElse(id));
    }

    Text verdict(Verdict verdict) {
        return sentence("verdict-" + verdict.name().toLowerCase(Locale.ROOT));
    }

    /** A field of the scenario or a fact. */
    Text path(String path) {
        return knowledge.sentences().stream()
                .filter(sentence ->
                        sentence.id().equals("slot-" + path) || sentence.id().equals("cost-input-" + path))
                .map(sentence -> new Text(sentence.textEn(), sentence.textZh()))
                .findFirst()
                .or(() -> knowledge.fact(path).map(fact -> new Text(fact.labelEn(), fact.labelZh())))
                .orElse(Text.same(path));
    }

    /** A sentence that names what it is about. */
    Text about(String strategy, Text text) {
        return sentence("about").with("subject", strategy(strategy)).with("text", text);
    }

    /** Each reason as a note that names the strategy, the rule and what it rests on. */
    List<Note> reasons(Kind kind, String strategy, List<Reason> reasons, CitedSources cited) {
        var notes = new ArrayList<Note>();
        for (Reason reason : reasons) {
            Text text = sentence("reason")
                    .with("text", reason.text())
                    .with("rule", reason.rule())
                    .with("strength", reason.strength().name());
            notes.add(new Note(kind, about(strategy, text), cited.numbers(reason.sources())));
        }
        return notes;
    }

    /** A list in words. */
    Text list(List<Text> parts) {
        Text comma = sentence("list-comma");
        return joined(parts, comma.en(), comma.zh());
    }

    static Text joined(List<Text> parts, String en, String zh) {
        return new Text(
                parts.stream().map(Text::en).collect(Collectors.joining(en)),
                parts.stream().map(Text::zh).collect(Collectors.joining(zh)));
    }
}
