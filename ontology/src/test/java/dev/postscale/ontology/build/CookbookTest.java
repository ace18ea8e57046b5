package dev.postscale.ontology.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.inquiry.ShippedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cookbook is made from the queries that ship, and all its queries answer. {@code -Dapprove=true} writes it anew. */
class CookbookTest {
    private static final Path PAGE = Path.of("../docs/sparql-cookbook.md");

    @Test
    void the_page_shows_the_queries_that_ship() throws IOException {
        var page = new StringBuilder(Files.readString(Path.of("src/test/resources/competency/cookbook-head.md")));
        for (ShippedQuery question : ShippedQuery.all()) {
            page.append("### ").append(question.name()).append(": ").append(question.titleEn());
            page.append("\n\n").append(question.titleZh()).append("\n\n```console\n./postscale kb query ");
            page.append(question.name()).append("\n```\n\n```sparql\n");
            page.append(question.text()
                    .lines()
                    .filter(line ->
                            !line.startsWith("# title") && !line.startsWith("# kind") && !line.startsWith("# covers"))
                    .reduce("", (text, line) -> text + line + "\n"));
            page.append("```\n\n");
        }
        String made = page.toString().stripTrailing() + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(made);
    }

    static List<String> queries() throws IOException {
        return Stream.of(Files.readString(PAGE).split("```sparql\n", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void each_query_of_the_page_has_an_answer(String query) {
        assertThat(KnowledgeBase.load().store().query(query).rows()).isNotEmpty();
    }
}
