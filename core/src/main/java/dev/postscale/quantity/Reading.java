package dev.postscale.quantity;

/** One way to understand a piece of text: an amount or a date. */
public sealed interface Reading permits Quantity, CalendarDate {}
