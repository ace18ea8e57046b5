package dev.postscale.serving;

/**
 * What an engine allows itself.
 *
 * @param sequences most that it decodes together
 * @param passTokens most tokens of prompts that it reads in one pass; shorter prompts share a pass
 * @param scheduling share of the time that work takes when requests are admitted one by one as others end
 */
public record Engine(double sequences, double passTokens, double scheduling) {
    public Engine {
        if (!(sequences >= 1 && passTokens >= 1 && scheduling > 0 && scheduling <= 1)) {
            throw new IllegalArgumentException("The sequences (" + sequences + ") and tokens of a pass (" + passTokens
                    + ") must be at least 1, the share of scheduling (" + scheduling + ") above 0 and not above 1.");
        }
    }
}
