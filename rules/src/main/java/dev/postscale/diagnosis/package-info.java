/**
 * The first phase of judgement: what is striking about a scenario. Its rules stand beside it in DRL, one file per family.
 * Start with {@link dev.postscale.diagnosis.DiagnosisUnit}.
 */
@NullMarked
package dev.postscale.diagnosis;

import org.jspecify.annotations.NullMarked;
