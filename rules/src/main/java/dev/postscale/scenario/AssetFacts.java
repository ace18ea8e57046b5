package dev.postscale.scenario;

/** What is at hand beside data: checkers, tools, teachers, freedom of design. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf({"assets", "teacher", "architecture"})
public record AssetFacts(
        double verifier,
        double rewardModel,
        double judge,
        double tools,
        double rules,
        double formalChecker,
        double generator,
        double denseCheckpoint,
        double mergeCandidates,
        double qatCheckpoint,
        double pagedEngine,
        double evalSet,
        double longContextTested,
        double teacherAvailable,
        double teacherLogits,
        double architectureChoice,
        double teacherOutputsAllowed) {}
