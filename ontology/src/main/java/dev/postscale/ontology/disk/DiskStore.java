package dev.postscale.ontology.disk;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.ontology.facts.FactFile;
import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.sparql.Sparql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * A folder that holds the base with own facts laid over it, settled: a TDB2 database of all graphs and the records made from
 * them. Loading makes a new database beside the old one and then points to it in one step, so that a process that is killed
 * leaves what was there. Opening reads the records and settles nothing.
 */
public final class DiskStore {
    private static final String POINTER = "current";
    private static final String LOCK = "lock";
    private static final String DATABASE = "tdb2";
    private static final String FACTS = "facts.bin";
    private static final String OWN = "psg:overlay/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int STEP = 50_000;

    private DiskStore() {}

    /**
     * What the pointer says.
     *
     * @param folder of the database
     * @param shipped version of the base the own facts were laid over
     * @param names of the files of own facts
     */
    private record Manifest(String folder, String shipped, List<String> names) {
        static Manifest read(Path store) {
            try {
                List<String> lines = Files.readAllLines(store.resolve(POINTER));
                return new Manifest(lines.get(0), lines.get(1), lines.subList(2, lines.size()));
            } catch (NoSuchFileException e) {
                throw new IllegalArgumentException(
                        "The folder (" + store + ") is no store of own facts.\nMaybe make it one: kb load " + store
                                + " FILE.",
                        e);
            } catch (IOException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "The store (" + store + ") is damaged: its file " + POINTER
                                + " cannot be read.\nMaybe load the files into a new one.",
                        e);
            }
        }

        void write(Path store) throws IOException {
            var lines = new ArrayList<>(List.of(folder, shipped));
            lines.addAll(names);
            Path unfinished = Files.createTempFile(store, POINTER, "");
            Files.write(unfinished, lines);
            Files.move(
                    unfinished,
                    store.resolve(POINTER),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether a folder is a store. */
    public static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve(POINTER));
    }

