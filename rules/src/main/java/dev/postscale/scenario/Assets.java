package dev.postscale.scenario;

/**
 * What is at hand besides data and money.
 *
 * @param existingServing what runs today, prose
 * @param mergeCandidates fine-tunes of one base
 * @param verifier answers can be checked by a program
 * @param judge a model able to rank answers
 * @param rules rules are encoded in an engine
 * @param formalChecker prover or solver
 * @param evalSet test set of the own task
 * @param teacherLogits the teacher's probabilities can be read
 * @param generator a model whose output may be trained on
 * @param denseCheckpoint dense weights in hand
 * @param qatCheckpoint low-bit checkpoint of the maker
 * @param pagedEngine the engine in use already pages its cache
 * @param longContextTested tested at the target length
 * @param architectureChoice the architecture is still open
 */
public record Assets(
        ModelReference baseModel,
        ModelReference teacherModel,
        String existingServing,
        double mergeCandidates,
        Known verifier,
        Known rewardModel,
        Known judge,
        Known tools,
        Known rules,
        Known formalChecker,
        Known evalSet,
        Known teacherLogits,
        Known generator,
        Known denseCheckpoint,
        Known qatCheckpoint,
        Known pagedEngine,
        Known longContextTested,
        Known architectureChoice) {
    public static final Assets UNKNOWN = new Assets(
            ModelReference.UNKNOWN,
            ModelReference.UNKNOWN,
            "",
            Double.NaN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN);

    public Assets {
        Limits.text("assets.existing_serving", existingServing);
        Limits.amount("assets.merge_candidates", mergeCandidates);
    }
}
