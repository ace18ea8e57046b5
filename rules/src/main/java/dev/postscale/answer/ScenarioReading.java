package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.Reading.Slot;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.TaskProfile;
import java.util.ArrayList;
import java.util.List;

/** What a scenario says, in the words of both languages; what it does not say is left out. */
public final class ScenarioReading {
    private final Sentences sentences;
    private final List<Slot> slots = new ArrayList<>();

    private ScenarioReading(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The fields that are stated. */
    public static Reading of(Scenario scenario, Sentences sentences) {
        var reading = new ScenarioReading(sentences);
        reading.read(scenario);
        return new Reading(reading.slots, List.of());
    }

    private void read(Scenario s) {
        word("goal", s.goal().notation());
        word("as_of", s.asOf());
        number("budget_usd", s.budgetUsd(), Unit.USD);
        number("horizon_months", s.horizonMonths(), Unit.MONTH);
        number("gpu_hours", s.gpuHours(), Unit.ACCELERATOR_HOUR);
        number("flops", s.flops(), Unit.FLOP);
        word("deployment.tier", s.deployment().tier().notation());
        machines(
                "deployment.accelerator",
                s.deployment().accelerator(),
                s.deployment().count());
        number("deployment.memory_gib", s.deployment().memoryGib(), Unit.GIB);
        machines(
                "training.accelerator", s.training().accelerator(), s.training().count());
        number("workload.requests_per_day", s.workload().requestsPerDay(), Unit.REQUEST_PER_DAY);
        number("workload.input_tokens", s.workload().inputTokens(), Unit.TOKEN);
        number("workload.output_tokens", s.workload().outputTokens(), Unit.TOKEN);
        number("workload.context_tokens", s.workload().contextTokens(), Unit.TOKEN);
        number("workload.latency_ms_p95", s.workload().latencyMsP95(), Unit.MILLISECOND);
        number("workload.ttft_ms", s.workload().ttftMs(), Unit.MILLISECOND);
        number("workload.tpot_ms", s.workload().tpotMs(), Unit.MILLISECOND);
        tasks(s);
        number("data.unlabelled_tokens", s.data().unlabelledTokens(), Unit.TOKEN);
        number("data.sft_examples", s.data().sftExamples(), Unit.EXAMPLE);
        number("data.preference_pairs", s.data().preferencePairs(), Unit.PAIR);
        number("data.private_documents", s.data().privateDocuments(), Unit.DOCUMENT);
        number("data.freshness_days", s.data().freshnessDays(), Unit.DAY);
        word("assets.base_model", String.join(", ", s.assets().baseModel().names()));
        word("assets.teacher_model", String.join(", ", s.assets().teacherModel().names()));
        number("constraints.team_size", s.constraints().teamSize(), Unit.PERSON);
        number("constraints.deadline_weeks", s.constraints().deadlineWeeks(), Unit.WEEK);
    }

    private void tasks(Scenario scenario) {
        var parts = new ArrayList<String>();
        for (TaskProfile profile : TaskProfile.values()) {
            double weight = scenario.tasks().weight(profile);
            if (weight > 0) {
                parts.add(profile.notation() + " "
                        + Numbered.text(weight, Unit.SHARE).en());
            }
        }
        word("tasks", String.join(", ", parts));
    }

    private void machines(String path, String name, double count) {
        word(
                path,
                name.isEmpty() || Double.isNaN(count)
                        ? name
                        : Numbered.text(count, Unit.COUNT).en() + " x " + name);
    }

    private void number(String path, double number, Unit unit) {
        if (!Double.isNaN(number)) {
            add(path, Numbered.text(number, unit));
        }
    }

    private void word(String path, String word) {
        if (!word.isEmpty()) {
            add(path, Text.same(word));
        }
    }

    private void add(String path, Text value) {
        slots.add(new Slot(path, sentences.of("slot-" + path), value, Origin.SAID));
    }
}
