package dev.postscale.answer;

import dev.postscale.advice.Gist;
import dev.postscale.advice.Text;
import dev.postscale.advice.WhatIf;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;

/** Tells which saved advices a change of their scenarios would change. */
public final class ChangedAdvicesAnswer {
    private ChangedAdvicesAnswer() {}

    /**
     * An advice before and after the change.
     *
     * @param name of its file
     */
    public record Tried(String name, WhatIf whatIf) {
        Gist before() {
            return Gist.of(whatIf.before());
        }

        Gist after() {
            return Gist.of(whatIf.after());
        }

        /** Whether another strategy leads. */
        public boolean leaderChanges() {
            return !leader(before()).equals(leader(after()));
        }

        private static String leader(Gist gist) {
            return gist.ranked().isEmpty() ? "" : gist.ranked().get(0);
        }
    }

    /**
     * What becomes of an advice, for programs.
     *
     * @param leaderBefore the strategy ranked first
     */
    public record Summary(
            String name,
            String leaderBefore,
            String leaderAfter,
            List<String> added,
            List<String> dropped,
            String modelBefore,
            String modelAfter) {}

    /** One for each advice. */
    public static List<Summary> summaries(List<Tried> tried) {
        return tried.stream()
                .map(one -> new Summary(
                        one.name(),
                        Tried.leader(one.before()),
                        Tried.leader(one.after()),
                        one.whatIf().diff().plan().added(),
                        one.whatIf().diff().plan().dropped(),
                        one.before().model(),
                        one.after().model()))
                .toList();
    }

    /** Those whose leader or plan changes, of all. */
    public static Answer of(List<Tried> tried, KnowledgeBase knowledge) {
        Labels labels = new Labels(knowledge);
        List<List<Cell>> rows = new ArrayList<>();
        for (Tried one : tried) {
            if (!one.whatIf().diff().isNone()) {
                rows.add(List.of(
                        Cell.of(one.name()),
                        Cell.of(labels.strategy(Tried.leader(one.before()))),
                        Cell.of(labels.strategy(Tried.leader(one.after()))),
                        Cell.of(list(one.whatIf().diff().plan().added(), labels)),
                        Cell.of(list(one.whatIf().diff().plan().dropped(), labels))));
            }
        }
        Text said = labels.sentence("replay-changed")
                .with("count", Integer.toString(tried.size()))
                .with(
                        "leaders",
                        Long.toString(
                                tried.stream().filter(Tried::leaderChanges).count()))
                .with("others", Integer.toString(rows.size()));
        return rows.isEmpty()
                ? Answer.of(said)
                : Answer.of(said)
                        .with(new Table(
                                List.of(
                                        Column.words("advice", labels.sentence("column-advice")),
                                        Column.words("leader_before", labels.sentence("column-leader-before")),
                                        Column.words("leader_after", labels.sentence("column-leader-after")),
                                        Column.words("added", labels.sentence("column-joins")),
                                        Column.words("dropped", labels.sentence("column-leaves"))),
                                rows));
    }

    private static Text list(List<String> strategies, Labels labels) {
        return labels.list(strategies.stream().map(labels::strategy).toList());
    }
}
