package dev.postscale.machine;

import dev.postscale.assessment.Constants;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.inquiry.ClaimRecord;
import dev.postscale.ontology.inquiry.Inquiry;
import dev.postscale.ontology.inquiry.UnknownThingException;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.QuantityException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operation {@code kb}: questions about the knowledge base itself. Its store opens when the first is asked. */
public final class BaseQuestions {
    private static final int MOST_DAYS = 36_500;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,]*([eE][-+]?[0-9]+)?[KMBT]?");

    private final KnowledgeBase base;
    private @Nullable Inquiry inquiry;

    private BaseQuestions(KnowledgeBase base) {
        this.base = base;
    }

    public static BaseQuestions on(KnowledgeBase base) {
        return new BaseQuestions(base);
    }

    /** Days after which a price is old, if nobody says otherwise: as long as {@code cost} relies on a rent. */
    public int usualDays() {
        double months = new Constants(base.thresholds()).value("price-stale-months");
        return (int) StrictMath.round(months * Conversions.DAYS_PER_MONTH);
    }

    /** The door to the base, opened once. */
    public synchronized Inquiry inquiry() {
        Inquiry open = inquiry == null ? Inquiry.of(base) : inquiry;
        inquiry = open;
        return open;
    }

    Operation operation() {
        return request -> {
            try {
                return Reply.of(answer(request));
            } catch (UnknownThingException e) {
                throw new RequestException(RequestException.Code.BAD_ARGUMENT, "id: " + e.problem(), e.hint());
            }
        };
    }

    private Object answer(Request request) {
        return switch (request.choice(
                "what", List.of("stats", "describe", "provenance", "contested", "stale", "validate"))) {
            case "describe" -> inquiry().describe(request.required("id"));
            case "provenance" -> claims(provenance(request.required("id")));
            case "contested" -> contested();
            case "stale" -> stale((int) request.whole("days", usualDays(), 0, MOST_DAYS));
            case "validate" -> faults(inquiry().faults());
            default -> inquiry().statistics();
        };
    }

    /** The claims behind a number, a claim's name, or a thing with or without a metric. */
    public List<ClaimRecord> provenance(String asked) {
        if (NUMBER.matcher(asked.strip()).matches()) {
            try {
                return inquiry().provenance(Quantities.parse(asked, Kind.COUNT).value());
            } catch (QuantityException e) {
                return inquiry().provenance(asked);
            }
        }
        return inquiry().provenance(asked);
    }

    /** As the operation writes it. */
    public static Object claims(List<ClaimRecord> claims) {
        return Map.of("claims", claims);
    }

    /** As the operation writes it. */
    public Object contested() {
        return Map.of("disagreements", inquiry().contested());
    }

    /** As the operation writes it. */
    public Object stale(int days) {
        return Map.of("prices", inquiry().stale(days));
    }

    /** As the operation writes it. */
    public static Object faults(List<String> faults) {
        return new Soundness(faults.isEmpty(), faults);
    }

    /**
     * What validation found.
     *
     * @param faults one line each
     */
    public record Soundness(boolean sound, List<String> faults) {
        public Soundness {
            faults = List.copyOf(faults);
        }
    }
}
