package dev.postscale.ontology.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.build.OverlayException;
import dev.postscale.ontology.build.Overlays;
import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.inquiry.Inquiry;
import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
    private static final Path HOUSE = Path.of("src/test/resources/own/house.ttl");
    private static final KnowledgeBase BASE = KnowledgeBase.load();

    /** Loaded once; each test works on a copy. */
    private static Path loaded = Path.of("");

    private final Path folder;
    private final Path store;

    @BeforeAll
    static void loadOnce(@TempDir Path once) {
        loaded = once.resolve("store");
        DiskStore.load(loaded, List.of(HOUSE), share -> {});
    }

    private void copied() throws IOException {
        try (var all = Files.walk(loaded)) {
            for (Path path : all.toList()) {
                Files.copy(path, store.resolve(loaded.relativize(path).toString()));
            }
        }
    }

    DiskStoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = folder.resolve("store");
    }

    private void load(Path... files) {
        DiskStore.load(store, List.of(files), share -> {});
    }

    @Test
    void a_store_answers_as_the_files_do() throws IOException {
        copied();
        KnowledgeBase files = Overlays.over(BASE, List.of(HOUSE));
        KnowledgeBase stored = DiskStore.open(store);
        assertThat(stored.version()).isEqualTo(files.version());
        assertThat(stored.overlays()).containsExactly("house");
        assertThat(stored.file().tables().stream().map(FactTable::rows))
                .containsExactlyElementsOf(
                        files.file().tables().stream().map(FactTable::rows).toList());
        assertThat(stored.store().union().size())
                .isEqualTo(files.store().union().size());
        assertThat(stored.store().graphs().keySet())
                .isEqualTo(files.store().graphs().keySet());
        for (ShippedQuery query : ShippedQuery.all()) {
            assertThat(Inquiry.of(stored)
                            .ask(query, java.util.Map.of(), SparqlLimits.DEFAULT)
                            .rows())
                    .as(query.name())
                    .containsExactlyInAnyOrderElementsOf(Inquiry.of(files)
                            .ask(query, java.util.Map.of(), SparqlLimits.DEFAULT)
                            .rows());
        }
        assertThat(stored.store()
                        .query("SELECT ?g { GRAPH ?g { clm:house-deepseek-v3-context ps:value ?v } }")
                        .rows())
                .containsExactly(List.of("https://w3id.org/postscale/graph/overlay/house"));
    }

    @Test
    void more_files_are_laid_over_what_is_there_and_the_same_name_again_replaces() throws IOException {
        copied();
        String text = Files.readString(HOUSE);
        load(Files.writeString(
                folder.resolve("other.ttl"), text.replace("house-", "other-").replace("160000", "170000")));
        assertThat(DiskStore.open(store).overlays()).containsExactlyInAnyOrder("house", "other");
        load(Files.writeString(folder.resolve("house.ttl"), text.replace("160000", "150000")));
        KnowledgeBase stored = DiskStore.open(store);
        assertThat(stored.overlays()).containsExactlyInAnyOrder("house", "other");
        assertThat(stored.store()
                        .query("ASK { GRAPH <https://w3id.org/postscale/graph/overlay/house> "
                                + "{ clm:house-deepseek-v3-context ps:value ?v FILTER(?v = 150000) } }")
                        .truth())
                .isTrue();
    }

    @Test
    void a_wrong_fact_leaves_the_store_as_it_was() throws IOException {
        copied();
        String version = DiskStore.open(store).version();
        Path wrong = Files.writeString(
                folder.resolve("wrong.ttl"),
                "<https://w3id.org/postscale/id/claim/x> a <https://w3id.org/postscale/ns#QuantityClaim> .\n");
        assertThatThrownBy(() -> load(wrong)).isInstanceOf(OverlayException.class);
        assertThat(DiskStore.open(store).version()).isEqualTo(version);
        try (var inside = Files.list(store)) {
            assertThat(inside.filter(path -> String.valueOf(path.getFileName()).startsWith("base-")))
                    .hasSize(1);
        }
    }

    /** A process that is killed while it loads leaves an unfinished folder; the pointer still names the old one. */
    @Test
    void what_a_killed_load_left_is_swept_away_by_the_next() throws IOException {
        copied();
        Files.createDirectories(store.resolve("base-unfinished/tdb2"));
        Files.writeString(store.resolve("base-unfinished/tdb2/GSPO.dat"), "half");
        assertThat(DiskStore.open(store).overlays()).containsExactly("house");
        load();
        assertThat(store.resolve("base-unfinished")).doesNotExist();
        assertThat(DiskStore.open(store).overlays()).containsExactly("house");
    }

    @Test
    void a_store_of_another_edition_says_so() throws IOException {
        copied();
        Path pointer = store.resolve("current");
        Files.writeString(pointer, Files.readString(pointer).replace(BASE.version(), "2020.01+000000000000"));
        assertThatThrownBy(() -> DiskStore.open(store))
                .hasMessageContaining("was made with the base 2020.01+000000000000")
                .hasMessageContaining("Maybe settle it anew: kb load");
        load();
        assertThat(DiskStore.open(store).overlays()).containsExactly("house");
    }

    @Test
    void a_folder_that_is_no_store_is_left_alone() throws IOException {
        assertThatThrownBy(() -> DiskStore.open(folder)).hasMessageContaining("is no store of own facts");
        Files.createDirectories(store);
        Files.writeString(store.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> load(HOUSE)).hasMessageContaining("holds other files");
        assertThat(store.resolve("letter.txt")).hasContent("mine");
    }
}
