package dev.postscale.scaling;

import dev.postscale.assessment.Law;
import dev.postscale.law.LawInputs;
import dev.postscale.law.ScalingLaw.Input;
import dev.postscale.law.ScalingLaw.Output;
import dev.postscale.naming.NearestNames;
import dev.postscale.quantity.Bound;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a law is asked, as it is typed: {@code loss N=70B D=1.4T}. */
public final class LawWords {
    /** What an input without a unit may be. */
    private static final List<Kind> PLAIN = List.of(Kind.COUNT, Kind.TOKENS, Kind.PARAMETERS, Kind.FLOPS);

    private LawWords() {}

    /**
     * The output of a name.
     *
     * @throws IllegalArgumentException if the law has none of this name
     */
    public static Output output(Law law, String name) {
        List<String> names = law.point().outputs().stream().map(Output::name).toList();
        return law.point().outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The output (" + name + ") of the law " + law.id()
                        + " must be one of " + String.join(", ", names) + ".\n"
                        + NearestNames.hint(name, names)));
    }

    /**
     * The inputs of an output.
     *
     * @throws IllegalArgumentException if a word is no input, is given twice or has the wrong unit, or if one is missing
     */
    public static LawInputs inputs(List<String> words, Output output) {
        LawInputs inputs = LawInputs.none();
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals).strip();
            Input input = input(name, equals, output);
            if (inputs.has(name)) {
                throw new IllegalArgumentException("The input (" + name + ") must be given only once.");
            }
            inputs = with(inputs, input, word.substring(equals + 1).strip());
        }
        for (String name : output.required()) {
            if (!inputs.has(name)) {
                throw new IllegalArgumentException("The output (" + output.name() + ") needs "
                        + String.join(" and ", output.required()) + ".\nMaybe write " + name + "=1e10.");
            }
        }
        return inputs;
    }

    private static Input input(String name, int equals, Output output) {
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "The word (" + name + ") must be an input, an equals sign and a value.\nMaybe N=70B.");
        }
        return output.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The input (" + name + ") of " + output.name()
                        + " must be one of " + String.join(", ", output.names()) + "."));
    }

    private static LawInputs with(LawInputs inputs, Input input, String value) {
        Kind kind =
                switch (input.unit()) {
                    case "parameter" -> Kind.PARAMETERS;
                    case "token" -> Kind.TOKENS;
                    case "FLOP" -> Kind.FLOPS;
                    case "bit" -> Kind.BITS;
                    default -> Kind.COUNT;
                };
        if (kind != Kind.COUNT) {
            return inputs.with(input.name(), exact(input.name(), value, kind));
        }
        String[] parts = value.split("[,，]", -1);
        List<Double> numbers = new ArrayList<>();
        for (String part : parts) {
            plain(part.strip()).ifPresent(numbers::add);
        }
        if (numbers.size() < parts.length) {
            return inputs.with(input.name(), value);
        }
        return parts.length == 1 ? inputs.with(input.name(), numbers.get(0)) : inputs.with(input.name(), numbers);
    }

    private static double exact(String name, String value, Kind kind) {
        Quantity quantity;
        try {
            quantity = Quantities.parse(value, kind);
        } catch (QuantityException e) {
            throw new IllegalArgumentException(e.at(name), e);
        }
        if (quantity.bound() != Bound.EXACT && quantity.bound() != Bound.ABOUT) {
            throw new IllegalArgumentException(name + ": the value (" + value + ") must be one number, not a range.");
        }
        return quantity.value();
    }

    /** A number in whichever unit; empty for a word. */
    private static Optional<Double> plain(String value) {
        for (Kind kind : PLAIN) {
            try {
                return Optional.of(Quantities.parse(value, kind).value());
            } catch (QuantityException e) {
                // Another kind may read it; if none does, it is a word.
            }
        }
        return Optional.empty();
    }
}
