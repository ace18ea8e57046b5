package dev.postscale.exchange;

import dev.postscale.scenario.ScenarioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text from outside: of bounded size, in UTF-8, not empty. */
final class BoundedText {
    /** Bytes of a scenario or of a line of a batch. */
    static final int LARGEST = 1 << 20;

    private BoundedText() {}

    /**
     * The text of a file; pipes are read too.
     *
     * @throws UncheckedIOException if there is no such file or it cannot be read
     */
    static String of(Path file) {
        if (Files.isDirectory(file)) {
            throw new ScenarioException(
                    "",
                    "The file (" + shown(file.toString()) + ") must not be a folder.",
                    "Maybe name the file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw tooLarge("file", shown(file.toString()));
            }
            return of(bytes, "file", shown(file.toString()));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The file (" + shown(file.toString()) + ") does not exist.\nMaybe the folder is another one.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file (" + shown(file.toString()) + ") cannot be read.\nMaybe its permissions forbid it.", e);
        }
    }

    /** Bytes as text, without a byte order mark. */
    static String of(byte[] bytes, String what, String name) {
        return checked(decoded(bytes, what, name), what, name);
    }

    /** Bytes as text that is not empty, without a byte order mark, whatever its size. */
    static String decoded(byte[] bytes, String what, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return notEmpty(text.startsWith("\uFEFF") ? text.substring(1) : text, what, name);
        } catch (CharacterCodingException e) {
            throw new ScenarioException(
                    "",
                    "The " + what + " (" + name + ") must be text in UTF-8.",
                    "Maybe it is a binary file or saved in another encoding.");
        }
    }

    static String checked(String text, String what, String name) {
        notEmpty(text, what, name);
        if (text.length() > LARGEST) {
            throw tooLarge(what, name);
        }
        return text;
    }

    private static String notEmpty(String text, String what, String name) {
        if (text.isBlank()) {
            throw new ScenarioException(
                    "",
                    "The " + what + " (" + name + ") must not be empty.",
                    "Maybe start with {\"budget_usd\": \"10M\"}.");
        }
        return text;
    }

    /** A foreign text as a message may carry it: one short line. */
    static String shown(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> line.appendCodePoint(printable(c) ? c : ' '));
        return text.codePointCount(0, text.length()) > 60 ? line + "..." : line.toString();
    }

    private static boolean printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static ScenarioException tooLarge(String what, String name) {
        return new ScenarioException(
                "",
                "The " + what + " (" + name + ") must be at most " + LARGEST + " bytes long.",
                "Maybe it is not a scenario.");
    }
}
