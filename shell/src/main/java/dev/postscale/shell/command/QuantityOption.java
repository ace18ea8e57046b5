package dev.postscale.shell.command;

import dev.postscale.quantity.Bound;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityException;
import dev.postscale.quantity.Unit;
import picocli.CommandLine.ParseResult;

/** Options that are quantities, read by the one parser of them. */
final class QuantityOption {
    /** A bare number from here on cannot be money. */
    private static final double COMPUTE_FROM = 1e15;

    private QuantityOption() {}

    /** The value of an option in the base unit of its kind, NaN if it is not there. */
    static double read(ParseResult said, String option, Kind kind) {
        return said.hasMatchedOption(option)
                ? one(option, said.<String>matchedOptionValue(option, ""), kind).value()
                : Double.NaN;
    }

    /** Whether a budget is compute rather than money. */
    static boolean isCompute(String budget) {
        try {
            Quantity money = Quantities.parse(budget, Kind.MONEY);
            return !money.unitSaid() && money.value() >= COMPUTE_FROM;
        } catch (QuantityException e) {
            try {
                return Quantities.parse(budget, Kind.FLOPS).unitSaid();
            } catch (QuantityException neither) {
                return false;
            }
        }
    }

    private static Quantity one(String option, String text, Kind kind) {
        Quantity quantity;
        try {
            quantity = Quantities.parse(text, kind);
        } catch (QuantityException e) {
            throw new IllegalArgumentException(e.at(option), e);
        }
        if (quantity.bound() != Bound.EXACT && quantity.bound() != Bound.ABOUT) {
            throw new IllegalArgumentException(
                    option + ": the value (" + text + ") must be one number, not a range.\nMaybe take its middle.");
        }
        if (kind == Kind.MONEY && quantity.unit() != Unit.USD) {
            throw new IllegalArgumentException(
                    option + ": the value (" + text + ") must be in USD.\nMaybe write $10M or 1000万美元.");
        }
        return quantity;
    }
}
