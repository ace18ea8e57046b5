package dev.postscale.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The prefixes whose facts a record holds. A component is named after its fact in camel case, with the prefix ({@code
 * teacherLogits} for {@code teacher.logits}) or, for facts of the first prefix, without it ({@code latencyMsP95} for
 * {@code workload.latency_ms_p95}). An enumeration has one component per value ({@code tierSingleGpu}): 1 for the value
 * it has, 0 for the others. A leading {@code is_} is dropped ({@code moe} for {@code base.is_moe}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface FactsOf {
    String[] value();
}
