package dev.postscale.shell.command;

import dev.postscale.quantity.Language;
import dev.postscale.shell.render.Page;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The streams of the process and what is known about them: results go to {@code out}, everything else to {@code err}, both in
 * UTF-8 whatever the platform says.
 *
 * @param bytes what {@code out} writes to, for results too long to be held
 * @param typed true if a person types at a terminal
 * @param watched true if {@code err} is a terminal, so that progress may be shown
 */
public record Screen(
        InputStream in,
        OutputStream bytes,
        PrintWriter out,
        PrintWriter err,
        Page page,
        boolean typed,
        boolean watched) {
    static final int WIDTH_OF_A_PIPE = 100;

    /** The screen of this process; the launcher says in properties what it knows about the terminal. */
    public static Screen ofProcess() {
        var out = new FileOutputStream(FileDescriptor.out);
        return new Screen(
                new FileInputStream(FileDescriptor.in),
                out,
                writer(out),
                writer(new FileOutputStream(FileDescriptor.err)),
                page(System.getenv(), System.getProperty("postscale.columns", "")),
                System.getProperty("postscale.input", "").equals("terminal"),
                System.getProperty("postscale.errors", "").equals("terminal"));
    }

    static Page page(Map<String, String> environment, String columns) {
        boolean terminal = columns.matches("\\d{1,4}");
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean colour =
                terminal && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        // The console of the kernel has no glyphs for braille.
        boolean braille =
                !terminal || !(dumb || environment.getOrDefault("TERM", "").equals("linux"));
        int width = terminal ? Integer.parseInt(columns) : WIDTH_OF_A_PIPE;
        return new Page(width, colour, braille, language(environment.getOrDefault("POSTSCALE_LANG", "")));
    }

    /** Of {@code zh}, {@code zh_CN.UTF-8} and the like Chinese, else English. */
    static Language language(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** The same screen with its results on another writer, such as that of a line editor. */
    public Screen withOut(PrintWriter other) {
        return new Screen(in, bytes, other, err, page, typed, watched);
    }
}
