/**
 * The machine's door: scenarios from JSON and YAML, advice and other results to JSON, batches of requests as JSON lines.
 * What is read here is bounded and checked; what is written is the same bytes on every machine. Start with {@link
 * dev.postscale.exchange.ScenarioReader}.
 */
@NullMarked
package dev.postscale.exchange;

import org.jspecify.annotations.NullMarked;
