package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.plan.Figures;
import dev.postscale.plan.Plan;
import dev.postscale.plan.PlanSearch;
import dev.postscale.plan.Problem;
import dev.postscale.plan.Worth;
import dev.postscale.scenario.PlanFacts;
import dev.postscale.verdict.PlanStrategy;
import dev.postscale.verdict.Ruling;
import dev.postscale.verdict.Veto;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One scenario solved: the plans found, what rules say of them, and the order of the strategies. */
final class Solution {
    /** How many strategies count as leading. */
    static final int LEADING = 3;

    private final Solver solver;
    private final Assessment assessment;
    private final Judgement judgement;
    private final Problem problem;
    private final PlanSearch search;
    private final List<Plan> found;
    private final List<Ruling> rulings;
    private final List<Plan> standing;
    private final List<Plan> feasible;
    private final Worth worth;
    private final List<Standing> order;

    private Solution(Solver solver, Assessment assessment, Judgement judgement) {
        this.solver = solver;
        this.assessment = assessment;
        this.judgement = judgement;
        Knowledge knowledge = solver.knowledge();
        problem = assessment.problem(
                knowledge, judgement.allowed(knowledge.catalogue()), judgement.required(knowledge.catalogue()));
        search = new PlanSearch(problem);
        found = search.plans();
        rulings = solver.rules() ? judged() : List.of();
        List<Plan> admitted = IntStream.range(0, found.size())
                .filter(i -> !vetoed(id(i)))
                .mapToObj(found::get)
                .toList();
        // Where every plan is vetoed, what is wrong with them is still worth knowing.
        standing = admitted.isEmpty() ? found : admitted;
        feasible = admitted.stream().filter(plan -> plan.figures().feasible()).toList();
        worth = new Worth(problem, search, standing);
        order = standing.isEmpty() ? List.of() : ordered();
    }

    static Solution of(Solver solver, Assessment assessment, Judgement judgement) {
        return new Solution(solver, assessment, judgement);
    }

    private static String id(int place) {
        return "p" + (place + 1);
    }

    private boolean vetoed(String plan) {
        return rulings.stream()
                .anyMatch(ruling -> ruling instanceof Veto veto && veto.plan().equals(plan));
    }

    private List<Ruling> judged() {
        Knowledge knowledge = solver.knowledge();
        List<PlanFacts> facts = new ArrayList<>();
        List<PlanStrategy> held = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String id = id(i);
            facts.add(knowledge.planFacts(id, settled(found.get(i))));
            knowledge
                    .catalogue()
                    .notations(found.get(i).strategies())
                    .forEach(strategy -> held.add(new PlanStrategy(id, strategy)));
        }
        return solver.phases()
                .judge(
                        judgement.groups(),
                        judgement.findings(),
                        judgement.proposals().values().stream()
                                .flatMap(List::stream)
                                .toList(),
                        facts,
                        held);
    }

    /** The facts of a plan: those its weights settle, and how it serves. */
    double[] settled(Plan plan) {
        Knowledge knowledge = solver.knowledge();
        Figures figures = plan.figures();
        double[] facts = problem.sources().get(plan.source()).facts().clone();
        facts[knowledge.dictionary().position("serving.batch")] = figures.batch();
        double share = figures.memoryBytes() / figures.memoryHave();
        facts[knowledge.dictionary().position("plan.memory_share")] = share;
        facts[knowledge.dictionary().position("plan.epochs")] =
                facts[knowledge.dictionary().position("plan.train_tokens")]
                        / facts[knowledge.dictionary().position("data.unique_tokens_after")];
        return facts;
    }

    private List<Standing> ordered() {
        Knowledge knowledge = solver.knowledge();
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < knowledge.catalogue().size(); i++) {
            if ((problem.allowed() >> i & 1) == 1 && judgement.rankable(i, knowledge)) {
                all.add(Standing.of(i, judgement, worth, assessment, knowledge, solver.words()));
            }
        }
        all.sort(Comparator.comparingDouble((Standing one) -> -one.score()).thenComparingInt(Standing::number));
        return all;
    }

    Assessment assessment() {
        return assessment;
    }

    Judgement judgement() {
        return judgement;
    }

    Problem problem() {
        return problem;
    }

    PlanSearch search() {
        return search;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    /** The id under which rules saw a plan. */
    String id(Plan plan) {
        return id(found.indexOf(plan));
    }

    /** Plans to reason about: those that no rule vetoes or, where all are vetoed, all; best first. */
    List<Plan> standing() {
        return standing;
    }

    /** Plans that no rule vetoes and that keep every limit, best first. */
    List<Plan> feasible() {
        return feasible;
    }

    /** What single strategies are worth; only where {@link #standing} holds a plan. */
    Worth worth() {
        return worth;
    }

    /** Strategies that may be ranked, best first. */
    List<Standing> order() {
        return order;
    }

    /** The best plan, on any weights, that holds all of some strategies; null when none can. */
    @Nullable
    Plan best(long strategies) {
        return IntStream.range(0, problem.sources().size())
                .filter(source -> carries(problem, source, strategies))
                .mapToObj(source -> Optional.ofNullable(search.climb(source, strategies, 0)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble((Plan plan) -> plan.figures().score())
                        .thenComparingInt(plan -> -plan.source()))
                .orElse(null);
    }

    /** Whether weights bring those of some strategies that only weights can bring. */
    static boolean carries(Problem problem, int source, long strategies) {
        long missing = strategies & ~problem.sources().get(source).strategies();
        for (long rest = missing; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            boolean brought = problem.catalogue().option(strategy).rootOnly()
                    && problem.sources().stream().anyMatch(other -> (other.strategies() >> strategy & 1) == 1);
            if (brought) {
                return false;
            }
        }
        return true;
    }

    /** Place of a strategy in the ranking, from 1; NaN when it is not ranked. */
    double rank(int strategy) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).number() == strategy) {
                return i + 1;
            }
        }
        return Double.NaN;
    }

    /** Whether the best plan that keeps every limit holds a strategy. */
    boolean inBestPlan(int strategy) {
        return !feasible.isEmpty() && feasible.get(0).has(strategy);
    }

    /** Whether a strategy is among the leading ones, and not against advice, or stands in the best plan. */
    boolean admits(int strategy) {
        double rank = rank(strategy);
        boolean leads = rank <= LEADING && order.get((int) rank - 1).verdict() != Verdict.DISCOURAGE;
        return leads || inBestPlan(strategy);
    }

    /** Ids of the leading strategies. */
    List<String> leading() {
        return top(LEADING);
    }

    /** Ids of the first strategies. */
    List<String> top(int count) {
        return order.stream().limit(count).map(Standing::strategy).toList();
    }
}
