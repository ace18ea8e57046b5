package dev.postscale.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void counts_cells_not_characters() {
        assertThat(Cells.width("abc")).isEqualTo(3);
        assertThat(Cells.width("策略")).isEqualTo(4);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
        assertThat(Cells.width("🚀")).isEqualTo(2);
        assertThat(Cells.padRight("策略", 6)).isEqualTo("策略  ");
        assertThat(Cells.padLeft("策", 4)).isEqualTo("  策");
    }

    @Test
    void breaks_lines_at_spaces_and_between_han_characters() {
        assertThat(Cells.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Cells.wrap("模型与数据", 6)).containsExactly("模型与", "数据");
        assertThat(Cells.wrap("a\nb", 8)).containsExactly("a", "b");
        assertThat(Cells.wrap("", 8)).containsExactly("");
    }

    @Test
    void keeps_closing_punctuation_off_the_start_of_a_line() {
        assertThat(Cells.wrap("模型与，数据", 6)).containsExactly("模型", "与，数", "据");
    }

    @Test
    void cuts_a_word_longer_than_the_line() {
        assertThat(Cells.wrap("see abcdefghij", 5)).containsExactly("see", "abcde", "fghij");
    }
}
