package dev.postscale.advice;

import dev.postscale.advice.AdviceRequest.Part;
import dev.postscale.advice.Unknowns.Tried;
import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Finds where the next dollar should go. Loaded once, used by any number of threads; the same request gives the same
 * advice.
 */
public final class Advisor {
    private final Knowledge knowledge;
    private final Phases phases;
    private final Words words;
    private final Disputes disputes;
    private final DrawShelf shelf = new DrawShelf();

    private Advisor(KnowledgeBase base) {
        knowledge = new Knowledge(base);
        phases = Phases.with(base.thresholds().stream()
                .filter(constant -> !Inputs.isTrial(constant))
                .toList());
        words = new Words(base, knowledge.dictionary());
        disputes = new Disputes(base, words, knowledge.laws().byDefault().id());
    }

    /** An advisor on the knowledge base that ships with this library. */
    public static Advisor load() {
        return new Advisor(KnowledgeBase.load());
    }

    /**
     * An advisor on the knowledge base that ships with files of own facts laid over it.
     *
     * @param own Turtle, TriG, or tables with the columns of shipped ones
     * @throws dev.postscale.ontology.build.OverlayException if a fact in them is wrong; none is used then
     */
    public static Advisor load(List<Path> own) {
        return new Advisor(Overlays.over(KnowledgeBase.load(), own));
    }

    /** An advisor on another knowledge base. */
    public static Advisor on(KnowledgeBase base) {
        return new Advisor(base);
    }

    /** What the advisor knows. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The answer to a scenario: ten strategies, a thousand draws, seed 1. */
    public Advice advise(Scenario scenario) {
        return advise(AdviceRequest.of(scenario));
    }

    /**
     * The answer to a request.
     *
     * @throws dev.postscale.assessment.UnknownNameException if the scenario names a machine or strategy that the
     *     knowledge base does not hold
     */
    public Advice advise(AdviceRequest request) {
        Solver solver = solver(request);
        Solution solution = solver.solve(request.scenario());
        Advice advice = deliberation(request, solver, solution).advice();
        return request.include().isEmpty() ? advice : included(request.include(), advice, solver, solution);
    }

    private Advice included(Set<Part> parts, Advice advice, Solver solver, Solution solution) {
        List<Tried> tried = parts.contains(Part.SENSITIVITY) ? new Unknowns(solver, solution).tried() : List.of();
        return advice.with(
                Unknowns.question(tried, words, advice.askNext()),
                parts.contains(Part.CONTESTED) ? disputes.in(advice) : List.of(),
                parts.contains(Part.FLIPS) ? new Flips(solver, solution).find() : List.of(),
                tried.stream().map(Tried::sensitivity).toList());
    }

    private Solver solver(AdviceRequest request) {
        return new Solver(knowledge, phases, words, request.rules());
    }

    private Deliberation deliberation(AdviceRequest request, Solver solver, Solution solution) {
        return new Deliberation(request, solver, solution, shelf.of(request.draws(), request.seed()));
    }

    /**
     * Why a strategy stands where it stands and, where it leads, the least change that would put it out.
     *
     * @param strategy id
     * @throws dev.postscale.assessment.UnknownNameException if there is no such strategy
     */
    public Explanation why(AdviceRequest request, String strategy) {
        return explainer(request, strategy).explain(false);
    }

    /**
     * What keeps a strategy out, and the least change that would let it in.
     *
     * @param strategy id
     * @throws dev.postscale.assessment.UnknownNameException if there is no such strategy
     */
    public Explanation whyNot(AdviceRequest request, String strategy) {
        return explainer(request, strategy).explain(true);
    }

    private Explainer explainer(AdviceRequest request, String strategy) {
        int number = knowledge.strategy(strategy);
        Solver solver = solver(request);
        Solution solution = solver.solve(request.scenario());
        return new Explainer(request, solver, solution, deliberation(request, solver, solution), number);
    }

    /**
     * What a change of the scenario does to the advice.
     *
     * @param request about the scenario before the change
     */
    public WhatIf whatIf(AdviceRequest request, Scenario changed) {
        Advice before = advise(request);
        Advice after = advise(request.about(changed));
        return new WhatIf(before, after, Differences.between(Gist.of(before), Gist.of(after)));
    }

    /**
     * Two sets of strategies side by side, each in the best plan that holds all of it.
     *
     * @param a ids or labels, at least one
     * @param b ids or labels, at least one
     * @throws dev.postscale.assessment.UnknownNameException if there is no such strategy
     */
    public Comparison compare(AdviceRequest request, List<String> a, List<String> b) {
        List<Integer> first = a.stream().map(knowledge::strategy).distinct().toList();
        List<Integer> second = b.stream().map(knowledge::strategy).distinct().toList();
        Solver solver = solver(request);
        Solution solution = solver.solve(request.scenario());
        return new Comparer(request, solver, solution, deliberation(request, solver, solution)).compare(first, second);
    }
}
