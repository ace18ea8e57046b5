package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityLexerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GPT-4o or Qwen2.5-7B-Instruct?",
                "llama3-8b, o1 and DeepSeek-V3",
                "Mixtral 8x7B at home",
                "the 1st and the 3rd",
                "open 24/7",
                "compare H100/H200 with A100-80GB",
                "one of them, and another one",
                "two fine-tunes of the same base",
                "一起上线，统一口径，万一失败，千万别慌，十分重要",
                "几十万用户，数百万条，第三名",
                "5月上线",
                "一个模型和一次训练",
                "a 4090 at home"
            })
    void names_and_everyday_words_are_no_quantities(String prose) {
        assertThat(QuantityLexer.scan(prose)).isEmpty();
    }

    @Test
    void ambiguity_is_a_list_of_ranked_readings() {
        QuantityToken billions = only("a 70B");
        assertThat(units(billions)).containsExactly(Unit.PARAMETER, Unit.TOKEN, Unit.NUMBER);
        assertThat(units(only("15T"))).startsWith(Unit.TOKEN);
        assertThat(units(only("8块"))).containsExactly(Unit.ACCELERATOR, Unit.CNY);
        assertThat(units(only("4位"))).containsExactly(Unit.BIT, Unit.PERSON);
        assertThat(billions.as(Kind.TOKENS))
                .hasValueSatisfying(tokens -> assertThat(tokens.value()).isEqualTo(7e10));
        assertThat(billions.as(Kind.WEEKS)).isEmpty();
    }

    @Test
    void a_bare_number_is_not_yet_money() {
        QuantityToken bare = only("如果预算只有200万");
        assertThat(bare.as(Kind.MONEY)).isEmpty();
        assertThat(bare.as(Kind.COUNT))
                .hasValueSatisfying(count -> assertThat(count.unit()).isEqualTo(Unit.NUMBER));
    }

    @Test
    void offsets_are_those_of_the_text_as_given() {
        String prose = "①预算：１０００万美元，½ of it";
        List<QuantityToken> tokens = QuantityLexer.scan(prose);
        assertThat(tokens).extracting(QuantityToken::text).contains("１０００万美元");
        tokens.forEach(
                token -> assertThat(prose.substring(token.start(), token.end())).isEqualTo(token.text()));
    }

    @Test
    void dates_are_their_own_readings() {
        assertThat(QuantityLexer.scan("from 2025-01 to 2025-03-15, in January 2024, 2023年5月, 2024年"))
                .extracting(token -> token.asDate().orElseThrow().text())
                .containsExactly("2025-01", "2025-03-15", "2024-01", "2023-05", "2024");
        assertThat(only("in 2025").readings()).hasSize(2);
    }

    @Test
    void any_text_is_read_without_failing() {
        SplittableRandom draws = new SplittableRandom(7);
        String alphabet = "0123456789.,_-+~^*/×xX$¥€%()  abcdeKMBTGHgpuwms万亿千百十一二两三半零点个月年卡张次元每天约至少不超过多内½²⁵１％￥\n";
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder();
            int length = draws.nextInt(1, 24);
            for (int k = 0; k < length; k++) {
                text.append(alphabet.charAt(draws.nextInt(alphabet.length())));
            }
            String prose = text.toString();
            int end = 0;
            for (QuantityToken token : QuantityLexer.scan(prose)) {
                assertThat(token.start()).as(prose).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).as(prose).isGreaterThan(token.start());
                assertThat(token.readings()).as(prose).isNotEmpty();
                end = token.end();
            }
            for (Kind kind : List.of(Kind.MONEY, Kind.TOKENS, Kind.WEEKS, Kind.SHARE)) {
                try {
                    assertThat(Quantities.parse(prose, kind).value()).as(prose).isNotNaN();
                } catch (QuantityException refusal) {
                    assertThat(refusal.getMessage().lines()).as(prose).hasSize(2);
                }
            }
        }
    }

    @Test
    void reading_time_grows_with_the_text_only() {
        for (String piece : List.of("1", "1,", " ", "about ", "-", "百", "1-", "a ", "$", "1万", "每", "半")) {
            assertThat(QuantityLexer.scan(piece.repeat(4_000))).isNotNull();
        }
    }

    private static QuantityToken only(String prose) {
        List<QuantityToken> tokens = QuantityLexer.scan(prose);
        assertThat(tokens).hasSize(1);
        return tokens.get(0);
    }

    private static List<Unit> units(QuantityToken token) {
        return token.readings().stream()
                .map(Quantity.class::cast)
                .map(Quantity::unit)
                .toList();
    }
}
