package dev.postscale.shell.command;

import dev.postscale.advice.Advisor;
import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Sentences;
import dev.postscale.asking.Asker;
import dev.postscale.exchange.Batch;
import dev.postscale.machine.BaseQuestions;
import dev.postscale.machine.MachineInterface;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.ontology.disk.DiskStore;
import dev.postscale.quantity.Language;
import dev.postscale.shell.render.Page;
import dev.postscale.shell.render.TextRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The doors of the rooms below. Each opens when it is first asked for, and once, so that a command pays for what it needs. */
public final class Doors {
    private @Nullable KnowledgeBase knowledge;
    private @Nullable Advisor advisor;
    private @Nullable BaseQuestions questions;
    private @Nullable Asker asker;

    private final List<Path> own;
    private final Map<List<String>, Doors> others = new HashMap<>();

    /** Doors to what ships. */
    public Doors() {
        this(List.of());
    }

    private Doors(List<Path> own) {
        this.own = own;
    }

    /**
     * Doors to the base with these files of own facts laid over it; the same ones as before, as long as no file was
     * changed.
     */
    synchronized Doors over(List<String> files) {
        if (files.isEmpty()) {
            return this;
        }
        List<Path> paths = files.stream().map(Doors::path).toList();
        List<String> state = paths.stream().map(Doors::state).toList();
        return others.computeIfAbsent(state, changed -> new Doors(paths));
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("The name (" + file + ") of --kb is that of no file.", e);
        }
    }

    private static String state(Path file) {
        try {
            return file.toAbsolutePath() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The file (" + file + ") does not exist.\nMaybe the folder is another one.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file (" + file + ") cannot be read.\nMaybe its permissions forbid it.", e);
        }
    }

    /** The files of own facts that are laid over the base. */
    List<Path> own() {
        return own;
    }

    public synchronized KnowledgeBase knowledge() {
        KnowledgeBase open = knowledge == null ? opened() : knowledge;
        knowledge = open;
        return open;
    }

    private KnowledgeBase opened() {
        List<Path> stores = own.stream().filter(Files::isDirectory).toList();
        if (stores.isEmpty()) {
            return Overlays.over(KnowledgeBase.load(), own);
        }
        if (own.size() > 1) {
            throw new IllegalArgumentException("The store (" + stores.get(0)
                    + ") of --kb must be the only one.\nMaybe load the other files into it: kb load " + stores.get(0)
                    + " FILE.");
        }
        return DiskStore.open(stores.get(0));
    }

    /** Answers scenarios. */
    public synchronized Advisor advisor() {
        Advisor open = advisor == null ? Advisor.on(knowledge()) : advisor;
        advisor = open;
        return open;
    }

    /** Answers questions about the knowledge base itself. */
    public synchronized BaseQuestions questions() {
        BaseQuestions open = questions == null ? BaseQuestions.on(knowledge()) : questions;
        questions = open;
        return open;
    }

    /** Answers requests in JSON. */
    public Batch batch() {
        return MachineInterface.batch(advisor(), this::written);
    }

    /** Answers questions in plain words. */
    public synchronized Asker asker() {
        Asker open = asker == null ? Asker.of(advisor()) : asker;
        asker = open;
        return open;
    }

    /** An answer as a pipe shows it. */
    public String written(Answer answer, Language language) {
        return TextRenderer.render(answer, new Page(Screen.WIDTH_OF_A_PIPE, false, language), sentences());
    }

    /** What the programs say. */
    public Sentences sentences() {
        return id -> {
            SentenceFact sentence = knowledge().sentence(id);
            return new Text(sentence.textEn(), sentence.textZh());
        };
    }
}
