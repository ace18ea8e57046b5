package dev.postscale.sizing;

import dev.postscale.serving.Replica.Split;
import dev.postscale.training.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How accelerators share one copy of a model.
 *
 * @param tensor accelerators that split each layer
 * @param stages groups, each with a part of the layers
 */
record Layout(double tensor, double stages, Split split) {
    private static final Pattern PART = Pattern.compile("(TP|PP|EP|layer split)\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

    static Layout tensor(double accelerators) {
        return new Layout(accelerators, 1, Split.TENSOR);
    }

    /** As it is named: TP8, or TP8PP2. */
    String words() {
        String wide = (split == Split.EXPERT ? "EP" : "TP") + (long) tensor;
        return stages > 1 ? wide + "PP" + (long) stages : wide;
    }

    double accelerators() {
        return tensor * stages;
    }

    /** What words such as TP4PP2 say; empty when they say nothing. */
    static List<Layout> named(String words) {
        Matcher part = PART.matcher(words);
        double tensor = 1;
        double stages = 1;
        Split split = Split.TENSOR;
        boolean said = false;
        while (part.find()) {
            said = true;
            double count = Math.max(1, Double.parseDouble(part.group(2)));
            switch (part.group(1).toUpperCase(java.util.Locale.ROOT)) {
                case "TP" -> tensor = Math.max(tensor, count);
                case "EP" -> {
                    tensor = Math.max(tensor, count);
                    split = Split.EXPERT;
                }
                default -> stages = count;
            }
        }
        return said ? List.of(new Layout(tensor, stages, split)) : List.of();
    }

    /** The fewest accelerators whose memory together is that of so many: beyond one server, whole servers. */
    static double accelerators(double worth) {
        double servers = StrictMath.ceil(worth / Server.ACCELERATORS);
        return servers > 1 ? servers * Server.ACCELERATORS : StrictMath.ceil(worth);
    }

    /** Copies over several servers, each with a part of the layers, for models that no single one holds. */
    static List<Layout> staged(double accelerators) {
        List<Layout> layouts = new ArrayList<>();
        for (double servers = 2; servers * Server.ACCELERATORS <= accelerators; servers++) {
            layouts.add(new Layout(Server.ACCELERATORS, servers, Split.TENSOR));
        }
        return layouts;
    }

    /** The layouts among which an operator would choose: copies on 1, 2, 4 or 8 of them. */
    static List<Layout> possible(double accelerators) {
        List<Layout> layouts = new ArrayList<>();
        for (double width = 1; width <= Math.min(accelerators, Server.ACCELERATORS); width *= 2) {
            layouts.add(tensor(width));
        }
        if (accelerators < Server.ACCELERATORS
                && layouts.get(layouts.size() - 1).accelerators() < accelerators) {
            layouts.add(tensor(accelerators));
        }
        return layouts;
    }
}
