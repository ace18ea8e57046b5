package dev.postscale.answer;

import dev.postscale.advice.Citation;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.compute.Assumed;
import dev.postscale.costing.CostAnswer;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SourceFact;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** What answers about money say alike; amounts are in the currency that was asked for. */
final class CostWords {
    private final KnowledgeBase base;
    private final Labels labels;
    private final CitedSources cited;
    private final CostAnswer.Currency currency;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    CostWords(KnowledgeBase base, CostAnswer.Currency currency) {
        this.base = base;
        this.currency = currency;
        labels = new Labels(base);
        cited = new CitedSources(base);
    }

    Labels labels() {
        return labels;
    }

    Text sentence(String id) {
        return labels.sentence(id);
    }

    // ---- amounts -----------------------------------------------------------------------------------------------

    Unit money() {
        return Unit.valueOf(currency.code());
    }

    /** USD in the currency asked for; an uncertain rate of exchange widens the interval. */
    Estimate in(Estimate usd) {
        if (currency.isAbsent() || !usd.isKnown()) {
            return usd;
        }
        Estimate rate = currency.perUsd().amount();
        return rate.exact()
                ? usd.times(rate.value())
                : Estimate.of(usd.value() * rate.value(), usd.low() * rate.low(), usd.high() * rate.high());
    }

    Text amount(Estimate usd) {
        return shown(in(usd), money());
    }

    /** A number whose high may be out of reach. */
    static Text shown(Estimate estimate, Unit unit) {
        if (!Double.isInfinite(estimate.high())) {
            return Numbered.text(estimate, unit);
        }
        Text value = Numbered.text(estimate.value(), unit);
        Text low = Numbered.text(estimate.low(), unit);
        return new Text(value.en() + " (" + low.en() + "–∞)", value.zh() + "（" + low.zh() + "–∞）");
    }

    static Cell cell(Estimate estimate, Unit unit) {
        return estimate.isKnown() && Double.isInfinite(estimate.high())
                ? Cell.of(shown(estimate, unit == Unit.SHARE ? unit : Unit.NUMBER))
                : Cell.of(estimate);
    }

    Cell money(Estimate usd) {
        return cell(in(usd), money());
    }

    /** The unit of a price with the currency asked for in the place of USD. */
    String unit(String unit) {
        return currency.isAbsent() || !unit.startsWith("USD") ? unit : currency.code() + unit.substring(3);
    }

    // ---- parts of an answer ------------------------------------------------------------------------------------

    void figure(String id, Estimate value, Unit unit) {
        if (value.isKnown() && !Double.isInfinite(value.high())) {
            figures.add(new Figure(id, sentence("cost-figure-" + id), value, unit, List.of()));
        }
    }

    void money(String id, Estimate usd) {
        figure(id, in(usd), money());
    }

    void caution(Text text) {
        notes.add(Note.of(Kind.CAUTION, text));
    }

    /** What was taken for what nobody said, and how far prices can be relied on. */
    void assumptions(List<Assumed> assumptions) {
        int doubtful = 0;
        List<Text> missing = new ArrayList<>();
        for (Assumed one : assumptions) {
            if (one.origin().equals("missing")) {
                missing.add(label(one));
            } else if (one.origin().equals("stale") || one.origin().equals("back-cast")) {
                doubtful++;
            }
        }
        if (!missing.isEmpty()) {
            caution(sentence("cost-missing").with("what", labels.list(missing)));
        }
        if (doubtful > 0) {
            caution(sentence("cost-doubtful").with("count", Integer.toString(doubtful)));
        }
        assumptions.stream().filter(one -> !one.origin().equals("missing")).forEach(this::assumption);
    }

    private void assumption(Assumed one) {
        Text label = label(one);
        Text value = Numbered.text(one.value());
        if (label.en().equals(value.en())) {
            return;
        }
        boolean held = one.origin().equals("default");
        boolean named = label.en().equals(one.text().en());
        String id = held ? named ? "cost-assumed" : "cost-assumed-item" : "cost-assumed-origin";
        Text words = sentence(id)
                .with("what", label)
                .with("value", value)
                .with("item", one.text())
                .with("origin", held ? Text.none() : sentence("cost-origin-" + one.origin()));
        notes.add(new Note(Kind.ASSUMPTION, words, cited.numbers(citations(one.source()))));
    }

    /** What an input is called, with its unit. */
    private Text label(Assumed one) {
        String id = "cost-input-" + one.path();
        return base.sentences().stream().anyMatch(sentence -> sentence.id().equals(id)) ? sentence(id) : one.text();
    }

    /** The numbers of sources in the answer's list. */
    List<Citation> citations(String sources) {
        return List.of(sources.split(" ", -1)).stream()
                .filter(id -> !id.isEmpty())
                .map(id ->
                        new Citation(id, base.source(id).map(SourceFact::title).orElse(id), "", ""))
                .toList();
    }

    List<Integer> cite(String sources) {
        return cited.numbers(citations(sources));
    }

    Answer answer(Text text, Table table) {
        return new Answer(Reading.nothing(), text, figures, table, notes, cited.all(), List.of());
    }
}
