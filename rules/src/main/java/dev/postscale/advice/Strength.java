package dev.postscale.advice;

/** How well a statement is founded: A measured and repeated, B measured, C mostly estimated, D a rule of thumb. */
public enum Strength {
    A,
    B,
    C,
    D
}
