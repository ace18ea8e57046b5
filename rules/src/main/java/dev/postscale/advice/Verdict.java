package dev.postscale.advice;

/** What the rules together say of a strategy. */
public enum Verdict {
    RECOMMEND,
    CONSIDER,
    DISCOURAGE,
    FORBID
}
