package dev.postscale.fitting;

import dev.postscale.advice.Citation;
import dev.postscale.advice.Text;
import dev.postscale.fit.LawFit;
import dev.postscale.fit.NextRun;
import java.util.List;

/**
 * A fit and what it means.
 *
 * @param verdict whether the runs tell the coefficients apart, in a sentence
 * @param remarks what else to know
 * @param optimal the best run of some budgets; empty for forms without an optimum
 * @param nextRun what to train next, at most one; none likewise
 * @param published laws of the same form in the knowledge base
 * @param sources of the form
 * @param warnings about the runs as they were given, one sentence each
 */
public record FitReport(
        FitRequest asked,
        LawFit fit,
        Text verdict,
        List<Remark> remarks,
        List<Optimum> optimal,
        List<NextRun> nextRun,
        List<Published> published,
        List<Citation> sources,
        List<String> warnings) {
    public FitReport {
        remarks = List.copyOf(remarks);
        optimal = List.copyOf(optimal);
        nextRun = List.copyOf(nextRun);
        published = List.copyOf(published);
        sources = List.copyOf(sources);
        warnings = List.copyOf(warnings);
    }

    /** True if the runs limit every coefficient. */
    public boolean identifiable() {
        return fit.weak().isEmpty();
    }
}
