package dev.postscale.advice;

import java.util.List;

/**
 * Why one strategy stands where it stands, what keeps it from standing higher, and the least change of one input that would
 * turn that about.
 *
 * @param rank place in the ranking, from 1; NaN when it is not ranked
 * @param inBestPlan whether the best plan holds it
 * @param score as in {@link Ranked}; NaN when it is not ranked
 * @param needs facts that must hold and are not known
 * @param binding what keeps it out or, where nothing does, that it is in
 * @param wouldChange the least change found that lets a strategy in that is out, or puts one out that is in
 * @param also changes that must go with it, where no single one is enough
 * @param then how it stands after all of them
 */
public record Explanation(
        String strategy,
        double rank,
        boolean inBestPlan,
        double score,
        Verdict verdict,
        Strength strength,
        List<String> needs,
        Added adds,
        List<Reason> reasons,
        List<Caution> cautions,
        Binding binding,
        Change wouldChange,
        List<Change> also,
        After then,
        String knowledgeBase,
        String rulesVersion,
        long seed) {
    public Explanation {
        needs = List.copyOf(needs);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        also = List.copyOf(also);
    }

    /**
     * How a strategy stands after a change.
     *
     * @param rank NaN when it is not ranked
     */
    public record After(Verdict verdict, double rank, boolean inBestPlan) implements Absent {
        private static final After NONE = new After(Verdict.FORBID, Double.NEGATIVE_INFINITY, false);

        public static After none() {
            return NONE;
        }

        @Override
        public boolean isAbsent() {
            return rank == Double.NEGATIVE_INFINITY;
        }
    }
}
