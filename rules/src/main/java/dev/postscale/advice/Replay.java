package dev.postscale.advice;

import java.util.List;

/**
 * A saved advice given again.
 *
 * @param same whether today's advice is the same, byte for byte
 * @param knowledgeBase versions of the knowledge base
 * @param rulesVersion versions of the rules
 * @param fields names of the parts of the advice that differ
 * @param diff what today's advice changes; nothing where it is the same
 */
public record Replay(
        boolean same, ThenAndNow knowledgeBase, ThenAndNow rulesVersion, List<String> fields, WhatIf.Difference diff) {
    public Replay {
        fields = List.copyOf(fields);
    }

    /** A version when the advice was saved, and today. */
    public record ThenAndNow(String then, String now) {
        public boolean isSame() {
            return then.equals(now);
        }
    }
}
