package dev.postscale.costing;

import dev.postscale.assessment.PriceBook;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.costing.PriceList.Line;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.pricing.ByTenure;
import dev.postscale.pricing.DatedPrices;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.Priced;
import dev.postscale.pricing.Tenure;
import dev.postscale.pricing.TokenTiers;
import dev.postscale.sampling.Propagation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prices of a model, an accelerator or any other item on a date. */
final class PriceCosting {
    private static final long SEED = 1;

    private final CostInputs in;
    private final String name;

    PriceCosting(CostInputs in) {
        this.in = in;
        name = in.request().required("name");
    }

    PriceList answer() {
        PriceBook book = in.knowledge().prices();
        Optional<ModelFact> model = in.knowledge().base().model(name);
        Optional<AcceleratorFact> chip = in.knowledge().base().accelerator(name);
        if (model.isPresent()) {
            return list(model.get().id(), tokens(model.get().id()));
        }
        if (chip.isPresent()) {
            return list(chip.get().id(), machine(chip.get()));
        }
        if (book.item(name, in.date()).isPresent() || isKind(book)) {
            return list(name, items(book));
        }
        Optional<ModelFact> meant = Models.named(name, in);
        if (meant.isPresent()) {
            return list(meant.get().id(), tokens(meant.get().id()));
        }
        return named(book);
    }

    private boolean isKind(PriceBook book) {
        return book.categories().contains(name.toLowerCase(Locale.ROOT));
    }

    private PriceList named(PriceBook book) {
        Optional<AcceleratorFact> chip;
        try {
            chip = in.knowledge()
                    .names()
                    .machine("accelerator", name, new Hints(Double.NaN, LocalDate.parse(in.date())))
                    .chip();
        } catch (UnknownNameException e) {
            chip = Optional.empty();
        }
        if (chip.isPresent()) {
            return list(chip.get().id(), machine(chip.get()));
        }
        if (book.like(name).isEmpty()) {
            List<String> known = new ArrayList<>(book.categories());
            in.knowledge().base().models().forEach(model -> known.add(model.id()));
            in.knowledge().base().accelerators().forEach(one -> known.add(one.id()));
            throw UnknownNameException.model("name", name, NearestNames.of(name, known, 3));
        }
        return list(name, items(book));
    }

    private PriceList list(String id, List<Line> lines) {
        return new PriceList(Form.PRICE, id, in.date(), lines, in.currency(), in.assumptions());
    }

    /** The prices of all who sell the tokens of a model. */
    private List<Line> tokens(String model) {
        List<Line> lines = new ArrayList<>();
        DatedPrices prices = in.prices();
        for (String offering : in.knowledge().prices().offerings(model)) {
            prices.offering(offering)
                    .map(TokenTiers::all)
                    .ifPresent(all -> all.forEach(price -> lines.add(new Line(kind(price), price))));
        }
        return lines;
    }

    private static String kind(Priced price) {
        String item = price.item().en();
        String kind = item.substring(item.indexOf(", ") + 2);
        return kind.replace(", ", "-").replace(' ', '-');
    }

    private List<Line> machine(AcceleratorFact chip) {
        List<Line> lines = new ArrayList<>();
        in.prices().all(in.knowledge().prices().rentals(chip.id())).stream()
                .sorted(Comparator.comparing(Priced::observed).reversed().thenComparing(price -> price.item()
                        .en()))
                .forEach(price -> lines.add(new Line("rental", price)));
        if (lines.isEmpty()) {
            lines.add(new Line("rental", in.prices().rental(chip)));
        }
        lines.add(new Line("purchase", in.prices().purchase(chip)));
        MachineCosts costs = in.machines(chip);
        Propagation draws = Propagation.of(SEED);
        ByTenure hours = ByTenure.of(tenure -> costs.busyHour(tenure, 1, draws));
        for (Tenure tenure : List.of(Tenure.AMORTISED, Tenure.OWNED)) {
            in.tell(costs.used(tenure, false));
            lines.add(new Line(
                    tenure == Tenure.AMORTISED ? "amortised" : "owned",
                    Priced.derived(chip.label(), hours.of(tenure), "USD per GPU-hour")));
        }
        return lines;
    }

    private List<Line> items(PriceBook book) {
        return in.prices().all(book.like(name)).stream()
                .flatMap(price -> lines(price).stream())
                .toList();
    }

    /** An item with a price of its own, or an offering with prices of its tokens. */
    private List<Line> lines(Priced price) {
        return price.isKnown()
                ? List.of(new Line("item", price))
                : in.prices().offering(price.item().en()).map(TokenTiers::all).orElse(List.of()).stream()
                        .map(part -> new Line(kind(part), part))
                        .toList();
    }
}
