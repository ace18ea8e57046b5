package dev.postscale.exchange;

import dev.postscale.advice.Replay;
import dev.postscale.advice.WhatIf;

/** Writes the result of an operation as {@code docs/schema/batch-1.json} describes it. */
public final class ResultJson {
    private ResultJson() {}

    /**
     * One line of JSON.
     *
     * @param result a record, or a list of records
     */
    public static String write(Object result) {
        if (result instanceof WhatIf whatIf) {
            return JsonLine.of(AdviceQuestions.tree(whatIf));
        }
        return JsonLine.of(result instanceof Replay replay ? Replays.tree(replay) : result);
    }
}
