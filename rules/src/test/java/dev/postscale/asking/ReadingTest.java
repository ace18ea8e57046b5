package dev.postscale.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.answer.Reading.Origin;
import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.pricing.DatedPrices;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, rates, currencies and misspelt words of questions. */
class ReadingTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());
    private static final QuestionReader READER = new QuestionReader(Grammar.load(), KNOWLEDGE);

    private static Frame read(String question) {
        return READER.read(question, Optional.empty());
    }

    private static Frame.Slot slot(Frame frame, String name) {
        return Objects.requireNonNull(frame.slots().get(name), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "QPS 50 on an 8B;requests_per_day;4320000",
                "8B at 50 req/s;requests_per_day;4320000",
                "8B 每秒50次请求;requests_per_day;4320000",
                "120 requests per minute to an 8B;requests_per_day;172800",
                "每小时1000次请求;requests_per_day;24000",
                "3M requests a month for an 8B;requests_per_day;100000",
                "ship within 14 days;deadline_weeks;2",
                "14天内上线;deadline_weeks;2",
                "rent for 2 years;horizon_months;24",
                "answers under 2 seconds;latency_ms;2000",
                "输入1500，输出300 token;output_tokens;300",
                "500 input tokens and 200 output tokens;input_tokens;500",
                "our GPUs are idle 70% of the time;utilization;0.3",
                "cache hit rate of 60%;hit_share;0.6",
                "8B trained on 300B;tokens;3e11",
                "只有 100B 高质量 token，想训 13B;tokens;1e11",
                "只有 100B 高质量 token，想训 13B;params;1.3e10",
                "budget 2M;budget_usd;2e6",
                "$2000 a month;monthly_usd;2000",
                "10万用户的客服;users;100000",
            })
    void amounts_become_what_the_words_beside_them_say(String question, String slot, double value) {
        assertThat(read(question).number(slot)).isEqualTo(value, within(1e-9 * value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"预算 50 万元，怎么办？;CNY;500000", "Budget 2 million euros, what now?;EUR;2000000"})
    void currencies_are_converted_at_the_rate_of_the_day_and_the_rate_is_told(
            String question, String currency, double amount) {
        Frame frame = read(question);
        double rate = DatedPrices.on(KNOWLEDGE.base().date().toString(), KNOWLEDGE)
                .perUsd(currency)
                .amount()
                .value();
        assertThat(frame.number("budget_usd")).isEqualTo(amount / rate, within(1e-6));
        assertThat(frame.number(currency.toLowerCase(Locale.ROOT) + "_per_usd")).isEqualTo(rate);
        assertThat(slot(frame, "budget_usd").converted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Does Llama 3.1 70B fit on two 4090 in int4?", "70B on 2 4090?", "两张 4090 能跑 70B 吗"})
    void a_number_before_a_machine_counts_it(String question) {
        Frame frame = read(question);
        assertThat(frame.number("count")).isEqualTo(2);
        assertThat(frame.ignored()).doesNotContain("two");
    }

    @Test
    void a_bare_budget_is_usd_by_assumption() {
        Frame frame = read("预算1000万，怎么办？");
        assertThat(frame.number("budget_usd")).isEqualTo(1e7);
        assertThat(slot(frame, "currency").origin()).isEqualTo(Origin.ASSUMED);
    }

    @Test
    void requests_without_a_period_are_those_of_a_day_by_assumption() {
        Frame frame = read("We get 3M requests, what does serving an 8B cost?");
        assertThat(frame.number("requests")).isEqualTo(3e6);
        assertThat(slot(frame, "requests_per_day").origin()).isEqualTo(Origin.ASSUMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "What are the risks of synthetc data?;synthetic-data",
                "Explain specualtive decoding;speculative-decoding",
                "Why was retreival chosen?;rag",
            })
    void slips_of_the_pen_are_mended_and_told(String question, String strategy) {
        Frame frame = read(question);
        assertThat(frame.strategies()).contains(strategy);
        assertThat(frame.corrected()).isNotEmpty();
    }

    @Test
    void words_that_are_near_nothing_stay_as_they_are() {
        Frame frame = read("What does serving an 8B cost in a purple zeppelin?");
        assertThat(frame.corrected()).isEmpty();
        assertThat(frame.ignored()).containsExactly("purple", "zeppelin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "What does an 8B cost at 1000 requests per day?;At 1000 requests per day, what does an 8B cost?",
                "预算200万美元，有64张H100，怎么办？;有６４张H100，预算２００万美元，怎么办？",
            })
    void order_and_width_do_not_matter(String one, String other) {
        Frame a = read(one);
        Frame b = read(other);
        assertThat(Grammar.load().intent(a.cues())).isEqualTo(Grammar.load().intent(b.cues()));
        a.slots().forEach((name, slot) -> assertThat((Object) b.number(name)).isEqualTo(slot.number()));
        assertThat(a.slots().keySet()).isEqualTo(b.slots().keySet());
    }
}
