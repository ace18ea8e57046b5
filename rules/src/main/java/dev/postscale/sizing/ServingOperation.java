package dev.postscale.sizing;

import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.Operation;
import dev.postscale.exchange.Reply;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.quantity.Kind;
import dev.postscale.serving.Speculation;
import java.util.List;

/** The operation {@code serving}: whether a model fits accelerators, how fast it answers, what a token costs. */
public final class ServingOperation implements Operation {
    /** The kind that means it was not said. */
    private static final String UNSAID = "";

    private static final List<String> CLASSES =
            List.of("throughput", "static_batch", "single_stream", "online", "mlperf");
    private static final List<String> KINDS = List.of(
            UNSAID,
            "max_throughput",
            "static_batch",
            "single_stream",
            "qps",
            "concurrency",
            "production",
            "mlperf_offline",
            "mlperf_server",
            "mlperf_interactive");

    private final Sizer sizer;

    private ServingOperation(Sizer sizer) {
        this.sizer = sizer;
    }

    public static ServingOperation of(Knowledge knowledge) {
        return new ServingOperation(Sizer.of(knowledge));
    }

    @Override
    public Reply answer(Request request) {
        ServingQuestion question = new ServingQuestion(
                new ServingQuestion.Weights(
                        request.text("model_id"),
                        positive(request, "params_total", Kind.PARAMETERS),
                        positive(request, "params_active", Kind.PARAMETERS),
                        request.text("precision"),
                        positive(request, "weight_bits", Kind.BITS)),
                new ServingQuestion.Fleet(
                        request.required("accelerator"),
                        positive(request, "n_gpu", Kind.ACCELERATORS),
                        request.text("parallelism")),
                new ServingQuestion.Traffic(
                        request.choice("scenario_class", CLASSES),
                        request.has("load_kind") ? request.choice("load_kind", KINDS) : UNSAID,
                        positive(request, "batch_or_concurrency", Kind.COUNT),
                        positive(request, "input_len", Kind.TOKENS),
                        positive(request, "output_len", Kind.TOKENS)),
                request.text("source_date"),
                request.text("notes"),
                techniques(request));
        // Any engine is taken to be as good as those that were measured.
        request.text("engine");
        request.text("engine_version");
        if (question.weights().model().isEmpty()
                && Double.isNaN(question.weights().paramsTotal())
                && Double.isNaN(question.weights().paramsActive())) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    "model_id: the question must name a model or the size of one.",
                    "Maybe give params_total.");
        }
        return Reply.of(sizer.answer(question));
    }

    private static Techniques techniques(Request request) {
        double cached = orZero(request.quantity("cached_input_share", Kind.SHARE));
        double reasoning = orZero(request.quantity("reasoning_tokens", Kind.TOKENS));
        double drafted = orZero(request.quantity("draft_tokens", Kind.TOKENS));
        double acceptance = orZero(request.quantity("draft_acceptance", Kind.SHARE));
        double cost = orZero(request.quantity("draft_cost_share", Kind.SHARE));
        if (cached > 1 || acceptance > 1) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    (cached > 1
                                    ? "cached_input_share: the share (" + cached
                                    : "draft_acceptance: the share (" + acceptance)
                            + ") must not be above 1.",
                    "Maybe write 0.8 or 80%.");
        }
        if (drafted > 0 && acceptance == 0) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    "draft_acceptance: the share of drafted tokens that are kept must be given.",
                    "Maybe measure it on requests of your own, or leave draft_tokens out.");
        }
        return new Techniques(cached, reasoning, new Speculation(drafted, acceptance, cost));
    }

    private static double orZero(double value) {
        if (value < 0) {
            throw new RequestException(
                    Code.BAD_ARGUMENT, "The value (" + value + ") must not be negative.", "Maybe leave it out.");
        }
        return Double.isNaN(value) ? 0 : value;
    }

    private static double positive(Request request, String name, Kind kind) {
        double number = request.quantity(name, kind);
        if (number <= 0) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    name + ": the value (" + number + ") must be positive.",
                    "Maybe leave it out: it is then assumed, and said so.");
        }
        return number;
    }
}
