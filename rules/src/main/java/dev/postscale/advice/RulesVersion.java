package dev.postscale.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Which rules judge: a hash of their sources, so that advice judged by other rules can be told apart. */
final class RulesVersion {
    /** Every file of rules; a test compares this with what ships. */
    static final List<String> FILES = List.of(
            "diagnosis/knowledge",
            "diagnosis/reasoning",
            "diagnosis/serving",
            "diagnosis/training",
            "strategy/adaptation",
            "strategy/agents",
            "strategy/alignment",
            "strategy/data",
            "strategy/gate",
            "strategy/knowledge",
            "strategy/procurement",
            "strategy/reasoning",
            "strategy/serving",
            "strategy/sources",
            "verdict/order",
            "verdict/plans",
            "verdict/steps");

    private static final int DIGITS = 12;

    private RulesVersion() {}

    /** Such as {@code rules+0123456789ab}. */
    static String current() {
        return Shipped.VERSION;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final String VERSION = "rules+" + hash().substring(0, DIGITS);

        private static String hash() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String file : FILES) {
                    digest.update(bytes("/dev/postscale/" + file + ".drl"));
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256.", e);
            }
        }

        private static byte[] bytes(String resource) {
            try (InputStream in = RulesVersion.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The rules (" + resource + ") are not on the class path.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
