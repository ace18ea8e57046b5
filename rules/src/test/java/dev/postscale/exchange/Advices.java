package dev.postscale.exchange;

import dev.postscale.advice.Added;
import dev.postscale.advice.Advice;
import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Asked;
import dev.postscale.advice.Assumption;
import dev.postscale.advice.Caution;
import dev.postscale.advice.Change;
import dev.postscale.advice.Citation;
import dev.postscale.advice.Computed;
import dev.postscale.advice.Contested;
import dev.postscale.advice.Cost;
import dev.postscale.advice.Diagnosis;
import dev.postscale.advice.Discouraged;
import dev.postscale.advice.Flip;
import dev.postscale.advice.Forbidden;
import dev.postscale.advice.Infeasible;
import dev.postscale.advice.Latency;
import dev.postscale.advice.Plan;
import dev.postscale.advice.Quality;
import dev.postscale.advice.Question;
import dev.postscale.advice.Ranked;
import dev.postscale.advice.Reason;
import dev.postscale.advice.Relaxation;
import dev.postscale.advice.Sensitivity;
import dev.postscale.advice.Step;
import dev.postscale.advice.Strength;
import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.advice.Verdict;
import dev.postscale.quantity.Estimate;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.TaskProfile;
import dev.postscale.strategy.Says;
import java.util.List;
import java.util.Map;

/** Made-up advice: everything there is, and nothing at all. */
final class Advices {
    private static final Text TEXT = new Text("Facts change \"weekly\".", "事实每周变化。");
    private static final Citation SOURCE =
            new Citation("src:arxiv-2005.11401", "Retrieval-augmented generation", "Table 1", "clm:rag-1");
    private static final Estimate GAIN = Estimate.of(0.62, 0.3, 0.9);

    private static final Asked NOTHING_ASKED = new Asked(Scenario.empty(), 10, 1000, List.of(), "on", List.of());

    private Advices() {}

    static Advice nothing() {
        return new Advice(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Infeasible.none(),
                Map.of(),
                List.of(),
                List.of(),
                Question.none(),
                List.of(),
                List.of(),
                List.of(),
                false,
                "2026.11",
                "1",
                1,
                NOTHING_ASKED,
                List.of());
    }

    static Advice everything() {
        Reason reason = new Reason(
                "facts-change-often",
                Says.RECOMMEND,
                Strength.A,
                TEXT,
                Map.of("freshnessDays", Value.of(7), "tier", Value.of("server"), "audit", Value.of(true)),
                List.of(SOURCE));
        return new Advice(
                List.of(new Ranked(
                        "rag",
                        0.62,
                        Verdict.RECOMMEND,
                        Strength.A,
                        List.of("data.private_documents"),
                        new Added(GAIN, Estimate.exact(1200), 0.4),
                        List.of(reason),
                        List.of(new Caution("index-grows", TEXT, List.of(SOURCE))))),
                List.of(new Discouraged("long-context", List.of(reason))),
                List.of(
                        new Forbidden(
                                "moe",
                                List.of(reason),
                                new Change("deployment.memory_gib", Value.of(12), Value.of(40))),
                        new Forbidden("rlhf", List.of(reason), Change.none())),
                List.of(plan()),
                new Infeasible(
                        "deployment.memory_gib",
                        28,
                        plan(),
                        List.of(new Relaxation("deployment.memory_gib", Value.of(12), Value.of(40), TEXT))),
                Map.of("x", new Computed(131.5, "GiB"), "y", new Computed(Double.NaN, "")),
                List.of(new Diagnosis("inference-dominated", TEXT, Map.of("servedTokens", Value.of(1.5e15)))),
                List.of(new Assumption("prices.gpu_hour_usd", Value.of(1 / 3.0), Assumption.Origin.BACK_CAST, TEXT)),
                new Question("workload.requests_per_day", TEXT),
                List.of(new Contested(
                        "chinchilla-parametric",
                        "alpha",
                        List.of(new Contested.Claimed("clm:alpha-1", 0.34, "", true, SOURCE)),
                        TEXT)),
                List.of(new Flip(
                        "budget_usd",
                        Flip.Direction.UP,
                        Value.of(2e6),
                        Value.of(1.1e7),
                        List.of("continued-pretraining"),
                        Value.of(1.1e7))),
                List.of(new Sensitivity("budget_usd", Value.of(1e6), Value.of(4e6), 0.5, Double.NaN, 9e5, 3e6, 2)),
                true,
                "2026.11",
                "1",
                1,
                new Asked(
                        Scenario.empty(),
                        5,
                        100,
                        List.of(AdviceRequest.Part.FLIPS),
                        "off",
                        List.of(new AdviceRequest.Wanted("x", "weights_gib", Map.of("bits_per_weight", Value.of(4))))),
                List.of(TEXT));
    }

    private static Plan plan() {
        return new Plan(
                "p1",
                List.of("open-weights-adopt", "rag"),
                "qwen3-8b",
                "nvidia-l40s",
                1,
                List.of(new Step(1, "open-weights-adopt", TEXT, Estimate.of(1, 0.5, 2), Estimate.exact(0))),
                new Quality(
                        Map.of(TaskProfile.KNOWLEDGE, GAIN, TaskProfile.REASONING_MATH, Estimate.unknown()),
                        GAIN,
                        TEXT,
                        List.of("qwen3-8b", "qwen3-14b"),
                        0.5),
                new Cost(Estimate.exact(0), Estimate.of(640.25, 500, 900), Estimate.pointOf(7683)),
                Estimate.exact(16.4),
                new Latency(Estimate.of(200, 150, 300), Estimate.unknown()),
                Estimate.of(3, 2, 5),
                Estimate.of(0.1, 0.05, 0.2),
                0.41,
                true,
                true,
                List.of(TEXT));
    }
}
