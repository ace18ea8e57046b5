package dev.postscale.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files a user names. */
final class InputFile {
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 4_096;

    private InputFile() {}

    /** The stream of the file; a folder is none. */
    static InputStream open(String name) {
        if (Files.isDirectory(Path.of(name))) {
            throw new IllegalArgumentException(
                    "The file (" + name + ") must not be a folder.\nMaybe name the file in it.");
        }
        try {
            return Files.newInputStream(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The file (" + name + ") does not exist.\nMaybe the folder is another one.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file (" + name + ") cannot be read.\nMaybe its permissions forbid it.", e);
        }
    }

    /** A text that was said, or that of the file it names: one that exists, or any name behind an at sign. */
    static String textOrFile(String said) {
        if (said.startsWith("@")) {
            return text(said.substring(1));
        }
        return said.indexOf('{') < 0 && said.length() < LONGEST_NAME && exists(said) ? text(said) : said;
    }

    private static boolean exists(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The text of a small file. */
    static String text(String name) {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException(
                        "The file (" + name + ") must be at most " + LARGEST + " bytes long.");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                throw new IllegalArgumentException("The file (" + name + ") must not be empty.");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + name + ") cannot be read.", e);
        }
    }
}
