package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked of every rule: that it fires, that its conditions count, and that the unknown never fires it. */
abstract class RuleCase {
    private final Situation situation;

    RuleCase(Situation situation) {
        this.situation = situation;
    }

    @Test
    void fires() {
        assertThat(situation.saidByTheRule()).containsExactlyInAnyOrderElementsOf(situation.expected());
    }

    @Test
    void is_silent_just_past_its_threshold_or_in_its_exception() {
        assertThat(situation.exceptions())
                .isNotEmpty()
                .allSatisfy((how, exception) ->
                        assertThat(exception.saidByTheRule()).as(how).isEmpty());
    }

    @Test
    void is_silent_while_anything_it_asks_for_is_unknown() {
        assertThat(situation.withSomethingUnknown())
                .isNotEmpty()
                .allSatisfy((what, unknown) ->
                        assertThat(unknown.saidByTheRule()).as(what).isEmpty());
    }
}
