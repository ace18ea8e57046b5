package dev.postscale.shell.command;

import dev.postscale.answer.Sentences;

/** The doors of the rooms below. Each opens when it is first asked for, and once. */
public interface Doors {
    Sentences sentences();

    /** The version of the knowledge base. */
    String knowledgeVersion();
}
