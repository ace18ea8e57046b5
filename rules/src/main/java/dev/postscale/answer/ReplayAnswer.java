package dev.postscale.answer;

import dev.postscale.advice.Replay;
import dev.postscale.advice.Replay.ThenAndNow;
import dev.postscale.advice.Text;
import dev.postscale.ontology.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a saved advice is still given, and what differs where it is not. */
public final class ReplayAnswer {
    private ReplayAnswer() {}

    public static Answer of(Replay replay, KnowledgeBase knowledge) {
        Labels labels = new Labels(knowledge);
        List<Text> said = new ArrayList<>();
        if (replay.same()) {
            said.add(labels.sentence("replay-same"));
        } else if (replay.diff().isNone()) {
            said.add(labels.sentence("replay-numbers").with("fields", String.join(", ", replay.fields())));
        } else {
            said.add(labels.sentence("replay-differs").with("fields", String.join(", ", replay.fields())));
        }
        said.add(version("replay-knowledge", replay.knowledgeBase(), labels));
        said.add(version("replay-rules", replay.rulesVersion(), labels));
        Answer answer = Answer.of(Labels.joined(said, " ", ""));
        return replay.same()
                ? answer
                : new Answer(
                        answer.reading(),
                        answer.text(),
                        WhatIfAnswer.figures(replay.diff(), labels),
                        WhatIfAnswer.table(replay.diff(), labels),
                        List.of(),
                        List.of(),
                        List.of());
    }

    private static Text version(String sentence, ThenAndNow versions, Labels labels) {
        return versions.isSame()
                ? labels.sentence(sentence + "-same").with("now", versions.now())
                : labels.sentence(sentence).with("then", versions.then()).with("now", versions.now());
    }
}
