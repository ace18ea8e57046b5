package dev.postscale.ontology.intake;

import java.util.List;
import java.util.Map;

/**
 * What a table says, before anything is compared.
 *
 * @param rows that the table has
 * @param claims in the order of their things, metrics and days
 * @param unknown names nothing is known by, with the number of rows that bear them
 * @param left numbers of rows that were left out, by what told so
 */
record IntakeDraft(int rows, List<IntakeClaim> claims, Map<String, Integer> unknown, Map<String, Integer> left) {
    IntakeDraft {
        claims = List.copyOf(claims);
    }
}
