package dev.postscale.scaling;

import dev.postscale.advice.Citation;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * What a line of models spent from one generation to the next, and what it got for it. A generation is one release; its
 * model is the one with the most compute.
 *
 * @param family as the knowledge base spells it
 * @param test the score that most steps can be told by; empty if none
 * @param generations by date
 * @param steps from each to the next
 * @param decades of training compute from the first to the last whose compute is known
 * @param logitsPerDecade over all steps that can be told, by least squares through the generations; unknown if fewer
 *     than three can
 */
public record Generations(
        String family,
        String test,
        List<Generation> generations,
        List<Step> steps,
        double decades,
        Estimate logitsPerDecade,
        List<Citation> sources) {
    public Generations {
        generations = List.copyOf(generations);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /**
     * One generation; unknown numbers are NaN.
     *
     * @param params N that a token passes
     * @param flops of pre-training
     * @param score of the test, from 0 to 100
     * @param inputUsd USD per million tokens on the day of release or first known after it
     * @param unknown names of what is not known of it
     */
    public record Generation(
            String model,
            String label,
            String released,
            String kind,
            double params,
            double paramsTotal,
            double tokens,
            double flops,
            double score,
            double inputUsd,
            double outputUsd,
            List<String> unknown) {
        public Generation {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * From one generation to the next; unknown numbers are NaN.
     *
     * @param decades of training compute
     * @param points of the score
     * @param logits of the score: points near 100 count for more
     * @param logitsPerDecade of compute; NaN where compute hardly grew
     * @param pointsPerDecade likewise
     */
    public record Step(
            String from,
            String to,
            double decades,
            double points,
            double logits,
            double pointsPerDecade,
            double logitsPerDecade) {}
}
