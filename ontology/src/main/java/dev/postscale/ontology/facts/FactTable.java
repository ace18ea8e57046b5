package dev.postscale.ontology.facts;

import java.util.List;

/**
 * The rows of one record type: what its mapping query answers, cell by cell.
 *
 * @param name simple name of the record type
 * @param rows one list of cells per row; a cell is a String (unknown: empty) or a Double (unknown: NaN)
 */
public record FactTable(String name, List<String> columns, List<List<Object>> rows) {
    public FactTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
