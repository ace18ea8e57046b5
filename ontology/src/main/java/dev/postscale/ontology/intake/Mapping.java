package dev.postscale.ontology.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of one source's tables become claims. It is read from Turtle ({@link MappingFile}), so that a new source needs a
 * new mapping and no program.
 *
 * @param name as it is asked for, and the beginning of the names of what it makes
 * @param key the column a JSON object's keys are read as
 * @param needs columns without which a table is not of this source
 * @param thing what rows are about
 * @param combines whether rows on the same thing and day make one claim, their median with their range
 */
record Mapping(
        String name,
        String title,
        String home,
        String licence,
        Format format,
        String key,
        Set<String> needs,
        List<Filter> filters,
        Thing thing,
        Dates dates,
        Grade grade,
        List<Column> columns,
        boolean combines) {
    Mapping {
        needs = Set.copyOf(needs);
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
    }

    /** How a table is written. */
    enum Format {
        CSV,
        /** One object of objects, or a list of objects. */
        JSON
    }

    /** What claims are about. */
    enum Kind {
        MODEL("model"),
        ACCELERATOR("accelerator"),
        MODEL_PRICE("price of a model"),
        ACCELERATOR_PRICE("price of an accelerator");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isPrice() {
            return this == MODEL_PRICE || this == ACCELERATOR_PRICE;
        }

        boolean isOfModel() {
            return this == MODEL || this == MODEL_PRICE;
        }
    }

    /**
     * Which rows count.
     *
     * @param values of the cell; of one part of it where the cell is a list
     * @param keeps whether rows with such a cell are kept, or left out
     */
    record Filter(String column, Set<String> values, boolean part, boolean keeps) {
        Filter {
            values = Set.copyOf(values);
        }
    }

    /**
     * The thing of a row.
     *
     * @param name template of the name known things are found by, with columns in braces
     * @param offering template of the name of what is on offer; {@code {thing}} is the thing found
     * @param without a pattern of what names carry that says nothing, such as a date at the end
     * @param renamed words of columns that are called otherwise here
     */
    record Thing(
            Kind kind, String name, String offering, String without, Map<String, String> renamed, String category) {
        Thing {
            renamed = Map.copyOf(renamed);
        }
    }

    /**
     * The columns of days, empty where there is none.
     *
     * @param observed on which day it was so; without it, the day the file was fetched
     */
    record Dates(String observed, String from, String until) {}

    /**
     * How far its claims are to be trusted.
     *
     * @param column the column that says how sure a row is, empty if none does
     * @param codes confidence by cell of that column
     */
    record Grade(String evidence, String confidence, String column, Map<String, String> codes, long priority) {
        Grade {
            codes = Map.copyOf(codes);
        }
    }

    /**
     * A column of numbers.
     *
     * @param metric IRI
     * @param unit IRI; empty for the metric's own
     * @param times what a cell is multiplied by to be in that unit
     * @param least the smallest value that can be meant
     * @param most the largest
     */
    record Column(String column, String metric, String unit, double times, double least, double most) {}
}
