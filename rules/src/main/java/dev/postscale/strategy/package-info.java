/**
 * The second phase of judgement: what the facts and findings say for and against each strategy. Start with {@link
 * dev.postscale.strategy.StrategyUnit}, then {@link dev.postscale.strategy.Proposal}.
 */
@NullMarked
package dev.postscale.strategy;

import org.jspecify.annotations.NullMarked;
