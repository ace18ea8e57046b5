package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.plan.PlanSearch;
import dev.postscale.plan.Problem;
import dev.postscale.plan.RowDraws;
import dev.postscale.plan.Uncertainty;
import dev.postscale.plan.Violation;
import dev.postscale.quantity.Estimate;
import dev.postscale.verdict.Caution;
import dev.postscale.verdict.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request, thought through: plans searched, judged, ranked, written. One instance serves one request. */
final class Deliberation {
    private static final int PLANS_SHOWN = 5;
    private static final int FEWEST_RANKED = 8;

    private final AdviceRequest request;
    private final Solution solution;
    private final Assessment assessment;
    private final Knowledge knowledge;
    private final Words words;
    private final Problem problem;
    private final PlanSearch search;
    private final List<Ruling> rulings;
    private final Uncertainty uncertainty;
    private final Limits limits;
    private final Reasons reasons;

    Deliberation(AdviceRequest request, Solver solver, Solution solution, RowDraws draws) {
        this.request = request;
        this.solution = solution;
        assessment = solution.assessment();
        knowledge = solver.knowledge();
        words = solver.words();
        problem = solution.problem();
        search = solution.search();
        rulings = solution.rulings();
        uncertainty = new Uncertainty(problem, search, draws);
        limits = new Limits(assessment, problem);
        reasons = new Reasons(assessment, solution.judgement(), knowledge, words);
    }

    Uncertainty uncertainty() {
        return uncertainty;
    }

    Limits limits() {
        return limits;
    }

    Reasons reasons() {
        return reasons;
    }

    Advice advice() {
        List<dev.postscale.plan.Plan> feasible = solution.feasible();
        List<dev.postscale.plan.Plan> shown =
                feasible.stream().limit(PLANS_SHOWN).toList();
        List<Plan> plans = feasible.isEmpty() ? List.of() : plans(shown);
        List<Text> warnings = new ArrayList<>();
        List<Ranked> ranked = ranked(warnings);
        return new Advice(
                ranked,
                reasons.discouraged(),
                reasons.forbidden(),
                plans,
                feasible.isEmpty() ? infeasible() : Infeasible.none(),
                Map.of(),
                reasons.findings(),
                reasons.assumptions(),
                reasons.askNext(ranked),
                List.of(),
                List.of(),
                List.of(),
                true,
                knowledge.base().version(),
                RulesVersion.current(),
                request.seed(),
                Asked.of(request),
                warnings);
    }

    // ---- plans -----------------------------------------------------------------------------------------------

