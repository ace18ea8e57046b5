package dev.postscale.asking;

import dev.postscale.advice.Advisor;
import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** One question on its way to an answer: what it says, what is assumed for it, and the scenario it is about. */
final class Turn {
    private final Frame frame;
    private final Advisor advisor;
    private final Phrases phrases;
    private final Sizes sizes;
    private final Scenario known;
    private final List<Understood> assumed = new ArrayList<>();
    private Scenario scenario;
    private boolean feasible = true;

    Turn(Frame frame, Scenario known, Advisor advisor, Sizes sizes) {
        this.frame = frame;
        this.known = known;
        this.advisor = advisor;
        this.sizes = sizes;
        phrases = new Phrases(advisor.knowledge().base());
        scenario = known;
    }

    Frame frame() {
        return frame;
    }

    Advisor advisor() {
        return advisor;
    }

    Knowledge knowledge() {
        return advisor.knowledge();
    }

    KnowledgeBase base() {
        return phrases.base();
    }

    Phrases phrases() {
        return phrases;
    }

    Sizes sizes() {
        return sizes;
    }

    /** The scenario as it stood before the question. */
    Scenario known() {
        return known;
    }

    /** The scenario that was answered. */
    Scenario scenario() {
        return scenario;
    }

    List<Understood> assumed() {
        return List.copyOf(assumed);
    }

    boolean feasible() {
        return feasible;
    }

    void feasible(boolean met) {
        feasible = met;
    }

    // ---- the scenario ------------------------------------------------------------------------------------------

    /** The known scenario with what the question says, and says of the situation in prose. */
    Scenario situation() {
        return situation(Map.of());
    }

    /** The same with more fields set. */
    Scenario situation(Map<String, Object> more) {
        Map<String, Object> changes = new SituationFields(this).changes();
        changes.putAll(more);
        scenario = ScenarioReader.with(known, changes).scenario();
        return scenario;
    }

    // ---- numbers -----------------------------------------------------------------------------------------------

    /** The number of a slot, else a constant of the knowledge base, which is told as an assumption. */
    double number(String slot, String constant) {
        return frame.has(slot) ? frame.number(slot) : assume(slot, constant);
    }

    /** A constant of the knowledge base, told as an assumption. */
    double assume(String slot, String constant) {
        double value = knowledge().constants().value(constant);
        assume(slot, value);
        return value;
    }

    void assume(String slot, double value) {
        tell(slot, Value.of(value), Phrases.number(value, Units.of(slot)), Origin.ASSUMED);
    }

    /** What follows from what was said. */
    void infer(String slot, double value) {
        tell(slot, Value.of(value), Phrases.number(value, Units.of(slot)), Origin.INFERRED);
    }

    private void tell(String slot, Value value, Text text, Origin origin) {
        Understood made = new Understood(slot, phrases.slot(slot), value, text, text, origin);
        if (!assumed.contains(made)) {
            assumed.add(made);
        }
    }

    ThresholdFact constant(String notation) {
        return knowledge().constants().fact(notation);
    }

    // ---- models and machines -----------------------------------------------------------------------------------

    /** Parameters that were said, of the model named, or of the size assumed. */
    double size() {
        if (frame.has("params")) {
            return frame.number("params");
        }
        return ofModels(ModelFact::paramsTotal).orElseGet(() -> assume("params", "assumed-base-params"));
    }

    /** Tokens that were said or those of the model named; NaN if neither is known. */
    double trainTokens() {
        return frame.has("tokens")
                ? frame.number("tokens")
                : ofModels(ModelFact::trainTokens).orElse(Double.NaN);
    }

    private OptionalDouble ofModels(java.util.function.ToDoubleFunction<ModelFact> number) {
        return frame.models().stream()
                .flatMap(id -> base().model(id).stream())
                .mapToDouble(number)
                .filter(value -> !Double.isNaN(value))
                .findFirst();
    }

    /** The model named, else a usual one of the size. */
    String weights() {
        if (!frame.models().isEmpty()) {
            return frame.models().get(0);
        }
        return usual(size());
    }

    /** A usual model of a size, told as an assumption. */
    String usual(double params) {
        String model = sizes.usual(params);
        tell("model", Value.of(model), phrases.model(model), Origin.ASSUMED);
        return model;
    }

    /** The machine named, else a usual one with the memory, else the usual one. */
    String machine() {
        if (!frame.machines().isEmpty()) {
            return frame.machines().get(0);
        }
        String chip = sizes.card(frame.number("memory_gib"));
        tell("accelerator", Value.of(chip), phrases.accelerator(chip), Origin.ASSUMED);
        return chip;
    }

    /** A field of a request, if the slot was said. */
    void field(Map<String, String> fields, String field, String slot) {
        if (frame.has(slot)) {
            fields.put(field, Numbers.write(frame.number(slot)));
        }
    }

    boolean isChinese() {
        return frame.language() == Language.ZH;
    }

    /** Requests a day: said, or from tokens a day; NaN if neither was said. */
    double requestsPerDay() {
        if (frame.has("requests_per_day")) {
            return frame.number("requests_per_day");
        }
        if (!frame.has("tokens_per_day")) {
            return Double.NaN;
        }
        double each = number("input_tokens", "assumed-input-tokens") + number("output_tokens", "assumed-output-tokens");
        double requests = frame.number("tokens_per_day") / each;
        infer("requests_per_day", requests);
        return requests;
    }

    /** Money for the whole horizon: said, or so much a month times the months. */
    double budget() {
        if (frame.has("budget_usd") || !frame.has("monthly_usd")) {
            return frame.number("budget_usd");
        }
        double months = number("horizon_months", "default-horizon-months");
        double usd = frame.number("monthly_usd") * months;
        infer("budget_usd", usd);
        return usd;
    }

    /** What a share of a whole is written as. */
    static Text share(double share) {
        return Phrases.number(share, Unit.SHARE);
    }
}
