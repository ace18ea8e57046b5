package dev.postscale.advice;

/**
 * A document a statement rests on.
 *
 * @param id such as {@code src:arxiv-2404.10102}
 * @param locator table, equation or page
 * @param claim id of the claim taken from it; empty if the document is cited as a whole
 */
public record Citation(String id, String title, String locator, String claim) {}
