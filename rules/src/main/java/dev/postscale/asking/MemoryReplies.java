package dev.postscale.asking;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Unit;
import java.util.List;
import java.util.Optional;

/** What a memory holds when the model that is wanted does not fit it. */
final class MemoryReplies {
    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    MemoryReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    /** How much memory the size wanted takes in 4 bits, and the largest open model that fits; empty where no memory is said. */
    Optional<Answer> smaller() {
        double memory = frame.number("memory_gib");
        double wanted = frame.number("params");
        if (Double.isNaN(memory)) {
            return Optional.empty();
        }
        var constants = turn.knowledge().constants();
        double bytes = constants.value("bytes-at-4bit") / constants.value("room-at-4bit");
        double largest = memory * Conversions.BYTES_PER_GIB / bytes;
        String fitting = turn.sizes().largest(largest);
        List<Note> notes = Double.isNaN(wanted)
                ? List.of()
                : List.of(
                        Note.of(
                                Kind.FLIP,
                                phrases.sentence("ask-more-memory")
                                        .with("params", Phrases.number(wanted, Unit.PARAMETER))
                                        .with("have", Phrases.number(memory, Unit.GIB))
                                        .with(
                                                "needed",
                                                Phrases.number(wanted * bytes / Conversions.BYTES_PER_GIB, Unit.GIB))),
                        Note.of(
                                Kind.FLIP,
                                phrases.sentence("ask-less-quality")
                                        .with("params", Phrases.number(wanted, Unit.PARAMETER))
                                        .with("largest", Phrases.number(largest, Unit.PARAMETER))));
        return Optional.of(Phrases.answer(
                phrases.sentence("ask-largest-fitting")
                        .with("memory", Phrases.number(memory, Unit.GIB))
                        .with("largest", Phrases.number(largest, Unit.PARAMETER))
                        .with("model", phrases.model(fitting)),
                List.of(phrases.figure("largest_params", largest, Unit.PARAMETER)),
                Table.none(),
                notes,
                List.of()));
    }
}
