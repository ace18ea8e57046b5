package dev.postscale.plan;

/**
 * One way to go: a source of weights and strategies around it.
 *
 * @param source number of the source in the problem
 * @param strategies mask, with those the weights carry already
 */
public record Plan(int source, long strategies, Figures figures) {
    public boolean has(int strategy) {
        return (strategies >> strategy & 1) == 1;
    }
}
