package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Table.Column;
import dev.postscale.costing.CostAnswer;
import dev.postscale.costing.PriceList;
import dev.postscale.costing.RentBuyCost;
import dev.postscale.costing.RunCost;
import dev.postscale.costing.ServiceCost;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What things cost, as sentences and tables. */
public final class CostTables {
    private final KnowledgeBase base;
    private final CostWords words;

    private CostTables(KnowledgeBase base, CostWords words) {
        this.base = base;
        this.words = words;
    }

    public static Answer of(CostAnswer cost, KnowledgeBase base) {
        CostTables tables = new CostTables(base, new CostWords(base, cost.currency()));
        if (cost instanceof PriceList prices) {
            return tables.prices(prices);
        }
        if (cost instanceof RunCost run) {
            return tables.run(run);
        }
        return cost instanceof ServiceCost service
                ? new ServiceTables(tables.words).answer(service)
                : tables.rentOrBuy((RentBuyCost) cost);
    }

    // ---- prices ------------------------------------------------------------------------------------------------

    private Answer prices(PriceList list) {
        List<String> units = list.prices().stream()
                .map(line -> words.unit(line.price().unit()))
                .distinct()
                .toList();
        boolean oneUnit = units.size() == 1;
        List<List<Cell>> rows = new ArrayList<>();
        for (PriceList.Line line : list.prices()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(item(line) + marks(words.cite(line.price().source()))),
                    Cell.of(words.sentence("cost-kind-" + line.kind())),
                    Cell.of(
                            isMoney(line)
                                    ? words.in(line.price().amount())
                                    : line.price().amount())));
            if (!oneUnit) {
                row.add(Cell.of(words.unit(line.price().unit())));
            }
            row.add(Cell.of(words.sentence("cost-state-"
                    + line.price().state().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
            row.add(Cell.of(line.price().observed()));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("item", words.sentence("cost-column-item")),
                Column.words("kind", words.sentence("cost-column-kind")),
                Column.numbers(
                        "price",
                        oneUnit ? Text.same(units.get(0)) : words.sentence("cost-column-price"),
                        Unit.NUMBER)));
        if (!oneUnit) {
            columns.add(Column.words("unit", words.sentence("cost-column-unit")));
        }
        columns.add(Column.words("state", words.sentence("cost-column-state")));
        columns.add(Column.words("observed", words.sentence("cost-column-observed")));
        words.assumptions(list.assumptions());
        Text text = words.sentence(rows.isEmpty() ? "cost-no-price" : "cost-prices")
                .with("name", name(list.name()))
                .with("date", list.on());
        return words.answer(text, rows.isEmpty() ? Table.none() : new Table(columns, rows));
    }

    /** Whether the price is a sum of money rather than a rate of exchange, a ratio or an amount of carbon. */
    private static boolean isMoney(PriceList.Line line) {
        return line.price().unit().startsWith("USD");
    }

    /** The item; the part of an offering has a column of its own. */
    private static String item(PriceList.Line line) {
        String item = line.price().item().en();
        int part = item.indexOf(", ");
        return part > 0
                        && line.price().unit().equals("USD per million tokens")
                        && !line.kind().equals("item")
                ? item.substring(0, part)
                : item;
    }

    private static String marks(List<Integer> numbers) {
        return numbers.stream().map(number -> " [" + number + "]").reduce("", String::concat);
    }

    private Text name(String id) {
        return base.accelerator(id).map(chip -> Text.same(chip.label())).orElseGet(() -> words.labels()
                .model(id));
    }

    // ---- a run -------------------------------------------------------------------------------------------------

    private Answer run(RunCost run) {
        words.figure("gpu_hours", run.gpuHours(), Unit.ACCELERATOR_HOUR);
        words.figure("days", run.days(), Unit.DAY);
        words.money("run_people_usd", run.peopleUsd());
        words.figure("energy_mwh", run.energyMwh(), Unit.MEGAWATT_HOUR);
        words.figure("co2_tonnes", run.co2Tonnes(), Unit.NUMBER);
        List<List<Cell>> rows = List.of(
                row("rent", run.usd().rent()),
                row("amortised", run.usd().amortised()),
                row("owned", run.usd().owned()));
        List<Column> columns = List.of(
                Column.words("way", words.sentence("cost-column-way")),
                Column.numbers("usd", words.sentence("cost-column-run"), words.money()));
        if (!run.fits()) {
            words.caution(words.sentence("cost-run-does-not-fit"));
        }
        words.caution(words.sentence("cost-run-left-out"));
        words.assumptions(run.assumptions());
        Text text = words.sentence("cost-run")
                .with("model", words.labels().model(run.model()))
                .with("accelerator", name(run.accelerator()))
                .with("usd", words.amount(run.usd().rent()));
        return words.answer(text, new Table(columns, rows));
    }

