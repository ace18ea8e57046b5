package dev.postscale.ontology.inquiry;

import java.util.List;

/**
 * A claim: what it says, who says so and since when, and how it stands to others.
 *
 * @param about the things it is about
 * @param metric what is counted; its id is empty for claims without a number
 * @param value in the unit; NaN if there is none
 * @param low lower bound, NaN if the source gives none
 * @param high upper bound, NaN if the source gives none
 * @param interval what the bounds mean
 * @param asStated figure as the source writes it
 * @param stands whether the base's value is this one
 * @param graph where it is written: that of an overlay for own facts
 * @param links other claims it is tied to, by how
 */
public record ClaimRecord(
        String id,
        List<Named> about,
        Named metric,
        double value,
        double low,
        double high,
        String interval,
        String unit,
        String asStated,
        String observed,
        String status,
        String confidence,
        String evidence,
        String condition,
        String setting,
        String note,
        double priority,
        boolean stands,
        String graph,
        List<Origin> sources,
        List<Link> links) {
    public ClaimRecord {
        about = List.copyOf(about);
        sources = List.copyOf(sources);
        links = List.copyOf(links);
    }

    /** A document or data set a claim was taken from. */
    public record Origin(String id, String title, String locator, String issued, String url) {}

    /** Another claim, or a thing it rests on. */
    public record Link(String kind, String id) {}
}
