package dev.postscale.asking;

import dev.postscale.answer.Reading.Origin;
import dev.postscale.assessment.Knowledge;
import dev.postscale.pricing.DatedPrices;
import dev.postscale.pricing.Priced;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityToken;
import dev.postscale.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The slots of an amount: by its unit, and where a unit has several by the words next to it. Rates and durations are turned
 * into the unit of the slot, currencies into USD at the rate of the day; what is not said for that is a slot of its own.
 */
final class Amounts {
    /** Whole training sets begin here; what one request holds ends long before. */
    private static final double LEAST_CORPUS = 1e8;

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,4}(?:\\.\\d+)?\\s?[kK]");

    private static final List<String> OF_TOKENS =
            List.of("prefix_tokens", "hidden_tokens", "context_tokens", "output_tokens", "input_tokens");
    private static final List<String> OF_TIME =
            List.of("deadline_weeks", "freshness_days", "horizon_months", "ttft_ms");
    private static final List<String> OF_SHARES = List.of("hit_share", "strong_share", "mfu", "idle");
    private static final Set<Unit> LONG = Set.of(Unit.MONTH);

    private final Knowledge knowledge;
    private final String date;
    private final Nearby nearby;

    /** Amounts of a question, converted as of a date. */
    Amounts(Knowledge knowledge, String date, Nearby nearby) {
        this.knowledge = knowledge;
        this.date = date;
        this.nearby = nearby;
    }

    /**
     * What an amount fills, the slot it is said of first; none if it has no part in any question.
     *
     * @param sized whether a size of a model stands before it
     */
    Map<String, Frame.Slot> of(QuantityToken token, boolean sized) {
        Map<String, Frame.Slot> slots = new LinkedHashMap<>();
        if (!(token.readings().get(0) instanceof Quantity first)) {
            return slots;
        }
        switch (first.unit()) {
            case PARAMETER, TOKEN -> sizeOrTokens(token, first, sized, slots);
            case FLOP -> put(slots, "flops", first, token);
            case FLOP_PER_SECOND -> rateOrAmount(token, first, slots);
            case ACCELERATOR -> put(slots, "count", first, token);
            case ACCELERATOR_HOUR -> put(slots, "gpu_hours", first, token);
            case REQUEST_PER_DAY, REQUEST_PER_SECOND -> as(slots, "requests_per_day", Kind.REQUESTS_PER_DAY, token);
            case REQUEST -> requests(token, first, slots);
            case TOKEN_PER_DAY, TOKEN_PER_SECOND -> tokenRate(token, first, slots);
            case PERSON -> put(slots, near(token, List.of("users", "team_size"), "team_size"), first, token);
            case DOCUMENT -> put(slots, "private_documents", first, token);
            case EXAMPLE -> put(slots, near(token, List.of("users", "documents"), "sft_examples"), first, token);
            case PAIR -> put(slots, "preference_pairs", first, token);
            case GIB, GB -> as(slots, near(token, List.of("data_gb"), "memory_gib"), Kind.MEMORY_GIB, token);
            case MILLISECOND, HOUR, DAY, WEEK, MONTH -> time(token, first, slots);
            case SHARE -> share(token, first, slots);
            case TOKEN_PER_PARAMETER -> put(slots, "tokens_per_param", first, token);
            case WATT -> put(slots, "power_watts", first, token);
            case NUMBER, COUNT -> bare(token, first, slots);
            default -> money(token, first, slots);
        }
        return slots;
    }

    // ---- sizes and tokens --------------------------------------------------------------------------------------

    private void sizeOrTokens(QuantityToken token, Quantity first, boolean sized, Map<String, Frame.Slot> slots) {
        if (first.unitSaid()) {
            if (first.unit() == Unit.TOKEN) {
                tokens(token, first, slots);
            } else {
                put(slots, "params", first, token);
            }
            return;
        }
        String said = nearby.of(List.of("training_tokens", "a_model"), token.start(), token.end())
                .orElse("");
        boolean tokens = said.equals("training_tokens")
                || (said.isEmpty() && first.unit() == Unit.TOKEN)
                || (said.isEmpty()
                        && sized
                        && nearby.of(List.of("trained_on"), token.start(), token.end())
                                .isPresent());
        if (tokens) {
            tokens(token, quantity(token, Kind.TOKENS, first), slots);
        } else {
            put(slots, "params", quantity(token, Kind.PARAMETERS, first), token);
        }
    }

    private static Quantity quantity(QuantityToken token, Kind kind, Quantity otherwise) {
        return token.as(kind).orElse(otherwise);
    }

    private void tokens(QuantityToken token, Quantity quantity, Map<String, Frame.Slot> slots) {
        Optional<String> near = nearby.of(OF_TOKENS, token.start(), token.end());
        boolean corpus = value(quantity) >= LEAST_CORPUS;
        put(slots, corpus ? "tokens" : near.orElse("input_tokens"), value(quantity), Unit.TOKEN, token);
    }

    /** A number without a unit is what the words next to it say: budget, input, output; else nothing. */
    private void bare(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        Optional<String> near = nearby.of(
                List.of(
                        "budget_usd",
                        "prefix_tokens",
                        "hidden_tokens",
                        "context_tokens",
                        "output_tokens",
                        "input_tokens",
                        "users",
                        "sft_examples",
                        "private_documents",
                        "requests_per_day",
                        "count"),
                token.start(),
                token.end());
        if (near.isEmpty() && !THOUSANDS.matcher(token.text()).matches()) {
            return;
        }
        // What is told in thousands with no word for it is a context.
        String slot = near.orElse("context_tokens");
        double value = value(first);
        switch (slot) {
            case "budget_usd" -> {
                slots.put(slot, Frame.Slot.said(value, Unit.USD, token.text()));
                slots.put("currency", new Frame.Slot(Double.NaN, Unit.NUMBER, "USD", "", false, Origin.ASSUMED));
            }
            case "requests_per_day" -> put(slots, slot, value, Unit.REQUEST_PER_DAY, token);
            case "prefix_tokens", "hidden_tokens", "context_tokens", "output_tokens", "input_tokens" ->
                put(slots, slot, value, Unit.TOKEN, token);
            default -> put(slots, slot, value, Unit.COUNT, token);
        }
    }

    // ---- rates -------------------------------------------------------------------------------------------------

    /** Operations per second of a run that is said as FLOPS are an amount: nobody trains for a rate. */
    private static void rateOrAmount(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        token.as(Kind.FLOPS)
                .ifPresentOrElse(
                        amount -> put(slots, "flops", amount, token), () -> put(slots, "flop_rate", first, token));
    }

    /** A number of requests without a period: that it is one of a day is an assumption. */
    private static void requests(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        put(slots, "requests", first, token);
        slots.put("requests_per_day", Frame.Slot.assumed(value(first), Unit.REQUEST_PER_DAY, token.text()));
    }

    private void tokenRate(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        if (first.unit() == Unit.TOKEN_PER_SECOND) {
            put(slots, "tokens_per_s", first, token);
        } else {
            as(slots, "tokens_per_day", Kind.TOKENS_PER_DAY, token);
        }
    }

    // ---- time and shares ---------------------------------------------------------------------------------------

    private void time(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        if (first.unit() == Unit.MILLISECOND) {
            put(slots, near(token, List.of("ttft_ms"), "latency_ms"), first, token);
            return;
        }
        boolean lasting = LONG.contains(first.unit());
        switch (near(token, OF_TIME, lasting ? "horizon_months" : "deadline_weeks")) {
            case "freshness_days" -> as(slots, "freshness_days", Kind.DAYS, token);
            case "horizon_months" -> as(slots, "horizon_months", Kind.MONTHS, token);
            default -> as(slots, "deadline_weeks", Kind.WEEKS, token);
        }
    }

    private void share(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        String slot = near(token, OF_SHARES, "utilization");
        if (slot.equals("idle")) {
            slots.put("utilization", Frame.Slot.converted(1 - value(first), Unit.SHARE, token.text()));
        } else {
            put(slots, slot, first, token);
        }
    }

    // ---- money -------------------------------------------------------------------------------------------------

    private void money(QuantityToken token, Quantity first, Map<String, Frame.Slot> slots) {
        String name = first.unit().name();
        String code = name.substring(0, Math.min(3, name.length()));
        if (!Set.of("USD", "CNY", "EUR").contains(code)) {
            return;
        }
        String per = name.substring(3);
        boolean small = value(first) < knowledge.constants().value("ask-least-budget");
        if (per.isEmpty()
                && small
                && nearby.of(List.of("a_price"), token.start(), token.end()).isPresent()) {
            per = "_PER_ACCELERATOR_HOUR";
        }
        String slot =
                switch (per) {
                    case "" -> "budget_usd";
                    case "_PER_MONTH" -> "monthly_usd";
                    case "_PER_MILLION_TOKENS" -> near(token, List.of("output_price"), "token_price");
                    case "_PER_ACCELERATOR_HOUR" -> "hour_price";
                    default -> "request_price";
                };
        double rate = 1;
        if (!code.equals("USD")) {
            Priced perUsd = DatedPrices.on(date, knowledge).perUsd(code);
            if (!perUsd.isKnown()) {
                return;
            }
            rate = perUsd.amount().value();
            String day = perUsd.observed().isEmpty() ? perUsd.validFrom() : perUsd.observed();
            slots.put(slot, Frame.Slot.converted(value(first) / rate, Unit.valueOf("USD" + per), token.text()));
            slots.put(
                    code.toLowerCase(Locale.ROOT) + "_per_usd",
                    new Frame.Slot(rate, Unit.NUMBER, "", day, true, Origin.INFERRED));
            return;
        }
        put(slots, slot, first, token);
    }

    // ---- small parts -------------------------------------------------------------------------------------------

    private String near(QuantityToken token, List<String> marks, String otherwise) {
        return nearby.of(marks, token.start(), token.end()).orElse(otherwise);
    }

    private static void as(Map<String, Frame.Slot> slots, String slot, Kind kind, QuantityToken token) {
        boolean same = token.readings().get(0) instanceof Quantity first && first.unit() == kind.base();
        token.as(kind)
                .ifPresent(quantity -> slots.put(
                        slot,
                        same
                                ? Frame.Slot.said(value(quantity), kind.base(), token.text())
                                : Frame.Slot.converted(value(quantity), kind.base(), token.text())));
    }

    private static void put(Map<String, Frame.Slot> slots, String slot, Quantity quantity, QuantityToken token) {
        put(slots, slot, value(quantity), quantity.unit(), token);
    }

    private static void put(Map<String, Frame.Slot> slots, String slot, double value, Unit unit, QuantityToken token) {
        slots.put(slot, Frame.Slot.said(value, unit, token.text()));
    }

    /** The number to plan with: of a limit the limit, of a range its middle. */
    private static double value(Quantity quantity) {
        return Double.isNaN(quantity.value()) ? quantity.high() : quantity.value();
    }
}
