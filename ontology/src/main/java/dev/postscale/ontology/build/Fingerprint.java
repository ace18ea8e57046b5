package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A hash over files and their names, by which a build sees that none of its inputs changed since the last one. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Path... directories) throws IOException {
        var digest = sha256();
        for (Path directory : directories) {
            for (String ending : List.of(".csv", ".ttl", ".rq", ".class")) {
                for (Path file : Sources.files(directory, ending)) {
                    digest.update(directory.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean matches(Path stored, String fingerprint) throws IOException {
        return Files.isRegularFile(stored) && Files.readString(stored).equals(fingerprint);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