    /** Plans of the solution, written out, each beside the others. */
    List<Plan> plans(List<dev.postscale.plan.Plan> shown) {
        Steps steps = new Steps(knowledge, words, rulings);
        PlanWriter writer = new PlanWriter(knowledge, assessment, problem, uncertainty, words, steps);
        if (shown.isEmpty()) {
            return List.of();
        }
        double[] probability = uncertainty.probabilityBest(shown);
        dev.postscale.plan.Plan reference = reference(shown);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            dev.postscale.plan.Plan plan = shown.get(i);
            String id = solution.id(plan);
            List<Text> warnings = rulings.stream()
                    .filter(ruling -> ruling instanceof Caution caution
                            && caution.subject().equals(id))
                    .map(ruling -> words.rule(ruling.rule(), solution.settled(plan)))
                    .toList();
            plans.add(writer.write("p" + (i + 1), plan, probability[i], pareto(plan, shown), reference, warnings));
        }
        return plans;
    }

    /** Doing nothing beyond taking the best weights that need no training. */
    private dev.postscale.plan.Plan reference(List<dev.postscale.plan.Plan> shown) {
        dev.postscale.plan.@Nullable Plan best = null;
        for (int source = 0; source < problem.sources().size(); source++) {
            dev.postscale.plan.@Nullable Plan bare = search.bare(source);
            if (bare != null
                    && bare.figures().feasible()
                    && !problem.sources().get(source).origin().fromScratch()
                    && (best == null
                            || bare.figures().decades() > best.figures().decades())) {
                best = bare;
            }
        }
        return best == null ? shown.get(0) : best;
    }

    private static boolean pareto(dev.postscale.plan.Plan plan, List<dev.postscale.plan.Plan> plans) {
        return plans.stream()
                .noneMatch(other -> other.figures().decades() > plan.figures().decades()
                        && other.figures().totalUsd() < plan.figures().totalUsd());
    }

    private Infeasible infeasible() {
        if (solution.standing().isEmpty()) {
            return nothingFits();
        }
        Shortfall shortfall = new Shortfall(problem, search, solution.standing());
        List<Shortfall.Way> ways = shortfall.ways();
        dev.postscale.plan.@Nullable Plan nearest =
                ways.isEmpty() ? shortfall.nearest() : ways.get(0).plan();
        if (nearest == null) {
            return Infeasible.vetoed(plans(solution.standing().subList(0, 1)).get(0));
        }
        // Where no limit is enough by itself, those of the nearest plan must give way together.
        List<Violation> together = ways.isEmpty()
                ? nearest.figures().violations()
                : ways.stream().map(Shortfall.Way::violation).toList();
        Violation least = ways.isEmpty() ? together.get(0) : ways.get(0).violation();
        return new Infeasible(
                limits.path(least),
                StrictMath.abs(limits.needed(least) - limits.allowed(least)),
                plans(List.of(nearest)).get(0),
                together.stream().map(this::relaxation).toList());
    }

    private Relaxation relaxation(Violation violation) {
        String path = limits.path(violation);
        return new Relaxation(
                path,
                Value.of(limits.allowed(violation)),
                Value.of(limits.needed(violation)),
                words.sentence("relax-" + path.replace('.', '-').replace('_', '-')));
    }

    /** No weights at all can be had: the smallest open model is what would have to fit. */
    private Infeasible nothingFits() {
        double have = assessment.fact(knowledge, "deployment.memory_total_gib");
        double needed = assessment.leastMemoryGib(knowledge);
        return new Infeasible(
                "deployment.memory_gib",
                needed - have,
                Plan.none(),
                List.of(new Relaxation(
                        "deployment.memory_gib",
                        Value.of(have),
                        Value.of(needed),
                        words.sentence("relax-deployment-memory-gib"))));
    }

    // ---- strategies ------------------------------------------------------------------------------------------

    private List<Ranked> ranked(List<Text> warnings) {
        if (solution.standing().isEmpty()) {
            warnings.add(words.sentence("few-eligible").with("count", "0"));
            return List.of();
        }
        List<Ranked> ranked =
                solution.order().stream().limit(request.top()).map(this::write).toList();
        if (ranked.size() < FEWEST_RANKED && request.top() >= FEWEST_RANKED) {
            warnings.add(words.sentence("few-eligible").with("count", Integer.toString(ranked.size())));
        }
        return ranked;
    }

    /** A strategy of the order, written out. */
    Ranked write(Standing one) {
        dev.postscale.plan.@Nullable Plan holder = solution.worth().bestWith(one.number());
        dev.postscale.plan.Plan with =
                holder == null ? forced(solution.standing().get(0), one.number()) : holder;
        Estimate decades = uncertainty.gain(with, one.number());
        boolean estimated = uncertainty.estimated(with, one.number()) && decades.value() != 0;
        Strength strength = estimated && one.strength().compareTo(Strength.C) < 0 ? Strength.C : one.strength();
        ThresholdFact spread = knowledge.constants().fact("serving-cost-spread");
        double usd = with.figures().totalUsd() - without(with, one.number());
        Estimate cost = Estimate.of(
                usd,
                StrictMath.min(usd * spread.value(), usd / spread.value()),
                StrictMath.max(usd * spread.value(), usd / spread.value()));
        return new Ranked(
                one.strategy(),
                one.score(),
                one.verdict(),
                strength,
                reasons.needs(one.number()),
                new Added(decades, cost, estimated ? 1 : 0),
                reasons.of(one),
                reasons.cautions(one, rulings));
    }

    private dev.postscale.plan.Plan forced(dev.postscale.plan.Plan best, int strategy) {
        dev.postscale.plan.@Nullable Plan plan = search.exactly(best.source(), best.strategies() | 1L << strategy);
        return plan == null ? best : plan;
    }

    private double without(dev.postscale.plan.Plan plan, int strategy) {
        dev.postscale.plan.@Nullable Plan less = search.exactly(plan.source(), plan.strategies() & ~(1L << strategy));
        return less == null ? plan.figures().totalUsd() : less.figures().totalUsd();
    }
}
