package dev.postscale.costing;

import dev.postscale.advice.Absent;
import dev.postscale.compute.Assumed;
import dev.postscale.pricing.Priced;
import java.util.List;

/** What something costs; amounts are USD. */
public sealed interface CostAnswer permits PriceList, RunCost, ServiceCost, RentBuyCost {
    /** The form of question it answers. */
    Form what();

    /** ISO day on which prices count. */
    String on();

    /** The currency that amounts are to be shown in beside USD; absent if that is USD. */
    Currency currency();

    List<Assumed> assumptions();

    /**
     * A currency beside USD.
     *
     * @param code by ISO 4217
     * @param perUsd amount of it per USD
     */
    record Currency(String code, Priced perUsd) implements Absent {
        @Override
        public boolean isAbsent() {
            return code.equals("USD");
        }
    }
}
