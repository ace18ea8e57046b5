package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Table.Column;
import dev.postscale.assessment.Law;
import dev.postscale.exchange.LawAnswers;
import dev.postscale.law.FitRange;
import dev.postscale.law.ScalingLaw;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Tells what a law gives, and which laws there are. */
public final class LawAnswer {
    private LawAnswer() {}

    /** An output of a law. */
    public static Answer of(Law law, ScalingLaw.Output output, LawAnswers.Value value, KnowledgeBase knowledge) {
        ScalingWords words = new ScalingWords(knowledge);
        words.cited().numbers(value.sources());
        Unit unit = unit(output.unit());
        boolean known = !Double.isNaN(value.low()) && !Double.isNaN(value.high());
        Estimate estimate =
                known ? Estimate.of(value.value(), value.low(), value.high()) : Estimate.pointOf(value.value());
        Text told = Labels.joined(
                List.of(Numbered.text(estimate, unit), Text.same(unit == Unit.NUMBER ? output.unit() : "")), " ", " ");
        words.extrapolation(law.id(), value.extrapolates());
        if (!law.fact().caveatEn().isEmpty()) {
            words.note(
                    Note.Kind.CAUTION,
                    new Text(law.fact().caveatEn(), law.fact().caveatZh()));
        }
        return new Answer(
                Reading.nothing(),
                words.sentence(known ? "law-value" : "law-value-alone")
                        .with("output", output.name())
                        .with("law", label(law.fact()))
                        .with("value", stripped(told)),
                List.of(),
                Table.none(),
                words.notes(),
                words.cited().all(),
                List.of());
    }

    private static Text stripped(Text text) {
        return new Text(text.en().strip(), text.zh().strip());
    }

    private static Text label(LawFact fact) {
        return new Text(fact.labelEn(), fact.labelZh());
    }

    /** What the unit of an output is called here; NUMBER where it is written out. */
    private static Unit unit(String unit) {
        return switch (unit) {
            case "parameter" -> Unit.PARAMETER;
            case "token" -> Unit.TOKEN;
            case "FLOP" -> Unit.FLOP;
            case "bit" -> Unit.BIT;
            default -> Unit.NUMBER;
        };
    }

    /** What a law can be asked for. */
    public static Answer outputs(Law law, KnowledgeBase knowledge) {
        ScalingWords words = new ScalingWords(knowledge);
        List<List<Cell>> rows = new ArrayList<>();
        for (ScalingLaw.Output output : law.point().outputs()) {
            rows.add(
                    List.of(Cell.of(output.name()), Cell.of(output.unit()), Cell.of(String.join(" ", output.names()))));
        }
        return Answer.of(words.sentence("law-outputs").with("law", label(law.fact())))
                .with(new Table(
                        List.of(
                                Column.words("output", words.sentence("column-output")),
                                Column.words("unit", words.sentence("column-unit")),
                                Column.words("inputs", words.sentence("column-inputs"))),
                        rows));
    }

    /** Every law. */
    public static Answer list(List<Law> laws, KnowledgeBase knowledge) {
        ScalingWords words = new ScalingWords(knowledge);
        List<List<Cell>> rows = new ArrayList<>();
        for (Law law : laws) {
            FitRange range = law.range();
            rows.add(List.of(
                    Cell.of(law.id()),
                    Cell.of(law.fact().form()),
                    Cell.of(range(range.paramsMin(), range.paramsMax(), Unit.PARAMETER)),
                    Cell.of(range(range.tokensMin(), range.tokensMax(), Unit.TOKEN)),
                    Cell.of(words.sentence("status-" + law.status())),
                    Cell.of(label(law.fact()))));
        }
        return Answer.of(words.sentence("laws-intro").with("count", Integer.toString(laws.size())))
                .with(new Table(
                        List.of(
                                Column.words("law", words.sentence("column-law")),
                                Column.words("form", words.sentence("column-form")),
                                Column.words("params", words.sentence("column-fitted-params")),
                                Column.words("tokens", words.sentence("column-fitted-tokens")),
                                Column.words("status", words.sentence("column-status")),
                                Column.words("label", words.sentence("column-label"))),
                        rows));
    }

    private static Text range(double least, double most, Unit unit) {
        return new Text(range(least, most, unit, Language.EN), range(least, most, unit, Language.ZH));
    }

    private static String range(double least, double most, Unit unit, Language language) {
        CompactNumbers numbers = CompactNumbers.in(language);
        if (Double.isNaN(least) && Double.isNaN(most)) {
            return "";
        }
        if (Double.isNaN(least)) {
            return "≤ " + numbers.of(most, unit);
        }
        return Double.isNaN(most) ? "≥ " + numbers.of(least, unit) : numbers.between(least, most, unit);
    }
}
