package dev.postscale.exchange;

import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.AdviceRequest.Part;
import dev.postscale.advice.AdviceRequest.Wanted;
import dev.postscale.advice.Text;
import dev.postscale.assessment.Laws;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.KnowledgeBase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The operations of a batch. */
public final class Operations {
    private static final long LARGEST_SEED = 1L << 53;

    private Operations() {}

    /** The operation {@code advise}: reads the request, writes the advice. */
    public static Operation advise(Function<AdviceRequest, Advice> advisor) {
        return request -> {
            Advice advice = advisor.apply(adviceRequest(request));
            return new Reply(advice, advice.warnings().stream().map(Text::en).toList());
        };
    }

    /** The operations {@code law} and {@code laws}: published laws with their coefficients, ranges and sources. */
    public static Map<String, Operation> laws(Laws laws, KnowledgeBase base) {
        LawAnswers answers = new LawAnswers(laws, base);
        return Map.of("law", answers::value, "laws", answers::list);
    }

    static AdviceRequest adviceRequest(Request request) {
        return new AdviceRequest(
                request.scenario().scenario(),
                (int) request.whole("top", 10, 1, 100),
                (int) request.whole("draws", 1000, 1, 100_000),
                request.whole("seed", 1, -LARGEST_SEED, LARGEST_SEED),
                parts(request),
                request.choice("rules", List.of("on", "off")).equals("on"),
                wanted(request));
    }

    private static Set<Part> parts(Request request) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Map<String, Part> known = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            known.put(JsonLine.word(part), part);
        }
        for (String name : request.texts("include")) {
            Part part = known.get(name);
            if (part == null) {
                throw new RequestException(
                        RequestException.Code.BAD_ARGUMENT,
                        "include: the value (" + BoundedText.shown(name) + ") must be one of "
                                + String.join(", ", known.keySet()) + ".",
                        NearestNames.hint(name, known.keySet()));
            }
            parts.add(part);
        }
        return parts;
    }

    private static List<Wanted> wanted(Request request) {
        List<Wanted> wanted = new ArrayList<>();
        for (Request part : request.list("numbers_wanted")) {
            wanted.add(new Wanted(part.required("name"), part.required("quantity"), part.values("args")));
        }
        return wanted;
    }
}
