package dev.postscale.plan;

import dev.postscale.condition.Condition;

/**
 * A strategy as the search sees it.
 *
 * @param notation only handed through to results
 * @param rank whether it may be ranked
 * @param rootOnly whether it is a way to get weights and so never added to a plan that has them
 * @param reshapes whether it makes other weights out of those it is given, so that its size levers count
 * @param prerequisite must not be false
 * @param suitedWhen a preference
 */
public record Option(
        String notation,
        boolean rank,
        boolean rootOnly,
        boolean reshapes,
        Condition prerequisite,
        Condition suitedWhen) {}
