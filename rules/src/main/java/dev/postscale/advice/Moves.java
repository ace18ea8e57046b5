package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.condition.Condition;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.plan.LeverRows;
import dev.postscale.plan.Plan;
import dev.postscale.plan.PlanSearch;
import dev.postscale.plan.Violation;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Says;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for the least change of a scenario that lifts what binds one strategy. What it finds was tried. */
final class Moves {
    /** Inputs that move any ranking, tried where nothing says which one binds. */
    private static final List<String> GENERAL = List.of(
            "budget_usd",
            "goal",
            "workload.requests_per_day",
            "workload.latency_ms_p95",
            "deployment.memory_gib",
            "data.sft_examples",
            "data.unlabelled_tokens",
            "workload.context_tokens",
            "data.private_documents",
            "assets.verifier",
            "constraints.team_size");

    private static final int MOST_TOGETHER = 4;
    private static final int MOST_RULED_OUT = 4;
    private static final double LAST_RESORT = 3;
    private static final int NEAR = 5;
    private static final double NOWHERE = -100;
    /** Of one that leads on points and is advised against. */
    private static final double JUST_BEHIND = -1e-9;

    private final Solver solver;
    private final Solution base;
    private final int strategy;
    private final String id;
    private final Map<Scenario, Marks> marks = new HashMap<>();

    Moves(Solver solver, Solution base, int strategy) {
        this.solver = solver;
        this.base = base;
        this.strategy = strategy;
        id = solver.knowledge().catalogue().option(strategy).notation();
    }

    private Scenario scenario() {
        return base.assessment().reading().scenario();
    }

    private LeastMove search(Assessment from, Predicate<Scenario> holds) {
        return new LeastMove(from, solver.knowledge(), changed -> holds.test(changed) ? 0 : NOWHERE);
    }

    // ---- forbidden or impossible -----------------------------------------------------------------------------

    /** Changes that free a strategy that is false before any plan or that a rule forbids; empty where none does. */
    List<Move> freeing() {
        List<Move> moves = new ArrayList<>();
        Scenario now = scenario();
        while (moves.size() < MOST_TOGETHER && !isFree(now)) {
            Move next = next(now);
            if (next == null) {
                return List.of();
            }
            moves.add(next);
            now = next.scenario();
        }
        return isFree(now) ? moves : List.of();
    }

    private boolean isFree(Scenario changed) {
        Judgement judgement = solver.judge(changed);
        return judgement.eligible().get(strategy) != Truth.FALSE
                && !judgement.says(id, Says.FORBID)
                && !judgement.excluded().contains(id);
    }

    private @Nullable Move next(Scenario now) {
        Assessment assessment = Assessment.of(now, solver.knowledge());
        Judgement judgement = solver.judge(assessment);
        if (judgement.excluded().contains(id)) {
            return NamedMoves.without(now, id);
        }
        for (Proposal proposal : judgement.of(id)) {
            if (proposal.says() == Says.FORBID) {
                return silencing(assessment, proposal.rule());
            }
        }
        return judgement.eligible().get(strategy) == Truth.FALSE ? possible(assessment) : null;
    }

