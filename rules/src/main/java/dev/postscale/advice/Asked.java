package dev.postscale.advice;

import dev.postscale.advice.AdviceRequest.Part;
import dev.postscale.advice.AdviceRequest.Wanted;
import dev.postscale.scenario.Scenario;
import java.util.EnumSet;
import java.util.List;

/**
 * What an advice answers: with the seed and the versions beside it, all that is needed to give it again.
 *
 * @param include parts that were asked for, in the order of their names
 * @param rules on or off
 */
public record Asked(
        Scenario scenario, int top, int draws, List<Part> include, String rules, List<Wanted> numbersWanted) {
    public Asked {
        include = List.copyOf(include);
        numbersWanted = List.copyOf(numbersWanted);
    }

    static Asked of(AdviceRequest request) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(request.include());
        return new Asked(
                request.scenario(),
                request.top(),
                request.draws(),
                List.copyOf(parts),
                request.rules() ? "on" : "off",
                request.numbersWanted());
    }
}
