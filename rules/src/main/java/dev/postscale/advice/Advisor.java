package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds where the next dollar should go. Loaded once, used by any number of threads; the same request gives the same
 * advice.
 */
public final class Advisor {
    private final Knowledge knowledge;
    private final Phases phases;
    private final Words words;

    private Advisor(KnowledgeBase base) {
        knowledge = new Knowledge(base);
        phases = Phases.with(base.thresholds());
        words = new Words(base, knowledge.dictionary());
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
        Assessment assessment = Assessment.of(request.scenario(), knowledge);
        Judgement judgement = Judgement.of(assessment, knowledge, phases, request.rules());
        return new Deliberation(request, assessment, judgement, knowledge, phases, words).advice();
    }
}
