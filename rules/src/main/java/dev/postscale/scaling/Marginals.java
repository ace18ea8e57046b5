package dev.postscale.scaling;

import dev.postscale.advice.Assumption;
import dev.postscale.advice.Assumption.Origin;
import dev.postscale.advice.Citation;
import dev.postscale.advice.Value;
import dev.postscale.allocation.Frontier;
import dev.postscale.allocation.MarginalReturn;
import dev.postscale.allocation.RunBalance;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.Law;
import dev.postscale.quantity.Estimate;
import dev.postscale.scaling.Marginal.Step;
import java.util.ArrayList;
import java.util.List;

/** Answers what more of a run would buy. */
public final class Marginals {
    private final Knowledge knowledge;
    private final LawShelf shelf;
    private final Constants constants;

    private Marginals(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.shelf = new LawShelf(knowledge);
        this.constants = knowledge.constants();
    }

    public static Marginals of(Knowledge knowledge) {
        return new Marginals(knowledge);
    }

    public Marginal answer(MarginalQuestion question) {
        Law law = shelf.joint(question.law());
        Frontier frontier = Frontier.under(law.jointDraws(), law.range());
        RunBalance run = RunBalance.of(question.params(), question.tokens(), frontier);
        ComputePrice price = ComputePrice.of(question.accelerator(), knowledge);
        double factor = Double.isNaN(question.factor()) ? constants.value("return-factor") : question.factor();
        double nats = Double.isNaN(question.nats()) ? constants.value("loss-step") : question.nats();
        double share = constants.value("knee-share");
        List<Citation> sources = new ArrayList<>(shelf.sources(law));
        sources.addAll(shelf.sourcesOfConstant("default-mfu"));
        return new Marginal(
                law.id(),
                Estimate.exact(run.flops()),
                price.usd(run.flops()),
                run.loss(),
                frontier.irreducible(),
                run.reducible(),
                run.ofParams(),
                run.ofTokens(),
                run.tokensPerParam(),
                run.optimalTokensPerParam(),
                run.overtraining(),
                run.effectiveFlops(),
                run.lostDecades(),
                frontier.knee(share),
                share,
                factor,
                nats,
                steps(MarginalReturn.ofFactor(run.params(), run.tokens(), factor, frontier), price),
                steps(MarginalReturn.forNats(run.params(), run.tokens(), nats, frontier), price),
                run.extrapolations(),
                Outlooks.curve(frontier, run.flops()),
                List.of(rent(price)),
                sources);
    }

    private Assumption rent(ComputePrice price) {
        return new Assumption(
                "accelerator", Value.of(price.chip().id()), Origin.DEFAULT, price.inWords(knowledge.base()));
    }

    private static List<Step> steps(List<MarginalReturn> returns, ComputePrice price) {
        return returns.stream().map(step -> step(step, price)).toList();
    }

    private static Step step(MarginalReturn to, ComputePrice price) {
        boolean reachable = Double.isFinite(to.flops().value());
        return new Step(
                to.way(),
                finite(to.params()),
                finite(to.tokens()),
                finite(to.nats()),
                finite(to.decades()),
                finite(to.flops()),
                reachable ? price.usd(to.flops().value()) : Estimate.unknown(),
                reachable);
    }

    /** Unknown where no amount is enough under the published law; the upper end may still be out of reach. */
    private static Estimate finite(Estimate estimate) {
        return Double.isFinite(estimate.value()) ? estimate : Estimate.unknown();
    }
}
