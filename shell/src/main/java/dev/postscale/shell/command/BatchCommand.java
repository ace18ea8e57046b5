package dev.postscale.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Answers requests, one JSON object a line. */
final class BatchCommand implements Verb {
    private static final String IN = "--in";
    private static final String OUT = "--out";

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create().addOption(Options.value(IN, "FILE")).addOption(Options.value(OUT, "FILE"));
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        boolean fromFile = said.hasMatchedOption(IN);
        try (InputStream in = fromFile
                ? InputFile.open(said.matchedOptionValue(IN, ""))
                : desk.screen().in()) {
            run(in, said.matchedOptionValue(OUT, ""), desk);
            return Reply.answered("");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The batch was cut off: its input cannot be read or its output not written.", e);
        }
    }

    private static void run(InputStream in, String out, Desk desk) throws IOException {
        if (out.isEmpty()) {
            desk.doors().batch().run(in, desk.screen().bytes());
            return;
        }
        // Written beside its place and moved there when it is whole, so that nobody reads half of it.
        Path place = Path.of(out).toAbsolutePath();
        Path unfinished = Files.createTempFile(place.getParent(), ".postscale", ".jsonl");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                desk.doors().batch().run(in, file);
            }
            Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
