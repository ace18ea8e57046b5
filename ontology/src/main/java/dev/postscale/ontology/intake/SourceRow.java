package dev.postscale.ontology.intake;

import java.util.Map;

/**
 * One row of a table as it was read.
 *
 * @param place where it stands, such as row 17
 * @param cells by column; blank ones are absent
 */
record SourceRow(String place, Map<String, String> cells) {
    /** The cell, empty if blank or absent. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