    private List<Cell> row(String way, Estimate usd) {
        return List.of(Cell.of(words.sentence("cost-way-" + way)), words.money(usd));
    }

    // ---- renting and buying ------------------------------------------------------------------------------------

    private Answer rentOrBuy(RentBuyCost cost) {
        words.figure("utilization", cost.utilization(), Unit.SHARE);
        words.money("busy_hour_rent", cost.busyHourUsd().rent());
        words.money("busy_hour_amortised", cost.busyHourUsd().amortised());
        words.money("busy_hour_owned", cost.busyHourUsd().owned());
        words.money("rent_usd", cost.rentUsd());
        words.money("buy_usd", cost.buyUsd());
        words.money("cash_usd", cost.cashUsd());
        words.figure("energy_mwh_per_month", cost.energyMwhPerMonth(), Unit.MEGAWATT_HOUR);
        words.figure("co2_tonnes_per_month", cost.co2TonnesPerMonth(), Unit.NUMBER);
        if (cost.falling()) {
            words.caution(words.sentence("cost-falling-rent"));
        }
        words.caution(words.sentence("cost-buy-left-out"));
        words.assumptions(cost.assumptions());
        return words.answer(verdict(cost), utilizations(cost));
    }

    private Text verdict(RentBuyCost cost) {
        boolean known = cost.rentUsd().isKnown() && cost.buyUsd().isKnown();
        if (!known) {
            return words.sentence("cost-rent-or-buy-unknown").with("accelerator", name(cost.accelerator()));
        }
        boolean rent = cost.rentUsd().value() <= cost.buyUsd().value();
        Text verdict = words.sentence(rent ? "cost-rent-cheaper" : "cost-buy-cheaper")
                .with("accelerator", words.labels().machines(cost.accelerator(), cost.count()))
                .with("months", Numbered.text(cost.months(), Unit.MONTH))
                .with("rent", words.amount(cost.rentUsd()))
                .with("buy", words.amount(cost.buyUsd()));
        Text utilization = cost.breakEvenUtilization().isKnown()
                ? words.sentence("cost-break-even-utilization")
                        .with("share", CostWords.shown(cost.breakEvenUtilization(), Unit.SHARE))
                : words.sentence("cost-no-break-even-utilization");
        Text months = cost.breakEvenMonths().isKnown()
                ? words.sentence("cost-break-even-months")
                        .with("months", CostWords.shown(cost.breakEvenMonths(), Unit.MONTH))
                : words.sentence("cost-no-break-even-months");
        Text never = words.sentence("cost-never").with("share", Numbered.text(cost.neverWithinLife(), Unit.SHARE));
        return joined(verdict, utilization, months, never);
    }

    static Text joined(Text... parts) {
        StringBuilder en = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        for (Text part : parts) {
            en.append(en.isEmpty() ? "" : " ").append(part.en());
            zh.append(part.zh());
        }
        return new Text(en.toString(), zh.toString());
    }

    private Table utilizations(RentBuyCost cost) {
        if (cost.utilizations().isEmpty()) {
            return Table.none();
        }
        List<Column> columns = List.of(
                Column.numbers("utilization", words.sentence("cost-column-utilization"), Unit.SHARE),
                Column.numbers("rent_usd", words.sentence("cost-way-rent"), words.money()),
                Column.numbers("buy_usd", words.sentence("cost-way-amortised"), words.money()),
                Column.numbers("months", words.sentence("cost-column-break-even-months"), Unit.MONTH));
        List<List<Cell>> rows = cost.utilizations().stream()
                .map(at -> List.of(
                        Cell.of(at.utilization()),
                        words.money(at.rentUsd()),
                        words.money(at.buyUsd()),
                        at.breakEvenMonths().isKnown()
                                ? CostWords.cell(at.breakEvenMonths(), Unit.MONTH)
                                : Cell.of(words.sentence("cost-never-reached"))))
                .toList();
        return new Table(columns, rows);
    }
}