    /** The part of the prerequisite that fails first, made to hold or at least to be open. */
    private @Nullable Move possible(Assessment assessment) {
        Moment moment = Moment.beforePlan(assessment.facts());
        for (Condition part :
                parts(solver.knowledge().catalogue().option(strategy).prerequisite())) {
            if (part.test(moment) == Truth.FALSE) {
                LeastMove search = search(
                        assessment,
                        changed -> part.test(Moment.beforePlan(Assessment.of(changed, solver.knowledge())
                                        .facts()))
                                != Truth.FALSE);
                Set<Integer> facts = new TreeSet<>();
                part.visitFacts(facts::add);
                return anywhere(search, assessment, facts);
            }
        }
        return null;
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Numbered numbered) {
            return parts(numbered.part());
        }
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(part -> parts(part).stream()).toList();
        }
        return List.of(condition);
    }

    /** The inputs that facts stand for, then names and dates, then every other input. */
    private @Nullable Move anywhere(LeastMove search, Assessment assessment, Collection<Integer> facts) {
        search.among(Inputs.of(facts, solver.knowledge()));
        NamedMoves.freed(assessment).forEach(search::or);
        if (search.best() == null) {
            NamedMoves.later(assessment, solver.knowledge(), search);
        }
        return search.best() == null ? search.among(Input.all().values()) : search.best();
    }

    // ---- spoken against --------------------------------------------------------------------------------------

    /** The change after which a rule no longer says what it says of the strategy; null where none is found. */
    @Nullable
    Move silencing(Assessment from, String rule) {
        Says what = solver.judge(from).of(id).stream()
                .filter(proposal -> proposal.rule().equals(rule))
                .map(Proposal::says)
                .findFirst()
                .orElse(Says.FORBID);
        LeastMove search = search(from, changed -> solver.judge(changed).of(id).stream()
                .noneMatch(
                        proposal -> proposal.says() == what && proposal.rule().equals(rule)));
        return anywhere(search, from, facts(rule));
    }

    /** Facts that a rule binds on or shows. */
    private Set<Integer> facts(String rule) {
        Set<Integer> facts = new TreeSet<>();
        String binding = solver.words().fact(rule).bindingFact();
        if (!binding.isEmpty()) {
            facts.add(solver.knowledge().dictionary().position(binding));
        }
        solver.words().values(rule, base.assessment().facts()).keySet().stream()
                .filter(solver.knowledge().dictionary()::has)
                .map(solver.knowledge().dictionary()::position)
                .forEach(facts::add);
        return facts;
    }

    // ---- no plan, or none that fits --------------------------------------------------------------------------

    /** The change after which some plan can hold the strategy; null where none is found. */
    @Nullable
    Move reaching() {
        return anywhere(search(base.assessment(), changed -> anyPlan(changed, false)), base.assessment(), conditions());
    }

    /** The change after which some plan with the strategy keeps every limit; null where none is found. */
    @Nullable
    Move fitting(List<Violation> violations) {
        LeastMove search = search(base.assessment(), changed -> anyPlan(changed, true));
        for (Violation violation : violations) {
            search.among(limits(violation.limit()));
        }
        NamedMoves.freed(base.assessment()).forEach(search::or);
        return search.best() == null ? search.among(general()) : search.best();
    }

    private static List<Input> limits(Violation.Limit limit) {
        List<String> paths =
                switch (limit) {
                    case MEMORY -> List.of("deployment.memory_gib", "deployment.count", "workload.context_tokens");
                    case MONEY -> List.of("budget_usd", "workload.requests_per_day", "prices.gpu_hour_usd");
                    case COMPUTE -> List.of("flops", "gpu_hours", "budget_usd");
                    case ACCELERATORS ->
                        List.of("deployment.count", "workload.requests_per_day", "deployment.memory_gib");
                    case LATENCY -> List.of("workload.latency_ms_p95", "workload.output_tokens");
                    case FIRST_TOKEN -> List.of("workload.ttft_ms", "workload.input_tokens");
                    case PER_TOKEN -> List.of("workload.tpot_ms");
                    case WEEKS -> List.of("constraints.deadline_weeks");
                    case QUALITY -> List.of("target.decades");
                };
        return paths.stream().map(Input::at).toList();
    }

    /** Whether some plan holds the strategy, only of its own accord or at its best within all limits. */
    private boolean anyPlan(Scenario changed, boolean fitting) {
        Assessment assessment = Assessment.of(changed, solver.knowledge());
        Judgement judgement = solver.judge(assessment);
        var catalogue = solver.knowledge().catalogue();
        var problem =
                assessment.problem(solver.knowledge(), judgement.allowed(catalogue), judgement.required(catalogue));
        PlanSearch search = new PlanSearch(problem);
        for (int source = 0; source < problem.sources().size(); source++) {
            if (!Solution.carries(problem, source, 1L << strategy)) {
                continue;
            }
            Plan plan = fitting ? search.climb(source, 1L << strategy, 0) : search.exactly(source, 1L << strategy);
            if (plan != null && (!fitting || plan.figures().feasible())) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> conditions() {
        Set<Integer> facts = new TreeSet<>();
        solver.knowledge().catalogue().option(strategy).suitedWhen().visitFacts(facts::add);
        solver.knowledge().catalogue().option(strategy).prerequisite().visitFacts(facts::add);
        return facts;
    }

    // ---- outdone ---------------------------------------------------------------------------------------------

    /**
     * Changes that let a strategy lead or stand in the best plan or, where none does, let it add more than it costs; empty
     * where none are found.
     */
    List<Move> admitting(List<String> rivals) {
        LeastMove first = leading(base.assessment());
        if (first.best() != null) {
            return List.of(first.best());
        }
        List<Move> without = ruledOut(rivals);
        Move nearest = first.nearest();
        if (!without.isEmpty() || nearest == null) {
            return without;
        }
        Move second =
                leading(Assessment.of(nearest.scenario(), solver.knowledge())).best();
        return second == null ? worthwhile() : List.of(nearest, second);
    }

    private LeastMove leading(Assessment from) {
        LeastMove search = new LeastMove(
                from, solver.knowledge(), changed -> marks(changed).lead());
        search.among(pertinent());
        NamedMoves.freed(from).forEach(search::or);
        if (search.best() == null && search.among(general()) == null && search.among(answerable()) == null) {
            NamedMoves.later(from, solver.knowledge(), search);
        }
        return search;
    }

    /** Questions that a yes or a no answers. */
    private static List<Input> answerable() {
        return Input.all().values().stream()
                .filter(input -> input.kind() == Input.Kind.TRUTH)
                .toList();
    }

    /** The change after which the strategy adds more than it costs or, where it does, comes near the lead. */
    private List<Move> worthwhile() {
        boolean worth = marks(scenario()).worth() >= 0;
        LeastMove search = new LeastMove(
                base.assessment(),
                solver.knowledge(),
                changed -> worth ? marks(changed).near() : marks(changed).worth());
        search.among(pertinent());
        search.among(general());
        NamedMoves.freed(base.assessment()).forEach(search::or);
        if (search.best() == null) {
            NamedMoves.later(base.assessment(), solver.knowledge(), search);
        }
        return search.best() == null ? List.of() : List.of(search.best());
    }

    /** The first rivals ruled out, as few as are enough. */
    private List<Move> ruledOut(List<String> rivals) {
        for (int count = 1; count <= Math.min(MOST_RULED_OUT, rivals.size()); count++) {
            Move move = NamedMoves.ruledOut(scenario(), rivals.subList(0, count), LAST_RESORT * count);
            if (marks(move.scenario()).lead() >= 0) {
                return List.of(move);
            }
        }
        return List.of();
    }

    /** The change that puts a strategy out of the lead and of the best plan; null where none is found. */
    @Nullable
    Move dropping() {
        LeastMove search =
                search(base.assessment(), changed -> !solver.solve(changed).admits(strategy));
        Move found = search.among(pertinent());
        return found == null ? search.among(general()) : found;
    }

    /**
     * How far a strategy is from leading, from coming near the lead and from being worth it, on the scale of the ranking;
     * zero and more where it is.
     */
    private record Marks(double lead, double near, double worth) {
        static final Marks BEST = new Marks(0, 0, 0);
        static final Marks NOWHERE = new Marks(Moves.NOWHERE, Moves.NOWHERE, Moves.NOWHERE);
    }

    private Marks marks(Scenario changed) {
        Marks known = marks.get(changed);
        Marks found = known == null ? marks(solver.solve(changed)) : known;
        marks.put(changed, found);
        return found;
    }

    private Marks marks(Solution solution) {
        double rank = solution.rank(strategy);
        if (solution.admits(strategy)) {
            return Marks.BEST;
        }
        if (Double.isNaN(rank)) {
            return Marks.NOWHERE;
        }
        List<Standing> order = solution.order();
        Standing own = order.get((int) rank - 1);
        double lead = own.score() - score(order, Solution.LEADING);
        double near = own.verdict() == Verdict.DISCOURAGE ? NOWHERE : own.score() - score(order, NEAR);
        return new Marks(StrictMath.min(JUST_BEHIND, lead), near, own.worth());
    }

    private static double score(List<Standing> order, int place) {
        return order.get(Math.min(place, order.size()) - 1).score();
    }

    private List<Input> general() {
        List<Input> inputs = new ArrayList<>();
        GENERAL.forEach(path -> inputs.add(Input.at(path)));
        Input.all().values().stream()
                .filter(input -> input.path().startsWith("tasks."))
                .forEach(inputs::add);
        return inputs;
    }

    /** Inputs that the strategy's own conditions and the rules about it name. */
    private List<Input> pertinent() {
        Set<Integer> facts = conditions();
        LeverRows.visitFacts(solver.knowledge().catalogue(), strategy, facts::add);
        base.judgement().of(id).forEach(proposal -> facts.addAll(facts(proposal.rule())));
        return Inputs.of(facts, solver.knowledge());
    }
}
