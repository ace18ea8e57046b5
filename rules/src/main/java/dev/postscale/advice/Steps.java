package dev.postscale.advice;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.EffectFact;
import dev.postscale.ontology.StrategyFact;
import dev.postscale.plan.Figures;
import dev.postscale.plan.Problem;
import dev.postscale.quantity.Estimate;
import dev.postscale.verdict.Order;
import dev.postscale.verdict.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The strategies of a plan in the order in which they are carried out, with what rules add before and after. */
final class Steps {
    private static final List<String> STAGES = List.of(
            "decide", "data", "pretrain", "continue", "compress", "post-train", "augment", "infer", "serve", "operate");
    private static final List<String> LAST = List.of("evaluate-again");

    private final Knowledge knowledge;
    private final Words words;
    private final List<Ruling> rulings;

    Steps(Knowledge knowledge, Words words, List<Ruling> rulings) {
        this.knowledge = knowledge;
        this.words = words;
        this.rulings = List.copyOf(rulings);
    }

    List<Step> of(dev.postscale.plan.Plan plan, Problem problem, Figures figures) {
        List<String> order = ordered(knowledge.catalogue().notations(plan.strategies()));
        List<Step> steps = new ArrayList<>();
        rulings.stream()
                .filter(dev.postscale.verdict.Step.class::isInstance)
                .map(ruling -> ((dev.postscale.verdict.Step) ruling).step())
                .distinct()
                .filter(step -> !LAST.contains(step))
                .forEach(step -> steps.add(extra(steps.size() + 1, step)));
        long carried = problem.sources().get(plan.source()).strategies()
                & ~problem.sources().get(plan.source()).roots();
        for (String strategy : order) {
            boolean free = (carried >> knowledge.catalogue().number(strategy) & 1) == 1;
            steps.add(new Step(
                    steps.size() + 1,
                    strategy,
                    words.definition(strategy),
                    free ? Estimate.exact(0) : lever(strategy, "time_to_deploy_weeks"),
                    free ? Estimate.exact(0) : lever(strategy, "one_off_usd")));
        }
        rulings.stream()
                .filter(dev.postscale.verdict.Step.class::isInstance)
                .map(ruling -> ((dev.postscale.verdict.Step) ruling).step())
                .distinct()
                .filter(LAST::contains)
                .forEach(step -> steps.add(extra(steps.size() + 1, step)));
        return steps;
    }

    private Step extra(int order, String step) {
        return new Step(order, step, words.sentence("step-" + step), Estimate.unknown(), Estimate.unknown());
    }

    /** The unconditional claim of a cost of one strategy; the plan's own sum reads the conditions. */
    private Estimate lever(String strategy, String lever) {
        return knowledge.base().effects().stream()
                .filter(effect ->
                        effect.strategy().equals(strategy) && effect.lever().equals(lever))
                .min(Comparator.comparing(
                                (EffectFact effect) -> !effect.condition().isEmpty())
                        .thenComparing(EffectFact::id))
                .map(effect -> Estimate.of(effect.mid(), effect.low(), effect.high()))
                .orElse(Estimate.unknown());
    }

    private List<String> ordered(List<String> strategies) {
        List<String> order = new ArrayList<>(strategies);
        order.sort(Comparator.comparingInt(this::stage));
        // Few pairs are ordered by claim or rule; moving the later one behind the earlier until nothing moves ends,
        // since the claims hold no circle (a quality query of the knowledge base).
        for (int round = 0; round < order.size(); round++) {
            boolean moved = false;
            for (Ruling ruling : rulings) {
                moved |= ruling instanceof Order pair && move(order, pair.first(), pair.second());
            }
            if (!moved) {
                return order;
            }
        }
        return order;
    }

    private int stage(String strategy) {
        String stage = knowledge
                .base()
                .strategy(strategy)
                .map(StrategyFact::stage)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        int position = STAGES.indexOf(stage);
        return position < 0 ? STAGES.size() : position;
    }

    private static boolean move(List<String> order, String first, String second) {
        int earlier = order.indexOf(first);
        int later = order.indexOf(second);
        if (earlier < 0 || later < 0 || earlier < later) {
            return false;
        }
        order.remove(later);
        order.add(order.indexOf(first) + 1, second);
        return true;
    }
}
