package dev.postscale.shell.command;

import dev.postscale.advice.WhatIf;
import dev.postscale.answer.WhatIfAnswer;
import dev.postscale.exchange.ReadScenario;
import dev.postscale.exchange.ResultJson;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what a change of the scenario does to the advice. */
final class WhatIfCommand implements Verb {
    private static final String CHANGE = "--change";

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create().addOption(Options.values(CHANGE, "FIELD=VALUE"));
        AdviceOptions.addTo(spec);
        return spec.addOption(Options.value(AdviceOptions.TOP, "N")).addOption(Choices.formats());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        if (!said.hasMatchedOption(CHANGE)) {
            throw new IllegalArgumentException(
                    "The command what-if needs the option --change.\nMaybe --change budget_usd=2M.");
        }
        AdviceOptions asked = AdviceOptions.read(said, desk.screen());
        ReadScenario changed = ScenarioOptions.changed(asked.scenario(), said, CHANGE);
        WhatIf whatIf = desk.doors().advisor().whatIf(asked.plain(), changed.scenario());
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? ResultJson.write(whatIf) + "\n"
                : desk.write(WhatIfAnswer.of(whatIf, changed.scenario(), desk.knowledge()), asked.language());
        List<String> warnings = new ArrayList<>(asked.warnings());
        warnings.addAll(changed.warnings());
        Status status = whatIf.after().infeasible().isAbsent() ? Status.ANSWERED : Status.NOTHING_FEASIBLE;
        return new Reply(status, text, warnings);
    }
}
