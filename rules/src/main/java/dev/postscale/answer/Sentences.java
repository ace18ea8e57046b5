package dev.postscale.answer;

import dev.postscale.advice.Text;

/** The labels and sentences the programs say, by id. They are authored in the knowledge base, never in code. */
@FunctionalInterface
public interface Sentences {
    /** The sentence of this id; every id a program names exists. */
    Text of(String id);
}
