package dev.postscale.asking;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Text;
import dev.postscale.advice.WhatIf;
import dev.postscale.answer.AdviceAnswer;
import dev.postscale.answer.Answer;
import dev.postscale.answer.ComparisonAnswer;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table;
import dev.postscale.answer.WhatIfAnswer;
import dev.postscale.answer.WhyAnswer;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers about what to do, and questions about that advice. */
final class AdviceReplies {
    private static final int DRAWS = 1000;
    private static final int SHOWN = 10;
    private static final List<String> FEW_EXAMPLES =
            List.of("prompt-engineering", "peft-lora", "sft", "synthetic-data");

    private final Turn turn;
    private final Frame frame;

    AdviceReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
    }

    // ---- advice ------------------------------------------------------------------------------------------------

    List<Answer> recommend() {
        return advised(turn.situation());
    }

    List<Answer> smallTeam() {
        double people = turn.number("team_size", "ask-team-size");
        return advised(turn.situation(Map.of("constraints.team_size", people)));
    }

    /** What is asked about comes first, the advice it stands in after it. */
    private List<Answer> advised(Scenario asked) {
        Advice advice =
                turn.advisor().advise(new AdviceRequest(asked, SideBySide.ALL, DRAWS, 1, Set.of(), true, List.of()));
        turn.feasible(advice.infeasible().isAbsent());
        SideBySide beside = new SideBySide(turn);
        List<Answer> parts = new ArrayList<>();
        if (frame.has("sft_examples")) {
            parts.add(new TrainingReplies(turn).adapterRun());
            parts.add(beside.of(FEW_EXAMPLES, advice));
        } else if (!frame.strategies().isEmpty()) {
            parts.add(beside.of(frame.strategies(), advice));
        }
        Answer told = AdviceAnswer.of(advice, asked, turn.base());
        parts.add(told.with(head(told.table())));
        if (!advice.infeasible().isAbsent()) {
            parts.add(relaxations(advice));
            new MemoryReplies(turn).smaller().ifPresent(parts::add);
        }
        return parts;
    }

    private static Table head(Table table) {
        int rows = Math.min(SHOWN, table.rows().size());
        return table.isEmpty() ? table : new Table(table.columns(), table.rows().subList(0, rows), table.total());
    }

    /** For each limit that gives way by itself, by how much it must. */
    private Answer relaxations(Advice advice) {
        List<Note> notes = new ArrayList<>();
        advice.infeasible()
                .relaxations()
                .forEach(relaxation -> notes.add(Note.of(
                        Kind.FLIP,
                        turn.phrases()
                                .sentence("ask-relaxation")
                                .with("what", relaxation.text())
                                .with("from", value(relaxation.from().plain()))
                                .with("to", value(relaxation.to().plain())))));
        return Phrases.answer(turn.phrases().sentence("ask-relaxations"), List.of(), Table.none(), notes, List.of());
    }

    private static Text value(Object plain) {
        return plain instanceof Double number ? Phrases.number(number, Unit.NUMBER) : Text.same(String.valueOf(plain));
    }

    // ---- questions about an advice -----------------------------------------------------------------------------

    List<Answer> why() {
        return explained(false);
    }

    List<Answer> whyNot() {
        return explained(true);
    }

    private List<Answer> explained(boolean not) {
        List<String> strategies = frame.strategies().isEmpty() && frame.cues().contains("scratch")
                ? List.of("dense-pretrain-optimal")
                : frame.strategies();
        if (strategies.isEmpty()) {
            return recommend();
        }
        Scenario asked = turn.situation();
        return strategies.stream()
                .limit(2)
                .map(strategy -> not ? whyNot(strategy, asked) : why(strategy, asked))
                .toList();
    }

    private Answer why(String strategy, Scenario asked) {
        return WhyAnswer.of(turn.advisor().why(AdviceRequest.of(asked), strategy), asked, turn.base());
    }

    private Answer whyNot(String strategy, Scenario asked) {
        return WhyAnswer.of(turn.advisor().whyNot(AdviceRequest.of(asked), strategy), asked, turn.base());
    }

    /** What the change that the question makes does to the advice for what is known. */
    List<Answer> whatIf() {
        Scenario before = turn.known();
        Scenario after = turn.situation();
        WhatIf whatIf = turn.advisor().whatIf(AdviceRequest.of(before), after);
        turn.feasible(whatIf.after().infeasible().isAbsent());
        List<Answer> parts = new ArrayList<>(List.of(WhatIfAnswer.of(whatIf, after, turn.base())));
        frame.strategies().stream().limit(1).forEach(strategy -> parts.add(why(strategy, after)));
        return parts;
    }

    /** Two strategies each in its best plan; more of them in one table. */
    List<Answer> compare() {
        List<String> asked = frame.strategies();
        if (asked.isEmpty()) {
            return List.of(new ModelReplies(turn).list());
        }
        List<Answer> parts = new ArrayList<>();
        if (asked.size() > 1) {
            Scenario situation = turn.situation();
            parts.add(ComparisonAnswer.of(
                    turn.advisor().compare(AdviceRequest.of(situation), List.of(asked.get(0)), List.of(asked.get(1))),
                    situation,
                    turn.base()));
        }
        parts.add(side(asked));
        parts.add(new TermReplies(turn).evidence());
        return parts;
    }

    /** Strategies side by side in the situation at hand. */
    Answer side(List<String> strategies) {
        return new SideBySide(turn)
                .of(
                        strategies,
                        turn.advisor()
                                .advise(new AdviceRequest(
                                        turn.situation(), SideBySide.ALL, DRAWS, 1, Set.of(), true, List.of())));
    }

    // ---- what it asks for --------------------------------------------------------------------------------------

    /** What a strategy needs before it can be used. */
    List<Answer> requirements() {
        return aspect("ask-requirements");
    }

    /** What may go wrong with a strategy. */
    List<Answer> risks() {
        return aspect("ask-risks");
    }

    private List<Answer> aspect(String sentence) {
        if (frame.strategies().isEmpty()) {
            return recommend();
        }
        Scenario asked = turn.situation();
        List<Answer> parts = new ArrayList<>();
        for (String strategy : frame.strategies().stream().limit(2).toList()) {
            Answer side = side(List.of(strategy));
            parts.add(Phrases.answer(
                    turn.phrases()
                            .sentence(sentence)
                            .with("strategy", turn.phrases().strategy(strategy)),
                    List.of(),
                    side.table(),
                    List.of(),
                    List.of()));
            parts.add(why(strategy, asked));
        }
        return parts;
    }
}
