package dev.postscale.advice;

import dev.postscale.advice.Binding.Kind;
import dev.postscale.condition.Truth;
import dev.postscale.plan.Plan;
import dev.postscale.plan.Violation;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Scenario;
import dev.postscale.strategy.Proposal;
import dev.postscale.strategy.Says;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains one strategy in one scenario. */
final class Explainer {
    private final AdviceRequest request;
    private final Solver solver;
    private final Solution solution;
    private final Deliberation deliberation;
    private final int strategy;
    private final String id;

    Explainer(AdviceRequest request, Solver solver, Solution solution, Deliberation deliberation, int strategy) {
        this.request = request;
        this.solver = solver;
        this.solution = solution;
        this.deliberation = deliberation;
        this.strategy = strategy;
        id = solver.knowledge().catalogue().option(strategy).notation();
    }

    /**
     * The explanation.
     *
     * @param whyNot whether only what lets the strategy in is asked for, not what puts it out
     */
    Explanation explain(boolean whyNot) {
        Binding binding = binding();
        List<Move> moves = moves(binding, whyNot);
        Explanation.After then = moves.isEmpty() ? Explanation.After.none() : after(moves);
        Change change = moves.isEmpty() ? Change.none() : moves.get(0).change();
        List<Change> also = moves.stream().skip(1).map(Move::change).toList();
        String version = solver.knowledge().base().version();
        Optional<Ranked> ranked = place().map(deliberation::write);
        return new Explanation(
                id,
                solution.rank(strategy),
                solution.inBestPlan(strategy),
                ranked.map(Ranked::score).orElse(Double.NaN),
                ranked.map(Ranked::verdict).orElse(Verdict.FORBID),
                ranked.map(Ranked::strength).orElse(Strength.D),
                deliberation.reasons().needs(strategy),
                ranked.map(Ranked::adds).orElse(Added.none()),
                ranked.map(Ranked::reasons).orElseGet(this::refusals),
                ranked.map(Ranked::cautions).orElse(List.of()),
                binding,
                change,
                also,
                then,
                version,
                RulesVersion.current(),
                request.seed());
    }

    private Optional<Standing> place() {
        return solution.order().stream()
                .filter(standing -> standing.number() == strategy)
                .findFirst();
    }

    private List<Reason> refusals() {
        return deliberation.reasons().forbidden().stream()
                .filter(forbidden -> forbidden.strategy().equals(id))
                .findFirst()
                .map(Forbidden::reasons)
                .orElse(List.of());
    }

    // ---- what binds ------------------------------------------------------------------------------------------

    Binding binding() {
        Judgement judgement = solution.judgement();
        if (judgement.excluded().contains(id)) {
            return told(Kind.EXCLUDED, "binding-excluded", List.of());
        }
        Optional<Proposal> forbidding = speaking(Says.FORBID);
        if (forbidding.isPresent()) {
            return ruled(Kind.FORBIDDEN, forbidding.get());
        }
        if (judgement.eligible().get(strategy) == Truth.FALSE) {
            List<Reason> reasons = refusals();
            return reasons.isEmpty()
                    ? told(Kind.PREREQUISITE, "binding-prerequisite", List.of())
                    : new Binding(
                            Kind.PREREQUISITE,
                            "",
                            reasons.get(0).text(),
                            List.of(),
                            reasons.get(0).sources());
        }
        if (solution.admits(strategy)) {
            return told(Kind.ADMITTED, "binding-admitted", List.of());
        }
        if (!judgement.rankable(strategy, solver.knowledge())) {
            return told(Kind.NOT_A_CHOICE, "binding-not-a-choice", List.of());
        }
        Plan holder = holder();
        if (holder == null) {
            return told(Kind.UNREACHABLE, "binding-unreachable", rivals(null));
        }
        Optional<Proposal> discouraging = speaking(Says.DISCOURAGE);
        if (discouraging.isPresent() && place().map(Standing::verdict).orElse(Verdict.FORBID) == Verdict.DISCOURAGE) {
            return ruled(Kind.DISCOURAGED, discouraging.get());
        }
        if (!holder.figures().feasible() && !solution.feasible().isEmpty()) {
            return unfit(holder.figures().violations().get(0));
        }
        Plan best = best();
        return best == null
                        || best.has(strategy)
                        || holder.figures().score() >= best.figures().score()
                ? told(Kind.ADDS_LITTLE, "binding-adds-little", rivals(null))
                : outdone(best, holder);
    }

