package dev.postscale.compute;

import java.util.function.ToDoubleFunction;

/**
 * A quantity that can be asked for.
 *
 * @param quantity its name in the machine interface
 * @param unit empty for a ratio
 * @param symbols the usual formula; inputs may lead to another, which is then named instead
 * @param value NaN when the inputs do not determine it
 */
record Formula(String quantity, String unit, String symbols, ToDoubleFunction<Inputs> value) {}
