package dev.postscale.scenario;

import java.util.List;

/** A model as the scenario names it: by words, as a list of alternatives, or by its properties. */
public sealed interface ModelReference {
    /** Nothing said. */
    ModelReference UNKNOWN = new Words("");

    /** The names or prose to be resolved, in the order given; empty when only properties are known. */
    List<String> names();

    /**
     * In words.
     *
     * @param text id, label, alias, {@code none}, or prose; empty when nothing was said
     */
    record Words(String text) implements ModelReference {
        public Words {
            Limits.text("", text);
        }

        @Override
        public List<String> names() {
            return text.isEmpty() ? List.of() : List.of(text);
        }
    }

    /** One of these; the plan chooses. */
    record Alternatives(List<String> names) implements ModelReference {
        public Alternatives {
            names = List.copyOf(names);
            if (names.isEmpty() || names.size() > 10) {
                throw new ScenarioException(
                        "",
                        "The list (" + names.size() + " entries) must have 1 to 10 entries.",
                        "Maybe write none when there is no model.");
            }
            for (String name : names) {
                Limits.text("", name);
            }
        }
    }

    /**
     * A model by its properties.
     *
     * @param model id, or empty
     * @param weightBits bits per weight as stored
     */
    record Typed(
            String model,
            double paramsTotal,
            double paramsActive,
            double trainTokens,
            double contextLength,
            ModelKind kind,
            Access access,
            double weightBits)
            implements ModelReference {
        public Typed {
            Limits.text("model", model);
            Limits.amount("params_total", paramsTotal);
            Limits.amount("params_active", paramsActive);
            Limits.amount("train_tokens", trainTokens);
            Limits.amount("context_length", contextLength);
            Limits.above("weight_bits", weightBits, 0, 32, "bytes were meant: 16-bit weights are 16");
        }

        @Override
        public List<String> names() {
            return model.isEmpty() ? List.of() : List.of(model);
        }
    }
}
