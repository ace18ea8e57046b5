package dev.postscale.scaling;

import dev.postscale.advice.Citation;
import dev.postscale.allocation.DataStock;
import dev.postscale.allocation.Frontier;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Spread;
import dev.postscale.scaling.Optimum.Outlook;
import dev.postscale.scaling.Optimum.Point;
import java.util.ArrayList;
import java.util.List;

/** What lies past a budget. */
final class Outlooks {
    private static final double DECADES_BEFORE = 3;
    private static final double DECADES_PAST = 3;
    private static final int POINTS_PER_DECADE = 8;

    private Outlooks() {}

    static Outlook of(Frontier frontier, double flops, Knowledge knowledge, LawShelf shelf) {
        Constants constants = knowledge.constants();
        Spread text = text(constants);
        DataStock stock = new DataStock(text);
        double passes = constants.value("useful-epochs");
        double share = constants.value("knee-share");
        List<Citation> sources = new ArrayList<>(shelf.sourcesOfConstant("text-stock"));
        sources.addAll(shelf.sourcesOfConstant("useful-epochs"));
        return new Outlook(
                frontier.irreducible(),
                frontier.reducible(flops),
                frontier.natsOfNextDecade(flops),
                frontier.knee(share),
                share,
                Estimate.of(text.mid(), text.low(), text.high()),
                stock.shareTaken(flops, frontier.law()),
                stock.wall(frontier.law()),
                passes,
                stock.probabilityOfWant(flops, frontier.law(), passes),
                sources);
    }

    private static Spread text(Constants constants) {
        ThresholdFact text = constants.fact("text-stock");
        return Spread.ofFactorWithin(text.low(), text.value(), text.high(), constants.value("text-stock-level"));
    }

    /** The frontier from some decades before a budget to some past it. */
    static List<Point> curve(Frontier frontier, double flops) {
        List<Point> curve = new ArrayList<>();
        int last = (int) ((DECADES_BEFORE + DECADES_PAST) * POINTS_PER_DECADE);
        for (int i = 0; i <= last; i++) {
            double at = flops * StrictMath.pow(10, i / (double) POINTS_PER_DECADE - DECADES_BEFORE);
            curve.add(new Point(at, frontier.loss(at)));
        }
        return curve;
    }
}