    /**
     * Opens a store; the process that did so keeps it open.
     *
     * @throws IllegalArgumentException if it is none, is in use by another process, or was made with another edition of what
     *     ships
     */
    public static KnowledgeBase open(Path store) {
        Manifest manifest = Manifest.read(store);
        String shipped = KnowledgeBase.load().version();
        if (!manifest.shipped().equals(shipped)) {
            throw new IllegalArgumentException("The store (" + store + ") was made with the base " + manifest.shipped()
                    + "; this program has " + shipped + ".\nMaybe settle it anew: kb load " + store + ".");
        }
        Path folder = store.resolve(manifest.folder());
        try {
            return KnowledgeBase.of(
                    FactFile.parse(Files.readAllBytes(folder.resolve(FACTS))),
                    Sparql.onDisk(connected(store, manifest)),
                    manifest.names());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The store (" + store + ") is damaged: " + FACTS + " cannot be read.\nMaybe load the files anew.",
                    e);
        }
    }

    private static DatasetGraph connected(Path store, Manifest manifest) {
        try {
            return DatabaseMgr.connectDatasetGraph(
                    store.resolve(manifest.folder()).resolve(DATABASE).toString());
        } catch (DBOpEnvException e) {
            throw new IllegalArgumentException(
                    "The store (" + store + ") is in use by another process.\nMaybe wait until that ends.", e);
        }
    }

    /**
     * Lays files over what the store holds, a file over the one of the same name, and settles all; makes the store if there is
     * none. All of it or nothing.
     *
     * @param progress told the share that is done
     * @throws dev.postscale.ontology.build.OverlayException if a fact is wrong
     */
    public static KnowledgeBase load(Path store, List<Path> files, DoubleConsumer progress) {
        try {
            Files.createDirectories(store);
            if (!isStore(store) && !isFresh(store)) {
                throw new IllegalArgumentException(
                        "The folder (" + store + ") holds other files.\nMaybe name a new folder.");
            }
            try (var channel =
                            FileChannel.open(store.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, store)) {
                KnowledgeBase loaded = loaded(store, files, progress);
                lock.release();
                return loaded;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The store (" + store + ") cannot be written: " + e.getMessage(), e);
        }
    }

    /** Nothing is there but what a load that did not end has left. */
    private static boolean isFresh(Path store) throws IOException {
        try (var inside = Files.list(store)) {
            return inside.map(path -> String.valueOf(path.getFileName()))
                    .allMatch(name -> name.equals(LOCK) || name.startsWith("base-") || name.startsWith(POINTER));
        }
    }

    private static FileLock lock(FileChannel channel, Path store) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // The same answer as for another process.
        }
        throw new IllegalArgumentException(
                "The store (" + store + ") is being loaded by another process.\nMaybe wait until that ends.");
    }

    private static KnowledgeBase loaded(Path store, List<Path> files, DoubleConsumer progress) throws IOException {
        List<Path> all = new ArrayList<>();
        Path kept = Files.createTempDirectory(store, "base-kept");
        Path folder = null;
        try {
            if (isStore(store)) {
                all.addAll(kept(store, files, kept));
            }
            all.addAll(files);
            if (all.isEmpty()) {
                throw new IllegalArgumentException(
                        "The command kb load needs files of own facts.\nMaybe kb load " + store + " our.ttl.");
            }
            progress.accept(0.1);
            KnowledgeBase shipped = KnowledgeBase.load();
            KnowledgeBase settled = Overlays.over(shipped, all);
            progress.accept(0.5);
            folder = Files.createTempDirectory(store, "base-");
            write(settled, folder, progress);
            new Manifest(String.valueOf(folder.getFileName()), shipped.version(), settled.overlays()).write(store);
            sweep(store, folder);
            return settled;
        } catch (RuntimeException | IOException e) {
            if (folder != null) {
                delete(folder);
            }
            throw e;
        } finally {
            delete(kept);
        }
    }

    /** The own facts of the store, but for those that files of the same names replace, as files again. */
    private static List<Path> kept(Path store, List<Path> files, Path into) throws IOException {
        Manifest manifest = Manifest.read(store);
        DatasetGraph database = connected(store, manifest);
        var kept = new ArrayList<Path>();
        for (String name : manifest.names()) {
            boolean replaced =
                    files.stream().anyMatch(file -> Overlays.nameOf(file).equals(name));
            if (!replaced && NAME.matcher(name).matches()) {
                Path file = into.resolve(name + ".ttl");
                try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    Txn.executeRead(
                            database, () -> database.getGraph(NodeFactory.createURI(Prefixes.expand(OWN + name)))
                                    .find()
                                    .forEachRemaining(triple -> write(NodeFmtLib.strNT(triple), out)));
                }
                kept.add(file);
            }
        }
        return kept;
    }

    private static void write(String line, java.io.Writer out) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(KnowledgeBase settled, Path folder, DoubleConsumer progress) throws IOException {
        Files.write(folder.resolve(FACTS), settled.file().toBytes());
        DatasetGraph database =
                DatabaseMgr.connectDatasetGraph(folder.resolve(DATABASE).toString());
        Map<String, Graph> graphs = new LinkedHashMap<>(settled.store().graphs());
        long all = Math.max(1, graphs.values().stream().mapToLong(Graph::size).sum());
        long[] done = {0};
        Txn.executeWrite(
                database,
                () -> graphs.forEach((name, graph) -> {
                    var node = NodeFactory.createURI(name);
                    graph.find().forEachRemaining(triple -> {
                        database.add(node, triple.getSubject(), triple.getPredicate(), triple.getObject());
                        done[0]++;
                        if (done[0] % STEP == 0) {
                            progress.accept(0.5 + 0.5 * done[0] / all);
                        }
                    });
                }));
    }

    /** Takes away what the pointer no longer points to. */
    private static void sweep(Path store, Path current) throws IOException {
        try (var inside = Files.list(store)) {
            for (Path path : inside.filter(
                            path -> String.valueOf(path.getFileName()).startsWith("base-") && !path.equals(current))
                    .toList()) {
                delete(path);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
