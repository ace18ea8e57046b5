package dev.postscale.shell.command;

import dev.postscale.advice.AdviceRequest;
import dev.postscale.exchange.ReadScenario;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.AnswerLanguage;
import dev.postscale.scenario.Scenario;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What advice is asked for: the scenario, how it is to be computed, and the language of the answer. */
record AdviceOptions(AdviceRequest request, Language language, List<String> warnings) {
    static final String TOP = "--top";
    private static final String DRAWS = "--draws";
    private static final String SEED = "--seed";
    private static final String RULES = "--rules";
    private static final int MOST_STRATEGIES = 100;

    static void addTo(CommandSpec spec) {
        ScenarioOptions.addTo(spec);
        spec.addOption(Options.value(DRAWS, "N"));
        spec.addOption(Options.value(SEED, "N"));
        spec.addOption(Choices.among(RULES, "on", "off"));
        spec.addOption(Choices.lang());
    }

    static AdviceOptions read(ParseResult said, Screen screen) {
        ReadScenario read = ScenarioOptions.read(said);
        AdviceRequest plain = AdviceRequest.of(read.scenario());
        var request = new AdviceRequest(
                read.scenario(),
                (int) Choices.whole(said, TOP, plain.top(), 1, MOST_STRATEGIES),
                (int) Choices.whole(said, DRAWS, plain.draws(), 1, 100_000),
                Choices.whole(said, SEED, plain.seed(), 0, 1L << 53),
                plain.withEverything().include(),
                Choices.of(said, RULES).equals("on"),
                List.of());
        return new AdviceOptions(request, language(said, screen, read.scenario()), read.warnings());
    }

    private static Language language(ParseResult said, Screen screen, Scenario scenario) {
        if (said.hasMatchedOption(Choices.LANG) || scenario.lang().notation().length() != 2) {
            return Choices.language(said, screen);
        }
        return scenario.lang() == AnswerLanguage.ZH ? Language.ZH : Language.EN;
    }

    Scenario scenario() {
        return request.scenario();
    }

    /** The request for the advice alone, without what takes longer. */
    AdviceRequest plain() {
        return new AdviceRequest(
                request.scenario(),
                request.top(),
                request.draws(),
                request.seed(),
                Set.of(),
                request.rules(),
                List.of());
    }
}