    private @Nullable Plan best() {
        List<Plan> plans = solution.feasible().isEmpty() ? solution.standing() : solution.feasible();
        return plans.isEmpty() ? null : plans.get(0);
    }

    /** The strongest rule that says so. */
    private Optional<Proposal> speaking(Says what) {
        return solution.judgement().of(id).stream()
                .filter(proposal -> proposal.says() == what)
                .min(Comparator.comparing((Proposal proposal) -> solver.words().strength(proposal.rule()))
                        .thenComparing(Proposal::rule));
    }

    private @Nullable Plan holder() {
        return solution.best(1L << strategy);
    }

    private Binding told(Kind kind, String sentence, List<String> rivals) {
        return new Binding(kind, "", words(sentence), rivals, List.of());
    }

    private Text words(String sentence) {
        return solver.words().sentence(sentence).with("strategy", solver.words().strategy(id));
    }

    private Binding ruled(Kind kind, Proposal proposal) {
        Words words = solver.words();
        return new Binding(
                kind,
                proposal.rule(),
                words.rule(proposal.rule(), solution.assessment().facts()),
                List.of(),
                words.citations(proposal.rule()));
    }

    private Binding unfit(Violation violation) {
        Limits limits = deliberation.limits();
        Text text = words("binding-does-not-fit")
                .with("limit", solver.words().path(limits.path(violation)))
                .with("needed", amount(limits.needed(violation)))
                .with("allowed", amount(limits.allowed(violation)));
        return new Binding(Kind.DOES_NOT_FIT, "", text, List.of(), List.of());
    }

    private Binding outdone(Plan best, Plan holder) {
        List<String> rivals = rivals(holder);
        Text text = words("binding-outdone")
                .with("gap", amount(best.figures().score() - holder.figures().score()))
                .with("rivals", solver.words().strategies(rivals));
        return new Binding(Kind.OUTDONE, "", text, rivals, List.of());
    }

    /** Strategies of the best plan that the plan with this one lacks; the leading ones where there are none. */
    private List<String> rivals(@Nullable Plan holder) {
        Plan best = best();
        long only = best == null || holder == null ? 0 : best.strategies() & ~holder.strategies();
        return only == 0
                ? solution.leading().stream().filter(other -> !other.equals(id)).toList()
                : solver.knowledge().catalogue().notations(only);
    }

    private static Text amount(double value) {
        return new Text(Words.amount(value, "", Language.EN), Words.amount(value, "", Language.ZH));
    }

    // ---- what would change it --------------------------------------------------------------------------------

    private List<Move> moves(Binding binding, boolean whyNot) {
        Moves moves = new Moves(solver, solution, strategy);
        return switch (binding.kind()) {
            case EXCLUDED, PREREQUISITE, FORBIDDEN -> moves.freeing();
            case NOT_A_CHOICE -> List.of();
            case ADMITTED -> whyNot ? List.of() : one(moves.dropping());
            case UNREACHABLE -> one(moves.reaching());
            case DISCOURAGED -> one(moves.silencing(solution.assessment(), binding.rule()));
            case DOES_NOT_FIT -> one(moves.fitting(violations()));
            case OUTDONE, ADDS_LITTLE -> moves.admitting(ahead(binding));
        };
    }

    private static List<Move> one(@Nullable Move move) {
        return move == null ? List.of() : List.of(move);
    }

    private List<Violation> violations() {
        Plan holder = holder();
        return holder == null ? List.of() : holder.figures().violations();
    }

    /** Those that bind, then all that lead before it. */
    private List<String> ahead(Binding binding) {
        List<String> rivals = new ArrayList<>(binding.rivals());
        solution.order().stream()
                .map(Standing::strategy)
                .takeWhile(other -> !other.equals(id))
                .forEach(rivals::add);
        return rivals.stream().distinct().toList();
    }

    private Explanation.After after(List<Move> moves) {
        Scenario changed = moves.get(moves.size() - 1).scenario();
        Solution then = solver.solve(changed);
        Verdict verdict = then.order().stream()
                .filter(standing -> standing.number() == strategy)
                .map(Standing::verdict)
                .findFirst()
                .orElse(Verdict.FORBID);
        return new Explanation.After(verdict, then.rank(strategy), then.inBestPlan(strategy));
    }
}
