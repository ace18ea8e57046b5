package dev.postscale.ontology.text;

/**
 * A fact that free text gives away.
 *
 * @param name as in the dictionary, or a field of the scenario that the dictionary derives facts from
 * @param value as in a fact vector: 1 or 0 for a boolean, the ordinal of an enumeration, or a number
 * @param words the words that said it, as they were written
 * @param field where they stood
 */
public record LinkedFact(String name, double value, String words, TextField field) {}
