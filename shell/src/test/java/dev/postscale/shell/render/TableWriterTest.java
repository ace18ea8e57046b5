package dev.postscale.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Text;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Sentences;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private static final Sentences IDS = id -> Text.same(id + " {columns}{shown}/{total}");

    @Test
    void lines_up_columns_of_any_script() {
        var table = new Table(
                List.of(
                        Column.words("name", new Text("Name", "名称")),
                        Column.numbers("cost", new Text("Cost", "成本"), Unit.USD)),
                List.of(
                        List.of(Cell.of("检索增强生成"), Cell.of(12_345)),
                        List.of(Cell.of("rag 🚀"), Cell.of(Estimate.of(1.2e6, 1.1e6, 1.3e6))),
                        List.of(Cell.of("naïve"), Cell.of(Double.NaN))));
        assertThat(write(table, 60, Language.EN))
                .containsExactly(
                        "Name                 Cost (USD)",
                        "───────────────────────────────",
                        "检索增强生成             12.3 K",
                        "rag 🚀        1.2 M (1.1–1.3 M)",
                        "naïve                   unknown");
        List<String> chinese = write(table, 60, Language.ZH);
        int edge = Cells.width(chinese.get(2));
        assertThat(chinese).allSatisfy(line -> assertThat(Cells.width(line)).isEqualTo(edge));
    }

    @Test
    void leaves_the_last_columns_out_where_the_page_is_narrow_and_says_so() {
        Column wide = Column.numbers("n", Text.same("a heading that takes forty cells of the line"), Unit.NUMBER);
        var table = new Table(
                List.of(Column.words("id", Text.same("Id")), wide, wide),
                List.of(List.of(Cell.of("x"), Cell.of(1), Cell.of(2))));
        assertThat(write(table, 60, Language.EN))
                .last()
                .isEqualTo("table-columns-left-out a heading that takes forty cells of the line{shown}/{total}");
    }

    @Test
    void wraps_words_before_it_leaves_anything_out_and_counts_rows() {
        var table = new Table(
                List.of(Column.words("id", Text.same("Id")), Column.words("text", Text.same("Text"))),
                List.of(List.of(Cell.of("x"), Cell.of("many words ".repeat(10).strip()))),
                7);
        List<String> lines = write(table, 60, Language.EN);
        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(Cells.width(line))
                .isLessThanOrEqualTo(60));
        assertThat(lines.get(3)).startsWith("    many");
        assertThat(lines.get(4)).isEqualTo("table-rows-left-out {columns}1/7");
    }

    private static List<String> write(Table table, int width, Language language) {
        return new TableWriter(new Page(width, false, language), IDS).write(table);
    }
}
