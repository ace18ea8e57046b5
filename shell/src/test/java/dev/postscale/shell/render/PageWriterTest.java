package dev.postscale.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Figure;
import dev.postscale.answer.Note;
import dev.postscale.answer.Reading;
import dev.postscale.answer.Reading.Origin;
import dev.postscale.answer.Reading.Slot;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWriterTest {
    private static final Page PAGE = new Page(100, false, Language.EN);

    private static Answer answer() {
        return new Answer(
                new Reading(
                        List.of(
                                new Slot("budget_usd", Text.same("budget"), Text.same("1 M USD"), Origin.SAID),
                                new Slot("goal", Text.same("goal"), Text.same("quality"), Origin.ASSUMED)),
                        List.of("frobnicate")),
                Text.same("Use <b>rag</b> & more."),
                List.of(new Figure("usd", Text.same("cost"), Estimate.of(10, 5, 20), Unit.USD, List.of(1))),
                new Table(
                        List.of(
                                Column.words("strategy", Text.same("strategy")),
                                Column.numbers("usd", Text.same("cost"), Unit.USD)),
                        List.of(
                                List.of(Cell.of("a|b"), Cell.of(Estimate.of(10, 5, 20))),
                                List.of(Cell.of("say \"x\", y"), Cell.of(3))),
                        7),
                List.of(
                        new Note(Note.Kind.STEP, Text.same("First."), List.of()),
                        new Note(Note.Kind.CAUTION, Text.same("<script>alert(1)</script>"), List.of(1))),
                List.of(new Source("src:x", "A title", "table 1", "", "2024-01-01")),
                List.of(Text.same("why rag")));
    }

    private static String written(Format format) {
        return PageWriter.write(answer(), format, PAGE, id -> Text.same(id + " {shown} {total}"));
    }

    @Test
    void nothing_that_is_said_becomes_markup() {
        assertThat(written(Format.HTML))
                .contains("Use &lt;b&gt;rag&lt;/b&gt; &amp; more.")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(written(Format.MD)).contains("&lt;script>").doesNotContain("<b>");
    }

    @Test
    void a_page_says_all_that_the_text_says_and_asks_for_nothing_else() {
        assertThat(written(Format.HTML))
                .contains("<b>1 M USD</b>", "frobnicate", "A title", "why rag", "heading-cautions")
                .contains("<a href=\"#s1-1\">[1]</a>", "id=\"s1-1\"")
                .doesNotContain("src=\"", "href=\"http", "@import", "url(");
    }

    @Test
    void a_table_in_markdown_has_a_row_for_each_row_and_says_how_many_are_left_out() {
        assertThat(written(Format.MD))
                .contains("| strategy | cost (USD) |\n| --- | ---: |\n| a\\|b | 10 (5\u201320) |\n")
                .contains("table-rows-left-out 2 7");
    }

    @Test
    void a_table_in_csv_has_exact_numbers_and_their_intervals() {
        assertThat(written(Format.CSV))
                .isEqualTo("""
                        strategy,usd (USD),usd_low (USD),usd_high (USD)
                        a|b,10.0,5.0,20.0
                        "say ""x\"", y",3.0,3.0,3.0
                        """);
    }

    @Test
    void without_a_table_csv_has_the_figures() {
        assertThat(PageWriter.write(answer().with(Table.none()), Format.CSV, PAGE, id -> Text.same(id)))
                .isEqualTo("id,value,low,high,unit\nusd,10.0,5.0,20.0,USD\n");
    }

    @Test
    void text_is_what_the_terminal_shows() {
        assertThat(written(Format.TEXT))
                .isEqualTo(TextRenderer.render(answer(), PAGE, id -> Text.same(id + " {shown} {total}")));
    }
}
