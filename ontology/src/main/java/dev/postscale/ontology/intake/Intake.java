package dev.postscale.ontology.intake;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.build.OntologyFiles;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.ontology.intake.IntakeReport.Change;
import dev.postscale.ontology.intake.IntakeReport.Line;
import dev.postscale.ontology.intake.KnownValues.Known;
import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.sparql.TurtleText;
import dev.postscale.quantity.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * One import: a table is read by a mapping, its names are resolved, its claims compared with what the base and the file that is
 * written to say already. Nothing is written before {@link #land}, and then all of it or nothing, judged by the shapes of the
 * base; the same table again changes no byte.
 */
public final class Intake {
    /** A number that grew or shrank by more than this looks like a mistake. */
    private static final double SUSPICIOUS = 5;
    /** So does a table that lost more than this share of what it said before. */
    private static final double LOST = 0.2;

    private static final double EQUAL = 1e-9;

    private final List<Path> own;
    private final Graph next = GraphMemFactory.createDefaultGraphSameTerm();
    private final IntakeReport report;

    private Intake(
            KnowledgeBase base,
            List<Path> own,
            Mapping mapping,
            Path table,
            LocalDate date,
            @Nullable Path out,
            DoubleConsumer progress) {
        this.own = own;
        String file = String.valueOf(table.getFileName());
        List<SourceRow> rows = SourceTable.read(table, mapping);
        progress.accept(0.2);
        var reader = new RowReader(mapping, file, date, base);
        IntakeDraft draft = reader.read(rows);
        progress.accept(0.4);
        if (draft.claims().isEmpty() && draft.unknown().isEmpty()) {
            throw new IntakeException(
                    file, "", "none of its " + rows.size() + " rows makes a claim.", "another mapping fits.");
        }
        Graph landed = GraphMemFactory.createDefaultGraphSameTerm();
        if (out != null && Files.exists(out)) {
            GraphUtil.addInto(landed, OntologyFiles.rdf(out));
        }
        Graph known = base.store().union();
        GraphUtil.addInto(next, landed);
        Node source = NodeFactory.createURI(Prefixes.expand("src:" + mapping.name() + "-" + date));
        var landing = new Landing(mapping, reader, source, known, next);
        var compared = new Compared(
                mapping,
                landing,
                new KnownValues(
                        known,
                        landed,
                        draft.claims().stream().map(landing::name).collect(Collectors.toSet())));
        List<IntakeClaim> kept = compared.differing(draft.claims());
        compared.gone(landed, draft.claims());
        landing.add(kept, date.toString(), file, digest(table));
        progress.accept(0.6);
        this.report = new IntakeReport(
                mapping.name(),
                date.toString(),
                draft.rows(),
                compared.sorted(),
                compared.same,
                draft.unknown(),
                draft.left(),
                false);
    }

    /**
     * Reads a table and compares it; nothing is written.
     *
     * @param base what is known, own facts included
     * @param own files of own facts that are part of it
     * @param mapping name of a shipped mapping, or a file of one; empty for the one shipped mapping whose columns the table has
     * @param date the day on which the table was fetched; null for the day on which its file was last changed
     * @param out the file of own facts that is to take the claims; null to compare only
     * @param progress told the share that is done
     * @throws IllegalArgumentException if anything in the table cannot be meant
     */
    public static Intake of(
            KnowledgeBase base,
            List<Path> own,
            String mapping,
            Path table,
            @Nullable LocalDate date,
            @Nullable Path out,
            DoubleConsumer progress) {
        if (out != null
                && !String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(ttl|trig)")) {
            throw new IllegalArgumentException(
                    "The file (" + out + ") must end in .ttl or .trig.\nMaybe " + out + ".ttl.");
        }
        Mapping by = mapping.isEmpty() ? fitting(table) : MappingFile.named(mapping);
        return new Intake(base, own, by, table, date == null ? changed(table) : date, out, progress);
    }

    /** The names of the mappings that ship. */
    public static String namesOfMappings() {
        return MappingFile.shipped().stream().map(Mapping::name).collect(Collectors.joining(", "));
    }

    private static Mapping fitting(Path table) {
        Set<String> columns = SourceTable.columns(table);
        return MappingFile.shipped().stream()
                .filter(mapping -> columns.containsAll(mapping.needs()))
                .max(Comparator.comparingInt(
                                (Mapping mapping) -> mapping.needs().size())
                        .thenComparing(Mapping::name))
                .orElseThrow(() -> new IntakeException(
                        String.valueOf(table.getFileName()),
                        "",
                        "its columns are those of no mapping that ships.",
                        "write one (docs/import.md); there are " + namesOfMappings() + "."));
    }

    private static LocalDate changed(Path table) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(table).toInstant(), java.time.ZoneOffset.UTC);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + table + ") cannot be read: " + e.getMessage(), e);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read: " + e.getMessage(), e);
        }
    }

    /** What it would change. */
    public IntakeReport report() {
        return report;
    }

    /**
     * Writes the file of own facts: whole or not at all, and not if nothing changes.
     *
     * @throws dev.postscale.ontology.build.OverlayException if what would be written breaks the shapes of the base
     */
    public IntakeReport land(Path out) {
        if (!report.changes()) {
            return report;
        }
        Path place = out.toAbsolutePath();
        try {
            Path folder = Files.createTempDirectory(place.getParent(), ".postscale");
            try {
                Path unfinished = folder.resolve(place.getFileName());
                Files.writeString(unfinished, text(), StandardCharsets.UTF_8);
                var files = new ArrayList<>(own);
                files.removeIf(file -> file.toAbsolutePath().equals(place));
                files.add(unfinished);
                Overlays.over(KnowledgeBase.load(), files);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(folder.resolve(place.getFileName()));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + out + ") cannot be written: " + e.getMessage(), e);
        }
        return report.landed();
    }

    private String text() {
        return TurtleText.of(next.stream().toList());
    }

    /** Claims beside what is known. */
    private static final class Compared {
        private final Mapping mapping;
        private final Landing landing;
        private final KnownValues values;
        private final List<Line> lines = new ArrayList<>();
        private int same;

        Compared(Mapping mapping, Landing landing, KnownValues values) {
            this.mapping = mapping;
            this.landing = landing;
            this.values = values;
        }

        /** The claims that are to be written: those that say something else, and of prices all of their row. */
        List<IntakeClaim> differing(List<IntakeClaim> claims) {
            Set<String> stems = new HashSet<>();
            Set<IntakeClaim> differing = new HashSet<>();
            boolean price = mapping.thing().kind().isPrice();
            for (IntakeClaim claim : claims) {
                Optional<Known> known = values.of(claim, landing.name(claim), price);
                double before = known.map(Known::value).orElse(Double.NaN);
                if (equal(before, claim.value())) {
                    same++;
                    continue;
                }
                double factor = factor(before, claim.value());
                lines.add(line(
                        known.isPresent() ? Change.CHANGED : Change.NEW,
                        claim,
                        before,
                        factor,
                        known.isPresent() && !(factor <= SUSPICIOUS)));
                differing.add(claim);
                stems.add(claim.stem());
            }
            return claims.stream()
                    .filter(claim -> price ? stems.contains(claim.stem()) : differing.contains(claim))
                    .toList();
        }

        private static Line line(Change change, IntakeClaim claim, double before, double factor, boolean suspicious) {
            return new Line(
                    change,
                    Prefixes.shorten(claim.thing()),
                    claim.label(),
                    Prefixes.shorten(claim.metric()),
                    Prefixes.shorten(claim.unit()),
                    before,
                    claim.value(),
                    factor,
                    suspicious,
                    claim.place());
        }

        private static boolean equal(double before, double after) {
            return StrictMath.abs(before - after) <= EQUAL * StrictMath.abs(after);
        }

        /** The larger over the smaller; without end where one is zero. */
        private static double factor(double before, double after) {
            if (Double.isNaN(before)) {
                return Double.NaN;
            }
            double ratio = StrictMath.abs(after / before);
            double larger = ratio < 1 ? 1 / ratio : ratio;
            return Double.isFinite(larger) ? Numbers.exact(larger).doubleValue() : larger;
        }

        /** What the file has of earlier imports and the table no longer says. */
        void gone(Graph landed, List<IntakeClaim> claims) {
            Set<String> said = claims.stream()
                    .map(claim -> claim.thing() + " " + claim.metric())
                    .collect(Collectors.toSet());
            var lost = new ArrayList<Line>();
            Set<String> had = new HashSet<>();
            String prefix = Prefixes.expand("src:" + mapping.name() + "-");
            landed
                    .find(null, KnownValues.term("prov:hadPrimarySource"), null)
                    .filterKeep(triple -> triple.getObject().isURI()
                            && triple.getObject().getURI().startsWith(prefix))
                    .mapWith(Triple::getSubject)
                    .toList()
                    .stream()
                    .sorted(Comparator.comparing(Node::toString))
                    .forEach(claim -> {
                        String thing = text(landed, claim, "ps:priceOf") + text(landed, claim, "ps:about");
                        String metric = text(landed, claim, "ps:metric");
                        if (had.add(thing + " " + metric) && !said.contains(thing + " " + metric)) {
                            lost.add(new Line(
                                    Change.GONE,
                                    Prefixes.shorten(thing),
                                    Prefixes.shorten(thing),
                                    Prefixes.shorten(metric),
                                    Prefixes.shorten(text(landed, claim, "qudt:hasUnit")),
                                    value(landed, claim),
                                    Double.NaN,
                                    Double.NaN,
                                    false,
                                    ""));
                        }
                    });
            boolean many = lost.size() > LOST * had.size();
            lost.forEach(line -> lines.add(many ? doubted(line) : line));
        }

        private static Line doubted(Line line) {
            return new Line(
                    line.change(),
                    line.thing(),
                    line.label(),
                    line.metric(),
                    line.unit(),
                    line.before(),
                    line.after(),
                    line.factor(),
                    true,
                    line.place());
        }

        private static String text(Graph graph, Node subject, String property) {
            Node object = KnownValues.object(graph, subject, property);
            return object == null ? "" : object.isURI() ? object.getURI() : object.getLiteralLexicalForm();
        }

        private static double value(Graph graph, Node claim) {
            Node value = KnownValues.object(graph, claim, "ps:value");
            return value != null && value.isLiteral() && value.getLiteralValue() instanceof Number number
                    ? number.doubleValue()
                    : Double.NaN;
        }

        /** Mistakes first, then what differs most. */
        List<Line> sorted() {
            lines.sort(Comparator.comparing((Line line) -> !line.suspicious())
                    .thenComparing(line -> line.change() == Change.CHANGED ? 0 : 1)
                    .thenComparing(line -> Double.isNaN(line.factor()) ? 0 : -line.factor())
                    .thenComparing(Line::change)
                    .thenComparing(Line::thing)
                    .thenComparing(Line::metric)
                    .thenComparing(Line::place));
            return lines;
        }
    }
}
