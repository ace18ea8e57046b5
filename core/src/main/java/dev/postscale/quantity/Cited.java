package dev.postscale.quantity;

/**
 * A value with where it is from.
 *
 * @param source id such as {@code src:arxiv-2404.10102}
 * @param locator table, equation or page; empty if the source has none
 * @param claim id of the claim in the knowledge base, empty if it is none
 */
public record Cited<T>(T value, String source, String locator, String claim) {}
