/**
 * Public tables of prices, models and accelerators turned into own facts: a mapping per format says which column makes which
 * claim, and nothing lands that was not compared with what is known. Start with {@link
 * dev.postscale.ontology.intake.Intake}.
 */
@NullMarked
package dev.postscale.ontology.intake;

import org.jspecify.annotations.NullMarked;
