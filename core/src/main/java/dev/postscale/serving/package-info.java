/**
 * What an answer costs: memory of weights and cache, time of prefill and decode, machines at a load, dollars. Start
 * with {@link dev.postscale.serving.ServedModel} and {@link dev.postscale.serving.Roofline}.
 *
 * <p>Units: bytes, byte/s, FLOP, FLOP/s, seconds, tokens, USD. Peaks are dense. Efficiencies, prices and calendar
 * conventions arrive as arguments. Nothing here is ever faster than bytes over bandwidth or FLOP over peak.
 */
@NullMarked
package dev.postscale.serving;

import org.jspecify.annotations.NullMarked;
