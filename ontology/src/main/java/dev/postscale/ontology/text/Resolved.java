package dev.postscale.ontology.text;

import java.util.List;

/** What a name that somebody wrote stands for. */
public sealed interface Resolved {
    /**
     * One thing of the knowledge base.
     *
     * @param others ids the name could have meant as well; when there are any, the choice is an assumption to be shown
     */
    record One(String id, List<String> others) implements Resolved {
        public One {
            others = List.copyOf(others);
        }
    }

    /** Alternatives that were named; the plan chooses. */
    record Several(List<String> ids) implements Resolved {
        public Several {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A class of devices or machines, such as a phone.
     *
     * @param target target id
     * @param accelerator id of the typical chip, of the memory said if one has it; empty when the class has none
     * @param others target ids the words could have meant as well
     */
    record TargetClass(String target, String accelerator, List<String> others) implements Resolved {
        public TargetClass {
            others = List.copyOf(others);
        }
    }

    /** It was said that no weights are at hand. */
    record NoWeights() implements Resolved {}

    /**
     * Open weights, which ones the plan chooses; also weights of which only a size is said.
     *
     * @param sizes total parameters of the alternatives in the order they were named; none when nothing is said
     * @param active parameters active per token, NaN when not said
     */
    record OpenClass(List<Double> sizes, double active) implements Resolved {
        public OpenClass {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * Weights of one's own that no knowledge base lists.
     *
     * @param sizes total parameters, as in {@link OpenClass}
     * @param active parameters active per token, NaN when not said
     */
    record OwnClass(List<Double> sizes, double active) implements Resolved {
        public OwnClass {
            sizes = List.copyOf(sizes);
        }
    }

    /** A hosted model, which one the plan chooses. */
    record ApiClass() implements Resolved {}

    /**
     * Nothing known.
     *
     * @param nearest the most similar names, best first, for a hint
     */
    record Unknown(String name, List<String> nearest) implements Resolved {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
