package dev.postscale.quantity;

/** The two languages in which questions are read and answers written. */
public enum Language {
    EN,
    ZH
}
