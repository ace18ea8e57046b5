package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Table.Column;
import dev.postscale.costing.ServiceCost;
import dev.postscale.costing.ServiceCost.BreakEven;
import dev.postscale.costing.ServiceCost.Way;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a service costs, as sentences and tables. */
final class ServiceTables {
    private final CostWords words;

    ServiceTables(CostWords words) {
        this.words = words;
    }

    Answer answer(ServiceCost cost) {
        words.figure("utilization", cost.utilization(), Unit.SHARE);
        words.figure("capacity", cost.requestsPerDay(), Unit.REQUEST_PER_DAY);
        for (BreakEven one : cost.breakEven()) {
            String way = one.kind().name().toLowerCase(Locale.ROOT);
            words.figure("api_share_" + way, one.apiShare(), Unit.TIMES);
        }
        words.figure("energy_mwh_per_month", cost.energyMwhPerMonth(), Unit.MEGAWATT_HOUR);
        words.figure("co2_tonnes_per_month", cost.co2TonnesPerMonth(), Unit.NUMBER);
        if (cost.falling()) {
            words.caution(words.sentence(cost.breakEven().isEmpty() ? "cost-falling-rent" : "cost-falling"));
        }
        words.caution(words.sentence("cost-service-left-out"));
        words.assumptions(cost.assumptions());
        boolean compared = !cost.volumes().isEmpty();
        if (compared) {
            cost.ways().stream()
                    .filter(way -> way.kind() != ServiceCost.Kind.OWNED)
                    .forEach(way -> totals(way, cost));
        }
        return words.answer(verdict(cost), compared ? volumes(cost) : ways(cost));
    }

    private void totals(Way way, ServiceCost cost) {
        words.money("total_" + lower(way.kind()), way.totalUsd());
        if (cost.falling()) {
            words.money("total_today_" + lower(way.kind()), way.totalAtTodaysPricesUsd());
        }
        words.money("million_" + lower(way.kind()), way.usdPerMillionOutputTokens());
    }

    private Text verdict(ServiceCost cost) {
        Text first = cost.ways().stream()
                .filter(way -> way.kind() != ServiceCost.Kind.OWNED)
                .min(Comparator.comparingDouble(way -> way.usdPerMonth().value()))
                .map(way -> words.sentence("cost-cheapest")
                        .with("way", name(way))
                        .with("usd", words.amount(way.usdPerMonth())))
                .orElse(words.sentence("cost-no-way"));
        List<Text> parts = new ArrayList<>();
        parts.add(first.with("model", words.labels().model(cost.model()))
                .with("machines", words.labels().machines(cost.accelerator(), cost.accelerators() * cost.replicas()))
                .with("requests", Numbered.text(cost.volume().requestsPerDay(), Unit.REQUEST_PER_DAY)));
        cost.ways().stream()
                .filter(way -> way.kind() != ServiceCost.Kind.OWNED)
                .min(Comparator.comparingDouble(way -> way.totalUsd().value()))
                .map(way -> words.sentence("cost-cheapest-total")
                        .with("months", Numbered.text(cost.months(), Unit.MONTH))
                        .with("way", name(way))
                        .with("usd", words.amount(way.totalUsd())))
                .ifPresent(parts::add);
        for (BreakEven one : cost.breakEven()) {
            Text sentence = words.sentence(
                    one.requestsPerDay().isKnown() ? "cost-break-even-volume" : "cost-no-break-even-volume");
            parts.add(sentence.with("way", words.sentence("cost-way-" + lower(one.kind())))
                    .with("requests", CostWords.shown(one.requestsPerDay(), Unit.REQUEST_PER_DAY))
                    .with("tokens", Numbered.text(one.tokensPerDay().value(), Unit.TOKEN_PER_DAY))
                    .with("api", cost.api())
                    .with("never", Numbered.text(one.never(), Unit.SHARE)));
        }
        return CostTables.joined(parts.toArray(Text[]::new));
    }

    private static String lower(ServiceCost.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Text name(Way way) {
        return words.sentence("cost-way-" + lower(way.kind()));
    }

    private Table ways(ServiceCost cost) {
        Text total = words.sentence("cost-column-total").with("months", Numbered.text(cost.months(), Unit.MONTH));
        Text flat = words.sentence("cost-column-total-today").with("months", Numbered.text(cost.months(), Unit.MONTH));
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("way", words.sentence("cost-column-way")),
                Column.numbers("month", words.sentence("cost-column-month"), words.money()),
                Column.numbers("people", words.sentence("cost-column-people"), words.money()),
                Column.numbers("million", words.sentence("cost-column-million"), words.money()),
                Column.numbers("total", total, words.money())));
        if (cost.falling()) {
            columns.add(Column.numbers("total_today", flat, words.money()));
        }
        List<List<Cell>> rows = cost.ways().stream()
                .map(way -> {
                    List<Cell> row = new ArrayList<>(List.of(
                            Cell.of(name(way)),
                            words.money(way.usdPerMonth()),
                            words.money(way.peopleUsdPerMonth()),
                            words.money(way.usdPerMillionOutputTokens()),
                            words.money(way.totalUsd())));
                    if (cost.falling()) {
                        row.add(words.money(way.totalAtTodaysPricesUsd()));
                    }
                    return row;
                })
                .toList();
        return new Table(columns, rows);
    }

    /** What a month costs at other volumes. */
    private Table volumes(ServiceCost cost) {
        List<Column> columns = List.of(
                Column.numbers("requests", words.sentence("cost-column-volume"), Unit.REQUEST_PER_DAY),
                Column.numbers("api", words.sentence("cost-way-api"), words.money()),
                Column.numbers("rent", words.sentence("cost-way-rent"), words.money()),
                Column.numbers("amortised", words.sentence("cost-way-amortised"), words.money()),
                Column.words("cheapest", words.sentence("cost-column-cheapest")),
                Column.numbers("tokens", words.sentence("cost-column-tokens"), Unit.TOKEN_PER_DAY));
        List<List<Cell>> rows = cost.volumes().stream()
                .map(at -> List.of(
                        Cell.of(at.requestsPerDay()),
                        words.money(at.apiUsd()),
                        words.money(at.rentUsd()),
                        words.money(at.amortisedUsd()),
                        Cell.of(at.cheapest().isEmpty() ? Text.none() : words.sentence("cost-way-" + at.cheapest())),
                        Cell.of(at.tokensPerDay())))
                .toList();
        return new Table(columns, rows);
    }
}
