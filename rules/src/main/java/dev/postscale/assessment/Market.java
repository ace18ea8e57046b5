package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Conversions;
import java.util.List;
import java.util.stream.Stream;

/** What could be downloaded, bought or rented on the date of a scenario. */
public final class Market {

    private final List<ModelFact> models;
    private final List<AcceleratorFact> accelerators;
    private final PriceBook prices;
    private final String date;
    private final String apiSince;

    Market(List<ModelFact> models, List<AcceleratorFact> accelerators, PriceBook prices, String date, String apiSince) {
        this.models = models.stream()
                .filter(model -> !model.released().isEmpty() && model.released().compareTo(date) <= 0)
                .toList();
        this.accelerators = accelerators.stream()
                .filter(chip -> !chip.released().isEmpty() && chip.released().compareTo(date) <= 0)
                .toList();
        this.prices = prices;
        this.date = date;
        this.apiSince = apiSince;
    }

    String date() {
        return date;
    }

    PriceBook prices() {
        return prices;
    }

    Stream<ModelFact> models() {
        return models.stream();
    }

    /** Published weights of known size. */
    Stream<ModelFact> open() {
        return models.stream().filter(model -> model.weights().equals("open") && !Double.isNaN(model.paramsTotal()));
    }

    /** Those that go into a memory at 4 bits per weight; all of them where it is unknown. */
    Stream<ModelFact> openWithin(double memoryGib, Constants constants) {
        double bytesPerParam = constants.value("bytes-at-4bit");
        double room = constants.value("room-at-4bit") * (memoryGib * Conversions.BYTES_PER_GIB);
        return open().filter(model -> !(model.paramsTotal() * bytesPerParam > room));
    }

    Stream<AcceleratorFact> accelerators() {
        return accelerators.stream();
    }

    boolean apiOnSale() {
        return date.compareTo(apiSince) >= 0;
    }

    boolean anyReasoning() {
        return models.stream().anyMatch(model -> model.kind().equals("reasoning"));
    }
}
