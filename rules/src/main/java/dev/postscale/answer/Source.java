package dev.postscale.answer;

/**
 * A document an answer rests on.
 *
 * @param id such as {@code src:arxiv-2404.10102}
 * @param locator table, equation or page; empty if none is known
 * @param claim id of the claim taken from it; empty if the source is cited as a whole
 * @param issued date of the document
 */
public record Source(String id, String title, String locator, String claim, String issued) {}
