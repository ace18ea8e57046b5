package dev.postscale.asking;

import dev.postscale.answer.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which operation answers which intent. */
final class Answers {
    private static final Map<String, Function<Turn, List<Answer>>> BY_INTENT = Map.ofEntries(
            Map.entry("size-for-budget", turn -> new ScalingReplies(turn).optimum()),
            Map.entry("enough-data", turn -> new ScalingReplies(turn).enoughData()),
            Map.entry("predict-loss", turn -> new ScalingReplies(turn).marginal()),
            Map.entry("generations", turn -> new ScalingReplies(turn).generations()),
            Map.entry("cost-train", turn -> new TrainingReplies(turn).cost()),
            Map.entry("tuning-memory", turn -> new TrainingReplies(turn).memory()),
            Map.entry("cost-serve", turn -> new MoneyReplies(turn).serve()),
            Map.entry("api-or-own", turn -> new MoneyReplies(turn).apiOrOwn()),
            Map.entry("rent-or-buy", turn -> new MoneyReplies(turn).rentOrBuy()),
            Map.entry("price", turn -> new MoneyReplies(turn).price()),
            Map.entry("fit-on-target", turn -> new ServingReplies(turn).fits()),
            Map.entry("speed", turn -> new ServingReplies(turn).speed()),
            Map.entry("formats", turn -> new ServingReplies(turn).formats()),
            Map.entry("routing", turn -> new BillReplies(turn).routing()),
            Map.entry("thinking-bill", turn -> new BillReplies(turn).thinking()),
            Map.entry("prefix", turn -> new PrefixReplies(turn).answer()),
            Map.entry("compare", turn -> new AdviceReplies(turn).compare()),
            Map.entry("why", turn -> new AdviceReplies(turn).why()),
            Map.entry("why-not", turn -> new AdviceReplies(turn).whyNot()),
            Map.entry("what-if", turn -> new AdviceReplies(turn).whatIf()),
            Map.entry("requirements", turn -> new AdviceReplies(turn).requirements()),
            Map.entry("risks", turn -> new AdviceReplies(turn).risks()),
            Map.entry("small-team", turn -> new AdviceReplies(turn).smallTeam()),
            Map.entry("evidence", turn -> List.of(new TermReplies(turn).evidence())),
            Map.entry("contested", turn -> List.of(new TermReplies(turn).contested(false))),
            Map.entry("gap", turn -> List.of(new TermReplies(turn).contested(true))),
            Map.entry("define", Answers::defined),
            Map.entry("list", turn -> List.of(new ModelReplies(turn).list())),
            Map.entry("rank", turn -> List.of(new ModelReplies(turn).rank())),
            Map.entry("help", turn -> List.of(new TermReplies(turn).help())));

    private Answers() {}

    /** The parts of the answer; an advice where nothing else is asked for. */
    static List<Answer> answer(String intent, Turn turn) {
        return BY_INTENT
                .getOrDefault(intent, other -> new AdviceReplies(other).recommend())
                .apply(turn);
    }

    private static List<Answer> defined(Turn turn) {
        List<String> models = turn.frame().models();
        return List.of(models.isEmpty() ? new TermReplies(turn).defined() : new ModelReplies(turn).card(models.get(0)));
    }
}
