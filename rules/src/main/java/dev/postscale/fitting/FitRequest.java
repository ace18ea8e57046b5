package dev.postscale.fitting;

import dev.postscale.exchange.Request;
import dev.postscale.exchange.RunTable;
import dev.postscale.fit.LawFitter;
import dev.postscale.quantity.Kind;
import java.util.List;
import java.util.Map;

/**
 * A fit that is asked for.
 *
 * @param form joint, kaplan, moe, repeated or downstream
 * @param columns names of columns that are not the usual ones, by what they hold
 * @param dropHighestLoss so many runs with the highest losses are left out
 * @param bootstrap refits to runs drawn anew
 * @param envelope whether the law is to follow the best runs instead of all of them
 * @param hold coefficients that stay as they are, by symbol
 * @param budgets FLOP whose optimal split is wanted; empty for those after the largest run's
 * @param nextBudget FLOP there are for one more run; NaN for those of the largest run
 */
public record FitRequest(
        String form,
        RunTable runs,
        Map<String, String> columns,
        int dropHighestLoss,
        int bootstrap,
        long seed,
        boolean envelope,
        Map<String, Double> hold,
        List<Double> budgets,
        double nextBudget) {
    public static final List<String> FORMS = List.of("joint", "kaplan", "moe", "repeated", "downstream");
    public static final List<String> OBJECTIVES = List.of("huber", "envelope");
    public static final int USUAL_BOOTSTRAP = 1000;
    public static final int MOST_BOOTSTRAP = 20_000;
    public static final int MOST_DROPPED = 1000;
    private static final int MOST_BUDGETS = 20;

    public FitRequest {
        columns = Map.copyOf(columns);
        hold = Map.copyOf(hold);
        budgets = budgets.stream().limit(MOST_BUDGETS).toList();
    }

    /** As a program asks. */
    static FitRequest of(Request request) {
        return new FitRequest(
                request.choice("form", FORMS),
                request.runs("runs"),
                request.words("columns"),
                (int) request.whole("drop_highest_loss", 0, 0, MOST_DROPPED),
                (int) request.whole("bootstrap", USUAL_BOOTSTRAP, LawFitter.FEWEST_REFITS, MOST_BOOTSTRAP),
                request.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                request.choice("objective", OBJECTIVES).equals("envelope"),
                request.amounts("hold"),
                request.quantities("budgets", Kind.FLOPS),
                request.quantity("next_budget", Kind.FLOPS));
    }
}
