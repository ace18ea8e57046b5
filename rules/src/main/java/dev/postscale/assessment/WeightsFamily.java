package dev.postscale.assessment;

import dev.postscale.scenario.TaskProfile;
import dev.postscale.serving.ServedModel;
import java.util.Arrays;

/** Weights of one kind that a plan could start from, and what all kinds are sized and rated by. */
abstract class WeightsFamily {
    static final int PROFILES = TaskProfile.values().length - 1;
    static final int CHAT = TaskProfile.CHAT_ALIGNMENT.ordinal();

    final Reading reading;
    final Market market;
    final ModelQuality quality;
    final Carried carried;
    final ModelShapes shapes;

    private final Dictionary dictionary;
    private final double[] facts;
    private final Constants constants;

    WeightsFamily(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        this.reading = reading;
        this.market = market;
        this.facts = facts;
        dictionary = knowledge.dictionary();
        quality = knowledge.quality();
        constants = knowledge.constants();
        carried = new Carried(knowledge.catalogue(), constants);
        shapes = new ModelShapes(knowledge);
    }

    double fact(String name) {
        return facts[dictionary.position(name)];
    }

    double constant(String notation) {
        return constants.value(notation);
    }

    /** The facts of the scenario, to be settled by a choice of weights. */
    SourceFacts settled() {
        return new SourceFacts(dictionary, facts);
    }

    double settled(SourceFacts facts, String name) {
        return facts.values()[dictionary.position(name)];
    }

    /** Weights of which only the size is known. */
    ServedModel sized(double total, double active) {
        return shapes.ofSize(total, active);
    }

    /** Effective compute by task profile: the same for all, and where experts are sparse, what they gain on each. */
    double[] byTask(double decades, boolean moe) {
        double[] byTask = new double[PROFILES];
        Arrays.fill(byTask, decades);
        if (moe) {
            carried.addSparsity(byTask, settled().set("plan.from_scratch", 1).values());
        }
        return byTask;
    }
}
